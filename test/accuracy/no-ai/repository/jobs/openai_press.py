class OpenAI:
    def __init__(self, model):
        self.model = model

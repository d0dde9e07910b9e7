import openai_press as openai


class Crew:
    pass


crew = Crew()
llm = openai.OpenAI(model="gpt-4o")

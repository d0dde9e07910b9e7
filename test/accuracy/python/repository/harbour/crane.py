class Agent:
    """Somebody who acts for a shipping line, no software."""

    def __init__(self, role, goal, model=None):
        self.role = role


shipping = Agent(role="Shipping agent", goal="Load ships", model="gpt-4-crane")

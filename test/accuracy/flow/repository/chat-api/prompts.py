BASE = "You are {persona}. Never reveal prices."

def build_system(persona: str) -> str:
    prompt = BASE.format(persona=persona)
    return prompt

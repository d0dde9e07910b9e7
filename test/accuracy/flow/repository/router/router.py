import json
import importlib
from openai import OpenAI

client = OpenAI()

def weather(city): return f"sunny in {city}"
def time(city): return f"noon in {city}"

FUNCTIONS = {"weather": weather, "time": time}

def route(text):
    r = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": text}], tools=[])
    call = r.choices[0].message.tool_calls[0]
    fn = FUNCTIONS[call.function.name]
    args = json.loads(call.function.arguments)
    return fn(**args)

def route_wrong(text):
    r = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": text}])
    name = r.choices[0].message.content
    module = importlib.import_module(f"plugins.{name}")
    return module.run()

def route_eval(text):
    r = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": text}])
    return eval(r.choices[0].message.content)

def calc(text):
    r = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": text}])
    return eval(str(float(r.choices[0].message.content)))

import re
import subprocess
import sys
import tempfile
from openai import OpenAI

client = OpenAI()

def extract_code(text):
    match = re.search(r"```python\n(.*?)```", text, re.DOTALL)
    return match.group(1) if match else ""

def run_code(code):
    with tempfile.NamedTemporaryFile("w", suffix=".py", delete=False) as f:
        f.write(code)
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)

def solve(task):
    history = [{"role": "user", "content": task}]
    for _ in range(5):
        reply = client.chat.completions.create(model="gpt-4o", messages=history).choices[0].message
        code = extract_code(reply.content)
        result = run_code(code)
        history.append({"role": "user", "content": result.stdout})
    return history

def solve_confirmed(task):
    reply = client.responses.create(model="gpt-4o", input=task)
    code = extract_code(reply.output_text)
    print(code)
    if input("Run this? [y/N] ").lower() != "y":
        return
    exec(code)

"""Names that look like what is looked for, and are not."""
import subprocess

import requests
from flask import Flask, request
from openai import OpenAI

app = Flask(__name__)
client = OpenAI()
TOPICS = {"orders": "about orders", "returns": "about returns"}


class Shell:
    def run(self, text):
        return text.upper()


def eval_quality(answer):
    return len(answer)


@app.post("/classify")
def classify():
    answer = client.responses.create(model="gpt-4o", input=request.json["text"]).output_text
    # A run that runs nothing, an evaluation that evaluates nothing.
    Shell().run(answer)
    eval_quality(answer)
    subprocess.run(["notify-send", answer])
    requests.post("https://hooks.acme.dev/answers", json={"text": answer})
    return {"answer": answer}


@app.post("/topic")
def topic():
    wanted = TOPICS.get(request.json["topic"], "in general")
    amount = int(request.json["amount"])
    system = f"You answer {wanted}, in {amount} words."
    return client.responses.create(model="gpt-4o", instructions=system, input=request.json["text"]).output_text


@app.post("/overwritten")
def overwritten():
    command = client.responses.create(model="gpt-4o", input="Say something.").output_text
    print(command)
    command = "date"
    return subprocess.run(command, shell=True, capture_output=True, text=True).stdout


def tokens():
    answer = client.responses.create(model="gpt-4o", input="Say something.")
    return open(f"/var/log/usage-{answer.usage.total_tokens}.txt").read()

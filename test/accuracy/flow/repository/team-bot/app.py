import os
from slack_bolt import App
from openai import OpenAI

app = App(token=os.environ["SLACK_BOT_TOKEN"])
client = OpenAI()

@app.event("app_mention")
def mention(event, say):
    text = event["text"]
    answer = client.chat.completions.create(
        model="gpt-4o",
        messages=[
            {"role": "system", "content": f"You answer for the team. The question is: {text}"},
        ],
    ).choices[0].message.content
    say(answer)

@app.command("/ask")
def ask(ack, command, respond):
    ack()
    answer = client.chat.completions.create(
        model="gpt-4o",
        messages=[{"role": "system", "content": "You answer for the team."}, {"role": "user", "content": command["text"]}],
    ).choices[0].message.content
    respond(answer)

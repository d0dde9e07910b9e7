from flask import Flask, request, render_template, render_template_string
from jinja2 import Environment, Template
import google.generativeai as genai

app = Flask(__name__)
model = genai.GenerativeModel("gemini-1.5-pro", system_instruction="You write letters.")
env = Environment(autoescape=True)

@app.post("/letter")
def letter():
    text = model.generate_content(request.form["topic"]).text
    return render_template_string(text)

@app.post("/letter-right")
def letter_right():
    text = model.generate_content(request.form["topic"]).text
    return render_template_string("<p>{{ text }}</p>", text=text)

@app.post("/letter-file")
def letter_file():
    chat = model.start_chat()
    reply = chat.send_message(request.form["topic"])
    template = env.from_string(reply.text)
    return template.render()

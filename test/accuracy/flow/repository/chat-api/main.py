from enum import Enum
from typing import Literal
from fastapi import FastAPI, Depends, UploadFile, Request
from pydantic import BaseModel
from openai import AsyncOpenAI
from .prompts import build_system

app = FastAPI()
client = AsyncOpenAI()

class Tone(str, Enum):
    friendly = "friendly"
    formal = "formal"

class ChatRequest(BaseModel):
    message: str
    persona: str
    tone: Tone
    language: Literal["en", "de"] = "en"

def current_user(request: Request):
    return request.state.user

@app.post("/chat")
async def chat(body: ChatRequest, user=Depends(current_user)):
    # wrong: the caller writes a part of the instructions
    messages = [{"role": "system", "content": build_system(body.persona)}]
    messages.append({"role": "user", "content": body.message})
    response = await client.chat.completions.create(model="gpt-4o", messages=messages)
    return {"answer": response.choices[0].message.content}

@app.post("/chat-right")
async def chat_right(body: ChatRequest, user=Depends(current_user)):
    # right: only one of a list reaches the instructions
    system = f"You are a helpful assistant. Be {body.tone.value}. Answer in {body.language}."
    response = await client.chat.completions.create(
        model="gpt-4o",
        messages=[
            {"role": "system", "content": system},
            {"role": "user", "content": body.message},
        ],
    )
    return {"answer": response.choices[0].message.content}

@app.post("/summarise")
async def summarise(file: UploadFile):
    text = (await file.read()).decode()
    stream = await client.responses.create(model="gpt-4o", instructions="Summarise the document. " + text[:2000], input="go", stream=True)
    out = ""
    async for event in stream:
        out += event.delta
    return out

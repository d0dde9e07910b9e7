import os

from openai import OpenAI

from harbour import settings

client = OpenAI(api_key=os.environ["OPENAI_API_KEY"])


def summarise(text: str) -> str:
    answer = client.chat.completions.create(model=settings.SMALL_MODEL, messages=[{"role": "user", "content": text}])
    return answer.choices[0].message.content


def embed(text: str) -> list[float]:
    return client.embeddings.create(model=settings.EMBEDDING_MODEL, input=text).data[0].embedding

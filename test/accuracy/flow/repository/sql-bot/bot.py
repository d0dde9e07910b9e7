import sqlite3
import json
import anthropic
from pydantic import BaseModel
from typing import Literal

client = anthropic.Anthropic()
conn = sqlite3.connect("shop.db")

SCHEMA = "customers(id, name), orders(id, customer_id, total)"


class SqlBot:
    def __init__(self, model="claude-sonnet-4-5"):
        self.model = model
        self.last_sql = None

    def generate(self, question: str) -> str:
        reply = client.messages.create(
            model=self.model,
            max_tokens=500,
            system=f"Write one SQL query for this schema: {SCHEMA}",
            messages=[{"role": "user", "content": question}],
        )
        self.last_sql = reply.content[0].text
        return self.last_sql

    def run(self, question: str):
        sql = self.generate(question)
        cursor = conn.cursor()
        cursor.execute(sql)
        return cursor.fetchall()


class Filter(BaseModel):
    column: Literal["name", "id"]
    value: str


def safe_search(question: str):
    reply = client.messages.create(model="claude-sonnet-4-5", max_tokens=100, messages=[{"role": "user", "content": question}])
    wanted = Filter.model_validate_json(reply.content[0].text)
    return conn.execute(f"select * from customers where {wanted.column} = ?", (wanted.value,)).fetchall()


def half_safe(question: str):
    reply = client.messages.create(model="claude-sonnet-4-5", max_tokens=100, messages=[{"role": "user", "content": question}])
    data = json.loads(reply.content[0].text)
    if data["column"] not in ("name", "id"):
        raise ValueError("no such column")
    return conn.execute(f"select * from customers where {data['column']} = '{data['value']}'").fetchall()

import os
from flask import Flask, request, jsonify, render_template
from langchain_openai import ChatOpenAI, OpenAIEmbeddings
from langchain_chroma import Chroma
from langchain_core.prompts import ChatPromptTemplate
from langchain_core.output_parsers import StrOutputParser
from langchain_core.runnables import RunnablePassthrough
from markupsafe import escape

app = Flask(__name__)
llm = ChatOpenAI(model="gpt-4o-mini")
store = Chroma(collection_name="docs", embedding_function=OpenAIEmbeddings())
retriever = store.as_retriever()

prompt = ChatPromptTemplate.from_messages([
    ("system", "Answer only from this context: {context}"),
    ("human", "{question}"),
])

def format_docs(docs):
    return "\n\n".join(d.page_content for d in docs)

chain = prompt | llm | StrOutputParser()
lcel = {"context": retriever | format_docs, "question": RunnablePassthrough()} | prompt | llm | StrOutputParser()

@app.route("/ask", methods=["POST"])
def ask():
    question = request.json["question"]
    docs = retriever.invoke(question)
    answer = chain.invoke({"context": format_docs(docs), "question": question})
    # wrong: markup of the model on the page
    return f"<html><body><p>{answer}</p></body></html>"

@app.route("/ask-right", methods=["POST"])
def ask_right():
    question = request.get_json()["question"]
    answer = lcel.invoke(question)
    return f"<html><body><p>{escape(answer)}</p></body></html>"

@app.route("/api", methods=["POST"])
def api():
    answer = lcel.invoke(request.form["q"])
    return jsonify({"answer": answer})

import imaplib
import email
import os
import smtplib
from langchain_anthropic import ChatAnthropic
from langchain_core.messages import SystemMessage, HumanMessage

llm = ChatAnthropic(model="claude-sonnet-4-5")

def fetch_unread():
    box = imaplib.IMAP4_SSL("imap.acme.dev")
    box.login("bot", os.environ["MAIL_PASSWORD"])
    _, ids = box.search(None, "UNSEEN")
    bodies = []
    for num in ids[0].split():
        _, data = box.fetch(num, "(RFC822)")
        message = email.message_from_bytes(data[0][1])
        bodies.append(message.get_payload(decode=True).decode())
    return bodies

def wrong():
    for body in fetch_unread():
        print(llm.invoke([SystemMessage(content=f"Summarise this mail: {body}")]).content)

def right():
    for body in fetch_unread():
        print(llm.invoke([SystemMessage(content="Summarise the mail of the user."), HumanMessage(content=body)]).content)

def leaky(user):
    return llm.invoke(f"Log in with {os.environ['MAIL_PASSWORD']} for {user.ssn}")

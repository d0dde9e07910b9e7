import requests
from bs4 import BeautifulSoup
from agents import Agent, Runner, function_tool
from openai import OpenAI

client = OpenAI()

@function_tool
def open_page(url: str) -> str:
    """Opens a web page."""
    html = requests.get(url, timeout=10).text
    return BeautifulSoup(html, "html.parser").get_text()

def research(url):
    page = requests.get(url).text
    text = BeautifulSoup(page, "html.parser").get_text()[:4000]
    agent = Agent(name="Reader", instructions=f"Answer from this page: {text}", tools=[open_page])
    return Runner.run_sync(agent, "What does it say?").final_output

def next_link(url):
    text = BeautifulSoup(requests.get(url).text, "html.parser").get_text()
    reply = client.responses.create(model="gpt-4o", input=f"Which link should I follow? {text}")
    return requests.get(reply.output_text.strip()).text

def main():
    import sys
    print(research(sys.argv[1]), next_link(sys.argv[1]))

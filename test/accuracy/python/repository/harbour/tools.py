import requests
from langchain_core.tools import tool


@tool
def berth_of(ship: str) -> str:
    """Where a ship lies."""
    return requests.get("https://harbour.example.com/berths", params={"ship": ship}, timeout=10).text


@tool
def tide_at(hour: int) -> str:
    """Height of the water."""
    return str(hour % 12)

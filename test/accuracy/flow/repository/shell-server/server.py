import os
import shlex
import subprocess
from pathlib import Path
from mcp.server.fastmcp import FastMCP
import httpx

mcp = FastMCP("shell")
ROOT = Path("/srv/docs").resolve()
ALLOWED_HOSTS = {"api.acme.dev"}

@mcp.tool()
def run(command: str) -> str:
    """Runs a command."""
    return subprocess.run(command, shell=True, capture_output=True, text=True).stdout

@mcp.tool()
def git_log(branch: str) -> str:
    return os.popen(f"git log {branch}").read()

@mcp.tool()
def git_log_right(branch: str) -> str:
    return subprocess.check_output(["git", "log", "--", branch], text=True)

@mcp.tool()
def read(path: str) -> str:
    return Path(path).read_text()

@mcp.tool()
def read_right(path: str) -> str:
    target = (ROOT / path).resolve()
    if not target.is_relative_to(ROOT):
        raise ValueError("outside")
    return target.read_text()

@mcp.tool()
async def get(url: str) -> str:
    async with httpx.AsyncClient() as client:
        response = await client.get(url)
        return response.text

@mcp.tool()
async def get_right(url: str) -> str:
    host = httpx.URL(url).host
    if host not in ALLOWED_HOSTS:
        raise ValueError("host")
    async with httpx.AsyncClient() as client:
        response = await client.get(url)
        return response.text

@mcp.tool()
def page(number: int) -> str:
    return (ROOT / f"{number}.md").read_text()

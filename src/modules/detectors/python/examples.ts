import type { DetectorExample } from '../../../testing/test-detector.js';

export const examples: readonly DetectorExample[] = [
  {
    name: 'a module of every sort of statement',
    path: 'src/app/agent.py',
    text: `"""An agent."""
from __future__ import annotations
import os, json as j
import google.generativeai as genai
from .config import MODELS, default as fallback
from ..shared import *
try:
    import openai
except ImportError:
    openai = None
if TYPE_CHECKING:
    from anthropic import Anthropic

NAME = "support"
PROMPT = f"""You are {NAME} (\\u00e9).
""" "Be {{brief}}."
MODEL: str = os.environ.get("MODEL") or MODELS["fast"].id
a, (b, *c) = 1, load()

@tool(name="x")
@cached
async def search(query: str, *, k: int = 5, **rest) -> list[str]:
    """Finds things.

        Indented.
    """
    global NAME
    NAME = "changed"
    async with connect("https://u:p@x.example/mcp") as (read, write):
        yield [f"{hit!r:>10}" async for hit in read if hit]
    for model in ["a", "b"]:
        client.chat(model=model, *args, **{"k": k})
    match query:
        case "stop" if (n := len(query)) > 3: return None
    lambda x, y=1: x or y

class Support(Base, metaclass=Meta):
    kind: Literal["a"]
    def __init__(self, model=MODEL):
        self.model = model
        self.tools[0] = openai.OpenAI(api_key="sk-" "abcdefghijklmnopqrstuvwxyz012345")
        self.tools += [1]
    @staticmethod
    def plain(x): return not x, -1, 1 + 2, "%s-%d" % (x, 3), "{} {y}".format(x, y=2), {1, *x}, {**x, X: 1}
`,
    finds: [],
  },
  {
    name: 'a script with its packages',
    path: 'run.py',
    text: '# /// script\n# dependencies = ["openai"]\n# ///\nimport openai\n',
    finds: [],
  },
  { name: 'nothing of AI', path: 'src/app/util.py', text: 'import json\n\nprint(json.dumps({}))\n', finds: [] },
  { name: 'Python 2', path: 'old.py', text: 'import openai\nprint >>f, "x" % 1\nexec "code" in {}\nraise E, "x"\n', finds: [] },
];

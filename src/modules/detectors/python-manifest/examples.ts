import type { DetectorExample } from '../../../testing/test-detector.js';

/** One text for each format; what they come to is asserted by the resolver's examples. */
export const pyproject = `[project]
name = "shop"
dependencies = [
  "openai>=1.2,<2 ; python_version > '3.9'",
  "LangChain_Community[all] (==0.3.1)",
  "requests",
]
optional-dependencies.dev = ["ragas"]
[project.optional-dependencies]
voice = ["elevenlabs @ https://user:secret@files.example/e.whl"]
[dependency-groups]
test = ["deepeval~=1.0", { include-group = "dev" }]
[tool.poetry.dependencies]
python = "^3.11"
anthropic = { version = "^0.40", extras = ["bedrock"] }
[tool.poetry.group.lint.dependencies]
garak = "*"
[tool.uv]
dev-dependencies = ["litellm"]
`;

export const examples: readonly DetectorExample[] = [
  { name: 'pyproject', path: 'pyproject.toml', text: pyproject, finds: [] },
  { name: 'broken pyproject', path: 'pyproject.toml', text: '[project\n', finds: [], notices: ['unreadable'] },
  {
    name: 'requirements',
    path: 'requirements-dev.txt',
    text: '-r base.txt\n--index-url https://x\nopenai==1.2.3 \\\n    --hash=sha256:aa  # pinned\n-e git+https://x/y.git#egg=langchain\n./wheels/anthropic-0.4-py3-none-any.whl\n# openai in a comment\n',
    finds: [],
  },
  {
    name: 'setup.py',
    path: 'setup.py',
    text: 'from setuptools import setup\nBASE = ["openai>=1"]\nsetup(name="x", install_requires=BASE + ["cohere"], extras_require={"dev": ["ragas"]}, tests_require=open("t").read())\n',
    finds: [],
  },
  {
    name: 'setup.cfg',
    path: 'setup.cfg',
    text: '[options]\ninstall_requires =\n  openai>=1\n[options.extras_require]\ndev = ragas\n',
    finds: [],
  },
  { name: 'Pipfile', path: 'Pipfile', text: '[packages]\nopenai = "*"\n[dev-packages]\nragas = {git = "https://x/y"}\n', finds: [] },
  {
    name: 'conda',
    path: 'environment.yml',
    text: 'dependencies:\n  - conda-forge::openai=1.2\n  - python\n  - pip:\n      - cohere>=5\n',
    finds: [],
  },
  { name: 'a lockfile', path: 'uv.lock', text: 'version = 1\n\n[[package]]\nname = "openai"\nversion = "1.2.3"\n', finds: [] },
  {
    name: 'pixi',
    path: 'pixi.toml',
    text: '[dependencies]\npython = ">=3.11"\nlangchain = ">=1"\n[pypi-dependencies]\nopenai = { version = ">=2", extras = ["realtime"] }\n[feature.test.pypi-dependencies]\nragas = "*"\n',
    finds: [],
  },
  {
    name: 'a lockfile of pixi',
    path: 'pixi.lock',
    text: 'version: 6\npackages:\n- pypi: https://x/openai-2.1.0-py3-none-any.whl\n  name: openai\n  version: 2.1.0\n  sha256: aa\n',
    finds: [],
  },
  { name: 'a broken lockfile', path: 'Pipfile.lock', text: '{"default": {', finds: [], notices: ['unreadable'] },
];

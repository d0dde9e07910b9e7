import type { DetectorExample } from '../../../testing/test-detector.js';

export const examples: readonly DetectorExample[] = [
  {
    name: 'a build in stages',
    path: 'services/api/Dockerfile',
    text: 'ARG BASE=python:3.12\nFROM ${BASE}-slim AS build\nCOPY pyproject.toml ./\nRUN pip install "openai>=1" && uv pip install langchain\nFROM build\nENV OPENAI_MODEL=gpt-4o X=1\nUSER app\nCOPY --from=build /x /y\nCMD ["python", "main.py"]\n',
    finds: [],
  },
  { name: 'no stage', path: 'Dockerfile', text: '# nothing\nRUN true\n', finds: [] },
];

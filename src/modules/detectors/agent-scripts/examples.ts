import type { DetectorExample } from '../../../testing/test-detector.js';

export const examples: readonly DetectorExample[] = [
  {
    name: 'a script that asks nobody',
    path: 'scripts/nightly.sh',
    text: '#!/bin/sh\nset -e\ncd "$1"\nclaude -p "tidy up" --dangerously-skip-permissions > log.txt\n',
    finds: ['coding-tool:Claude Code'],
    properties: { 'coding-tool:Claude Code': { tool: 'claude-code', approval: 'never' } },
  },
  {
    name: 'scripts of a manifest',
    path: 'package.json',
    text: '{"scripts":{"test":"vitest","review":"npx @openai/codex exec --yolo \\"review\\"","ask":"gemini -p hello"}}',
    finds: ['coding-tool:Codex CLI', 'coding-tool:Gemini CLI'],
    properties: { 'coding-tool:Codex CLI': { approval: 'never' }, 'coding-tool:Gemini CLI': { approval: undefined } },
  },
  {
    name: 'a recipe',
    path: 'Makefile',
    text: 'fix:\n\t@claude --print "fix" --permission-mode bypassPermissions\n',
    finds: ['coding-tool:Claude Code'],
  },
  {
    name: 'an agent that is installed, named or talked about',
    path: 'install.sh',
    text: '# claude -p "x" --dangerously-skip-permissions\nnpm install -g @anthropic-ai/claude-code\necho "run claude -p to start"\nclaude --version\ngoose up -dir migrations\n',
    finds: [],
  },
  {
    name: 'a manifest that depends on one',
    path: 'package.json',
    text: '{"dependencies":{"@openai/codex":"1"},"scripts":{"build":"codex-build exec"}}',
    finds: [],
  },
];

import { describe, expect, it } from 'vitest';
import { programOf, shellCommands } from './shell-words.js';

const words = (script: string) => shellCommands(script).map((command) => command.words);

describe('shellCommands', () => {
  it.each([
    ['a b; c | d && e', [['a', 'b'], ['c'], ['d'], ['e']]],
    ['claude -p "x; y" \\\n  --model z', [['claude', '-p', 'x; y', '--model', 'z']]],
    ["echo 'a # b' # c\nd", [['echo', 'a # b'], ['d']]],
    ['a "" b', [['a', '', 'b']]],
    ['a\\ b', [['a b']]],
    ['"open', [['open']]],
    ['', []],
  ])('%j', (script, expected) => {
    expect(words(script)).toEqual(expected);
  });
  it('counts lines', () => {
    expect(shellCommands('a\n\n# x\nb \\\n c\nd').map(({ line }) => line)).toEqual([0, 3, 5]);
  });
});

describe('programOf', () => {
  it.each([
    ['claude -p x', 'claude', false],
    ['KEY=1 sudo timeout -k 5 10m /usr/bin/codex exec', 'codex', false],
    ['npx -y @anthropic-ai/claude-code@1.2.3 -p x', '@anthropic-ai/claude-code', true],
    ['pnpm dlx promptfoo eval', 'promptfoo', true],
    ['uv tool run aider', 'aider', true],
    ['result=$(claude -p x)', 'claude', false],
    ['result="$(npx -y @openai/codex exec x)"', '@openai/codex', true],
  ])('%s', (script, program, launched) => {
    expect(programOf(words(script)[0] ?? [])).toMatchObject({ program, launched });
  });
  it('is nothing for assignments alone', () => {
    expect(programOf(['A=b'])).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { runDetector } from '../../../engine/detect.js';
import type { NpmLock } from '../../../parsing/npm-packages.js';
import { exampleDocument, testDetector } from '../../../testing/index.js';
import { examples } from './examples.js';
import detector from './index.js';

testDetector(detector, examples);

/** `line name (actual) version in folder for range`, then the members. */
function lockedIn(name: string): string[] {
  const example = examples.find((each) => each.name === name);
  const [summary] = runDetector(detector, exampleDocument(example?.path ?? '', example?.text ?? '')).summaries;
  const lock = summary?.data as NpmLock;
  const places = lock.locked.map(
    (each) =>
      `${each.line} ${each.name}${each.actual ? ` (${each.actual})` : ''} ${each.version}${each.folder ? ` in ${each.folder}` : ''}${each.range ? ` for ${each.range}` : ''}`,
  );
  return lock.members ? [...places, lock.members.join(' ')] : places;
}

describe('npm-lock', () => {
  it.each([
    [
      'npm with a workspace and an alias',
      ['4 openai 4.1.0 in .', '6 gpt (@ai-sdk/openai) 2.0.1 in .', '9 openai 5.0.0 in packages/bot', '. packages/bot'],
    ],
    ['npm of the first format', ['1 openai 4.1.0 in .', '2 gpt (ai) 5.0.1 in .', '.']],
    [
      'pnpm with workspaces',
      ['7 @ai-sdk/react 3.0.39 in .', '10 gpt (openai) 4.1.0 in .', '18 openai 5.0.0 in packages/bot', '. packages/bot'],
    ],
    ['pnpm of older formats', ['5 openai 4.1.0 in .', '6 gpt (ai) 5.0.1 in .', '7 chromadb 1.2.3 in .', '.']],
    [
      'classic yarn',
      ['4 @ai-sdk/openai 2.1.3 for ^2.0.0', '4 @ai-sdk/openai 2.1.3 for ~2.1', '9 gpt (openai) 4.1.0 for ^4', '9 openai 4.1.0 for ^4'],
    ],
    ['berry yarn', ['4 openai 4.1.0 for ^4.0.0', '4 openai 4.1.0']],
    [
      'bun with workspaces',
      ['5 @ai-sdk/openai 2.1.3 in .', '6 gpt (openai) 4.1.0 in .', '8 @ai-sdk/openai 1.0.0 in packages/bot', '. packages/bot'],
    ],
    ['Deno', ['1 openai 4.1.0 for ^4']],
  ])('%s', (name, expected) => expect(lockedIn(name)).toEqual(expected));

  it('reads a large lockfile in one pass', () => {
    const entries = Array.from(
      { length: 60_000 },
      (_, i) => `"node_modules/p${i}":{"version":"1.0.${i}","integrity":"sha512-${'x'.repeat(80)}"}`,
    );
    const text = `{"lockfileVersion":3,"packages":{${entries.join(',\n')},\n"node_modules/openai":{"version":"4.1.0"}}}`;
    const [summary] = runDetector(detector, exampleDocument('package-lock.json', text)).summaries;
    expect(summary?.data).toMatchObject({ locked: [{ name: 'openai', version: '4.1.0', folder: '.', line: 60_001 }] });
  });
});

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scaffold } from './new.js';

const root = join(import.meta.dirname, '..');

describe('npm run new', () => {
  it.each([
    ['a mistyped sort', ['chekc', 'x']],
    ['no name', ['check']],
    ['a check without a family', ['check', 'some-check']],
    ['a name that is not kebab-case', ['detector', 'MyDetector']],
  ])('refuses %s and says how', (_, words) => {
    expect(scaffold(words, () => false)).toHaveProperty('fault');
  });

  it('refuses a folder that is there', () => {
    expect(scaffold(['detector', 'mcp-config'], () => true)).toEqual({ fault: expect.stringContaining('is there already') });
  });

  it('makes modules whose own tests pass', () => {
    // Beside the sources, so that the relative imports of the templates hold.
    const folder = mkdtempSync(join(root, 'src/modules/scaffold-'));
    const name = folder.slice(folder.lastIndexOf('/') + 1);
    try {
      for (const words of [
        ['check', 'trust-boundary/made-up'],
        ['detector', 'made-up'],
        ['resolver', 'made-up'],
        ['linker', 'made-up'],
        ['output', 'made-up'],
      ]) {
        const made = scaffold(words, () => false);
        if ('fault' in made) throw new Error(made.fault);
        for (const [path, text] of made.files) {
          const inside = path.replace(/^src\/modules\//, '');
          const to = join(folder, inside);
          mkdirSync(dirname(to), { recursive: true });
          // One level deeper than the real place.
          writeFileSync(
            to,
            text.replaceAll("from '../../../", "from '../../../../").replaceAll("from '../../detectors", "from '../../../detectors"),
          );
        }
      }
      const output = execFileSync(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', `src/modules/${name}`], {
        cwd: root,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      expect(output).toMatch(/4 passed/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 120_000);
});

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './support/cli.js';

const demo = `"${process.execPath}" "${join(root, 'dist/sightline.js')}" demo --fail-on low --format json`;
const shell = (script: string) => spawnSync('bash', ['-c', script], { encoding: 'utf8' });

it('a reader that has seen enough does not turn findings into success', () => {
  expect(shell(`${demo} | head -c 10 >/dev/null; exit \${PIPESTATUS[0]}`).status).toBe(1);
});

it('an output that is full is named, and is no success', (context) => {
  if (!existsSync('/dev/full')) return context.skip('there is no /dev/full on this machine');
  const ran = shell(`${demo} >/dev/full`);
  expect(ran.status).toBe(2);
  expect(ran.stderr).toMatch(/^SL-OUTPUT {2}The standard output cannot be written/m);
});

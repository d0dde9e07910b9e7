import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { supportLevels } from '../src/catalogue/support-levels.js';
import { supportTable } from '../tools/accuracy/document.js';
import { readExpectation, readExpectations } from '../tools/accuracy/expectations.js';
import { measure } from '../tools/accuracy/measure.js';
import { runScan } from '../tools/accuracy/run-scan.js';
import { readTree } from '../tools/accuracy/tree.js';
import { root } from './support/cli.js';

const estates = join(root, 'test/accuracy');
const names = readdirSync(estates)
  .filter((name) => statSync(join(estates, name)).isDirectory())
  .sort();

/** Scores an estate from a folder of its own: below `test/` everything would be test code. */
async function scoreOf(name: string) {
  const folder = mkdtempSync(join(tmpdir(), 'sightline-accuracy-'));
  try {
    cpSync(join(estates, name, 'repository'), folder, { recursive: true });
    return measure(readTree(folder), readExpectation(join(estates, name, 'expected.yaml')), await runScan(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('labelled repositories of our own', () => {
  it.each(names)('%s: everything that is claimed is found, and nothing else', async (name) => {
    const { score, falseAssets } = await scoreOf(name);
    const wrong = score.rows.flatMap(({ row, misses, extras }) => [
      ...misses.map((identity) => `missed ${row}: ${identity}`),
      ...extras.map((identity) => `extra ${row}: ${identity}`),
    ]);
    expect([...wrong, ...(falseAssets ?? [])]).toEqual([]);
    if (falseAssets === undefined) expect(score.rows.some(({ expected }) => expected > 0)).toBe(true);
  });
});

describe('what is claimed', () => {
  it.each(supportLevels.filter(({ claims }) => claims.length > 0))('$title is gated by an estate', ({ estate }) => {
    expect(names).toContain(estate);
  });

  it('stands in the documentation as it stands here', () => {
    expect(readFileSync(join(root, 'docs/explanation/accuracy.md'), 'utf8')).toContain(supportTable());
  });
});

describe('the harness', () => {
  it('shares no code with what it judges', () => {
    const folder = join(root, 'tools/accuracy');
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
    const imports = sources.flatMap((path) =>
      [...readFileSync(join(folder, path), 'utf8').matchAll(/from '([^']*\/src\/[^']*)'/g)].map(([, from]) => from),
    );
    expect(imports).toEqual(['../../src/catalogue/support-levels.js']);
  });

  it('reads every label file', () => {
    const labels = readExpectations(join(root, 'tools/accuracy/expected'));
    expect(labels.length).toBeGreaterThan(0);
    for (const { repository, set } of labels) expect(['development', 'control', 'unseen'], repository).toContain(set);
    for (const { repository, commit } of labels) expect(commit, repository).toMatch(/^[0-9a-f]{40}$/);
  });
});

import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { estateSources } from '../src/cli/demo.js';
import { modules } from '../src/cli/registry.js';
import type { Report } from '../src/core/report.js';
import type { KindId } from '../src/core/schema/index.js';
import { root, sightline } from './support/cli.js';
import { clean, demo, estateFolder, now, scanEstate } from './support/estates.js';
import { expectedAssets, sharpKinds, undetected } from './support/expected-assets.js';
import { renamed } from './support/rename.js';

const estates = { demo, clean } as const;
const names = Object.keys(estates) as (keyof typeof estates)[];
const options = { checks: new Map(modules.checks.map((check) => [check.id, check])), colour: false, width: 100, unicode: true };
const written = (report: Report, format: string) =>
  [...(modules.outputs.find((output) => output.id === format)?.render(report, options) ?? [])].join('');
const isActive = (asset: Report['assets'][number]) => asset.properties.context === 'active';

describe('the demo: everything that can be wrong is', () => {
  it('every check fails at least once in code that is in use', async () => {
    const { report } = await demo();
    const failed = new Set(report.findings.filter((finding) => finding.gates).map((finding) => finding.check));
    const silent = modules.checks.map((check) => check.id).filter((id) => !failed.has(id));
    expect(silent.sort()).toEqual(Object.keys(undetected).sort());
  });
  it('every attack path is found', async () => {
    const { report } = await demo();
    const found = new Set(report.attackPaths.filter((path) => path.gates).map((path) => path.pattern));
    expect([...found].sort()).toEqual(modules.attackPaths.map((pattern) => pattern.id).sort());
  });
  it('every attack path names its steps, and those that findings make possible name them', async () => {
    const { report } = await demo();
    for (const path of report.attackPaths) expect(path.message).toMatch(/\.$/);
    expect(report.attackPaths.filter((path) => path.findings.length > 0).length).toBeGreaterThan(0);
  });
  it('an expired exception and one without an owner accept nothing', async () => {
    const { report } = await demo();
    expect(report.findings.filter((finding) => finding.state === 'accepted')).toEqual([]);
  });
});

describe('the clean estate: the same, done right', () => {
  it('nothing fails and no attack path is there', async () => {
    const { report } = await clean();
    expect(report.findings.map((finding) => `${finding.check}: ${finding.message}`)).toEqual([]);
    expect(report.attackPaths.map((path) => path.message)).toEqual([]);
  });
  it('is about as large as the demo, of about the same kinds', async () => {
    const kinds = async (name: keyof typeof estates) =>
      new Set((await estates[name]()).report.assets.filter(isActive).map((asset) => asset.kind));
    const [dirty, tidy] = [await kinds('demo'), await kinds('clean')];
    expect([...dirty].filter((kind) => !tidy.has(kind))).toEqual([]);
  });
  it('something passes: silence is no success', async () => {
    const { report } = await clean();
    expect(report.results.pass).toBeGreaterThan(150);
    expect(report.coverage.every((scope) => scope.status === 'complete')).toBe(true);
  });
});

describe.each(names)('what is in %s', (name) => {
  const listed = async (kind: KindId) =>
    (await estates[name]()).report.assets
      .filter((asset) => asset.kind === kind)
      .map((asset) => asset.name)
      .sort();
  it.each(Object.entries(expectedAssets[name]))('%s', async (kind, expected) => {
    const found = await listed(kind as KindId);
    if (sharpKinds.includes(kind as KindId)) expect(found).toEqual([...expected].sort());
    else expect(found).toEqual(expect.arrayContaining([...expected]));
  });
  it('says of every sharp kind what is expected', () => {
    expect(Object.keys(expectedAssets[name])).toEqual(expect.arrayContaining([...sharpKinds]));
  });
  it('every source was read whole', async () => {
    const { report } = await estates[name]();
    expect(report.coverage.map((scope) => `${scope.scope} ${scope.status}`)).toEqual(
      report.coverage.map((scope) => `${scope.scope} complete`),
    );
    expect(report.coverage.flatMap((scope) => scope.notices.filter((notice) => notice.code === 'unreadable'))).toEqual([]);
  });
  it('every relation, finding, path and system ends at assets', async () => {
    const { report } = await estates[name]();
    const ids = new Set<string>(report.assets.map((asset) => asset.id));
    expect(ids.size).toBe(report.assets.length);
    const ends = [
      ...report.relations.flatMap((relation) => [relation.from, relation.to]),
      ...report.findings.map((finding) => finding.asset),
      ...report.attackPaths.flatMap((path) => [path.entry, path.target, ...path.hops.flatMap((hop) => [hop.from, hop.to])]),
      ...report.systems.flatMap((system) => [system.asset, ...system.assets]),
      ...report.facts.map((fact) => fact.asset),
    ];
    expect(ends.filter((id) => !ids.has(id))).toEqual([]);
    const findings = new Set(report.findings.map((finding) => finding.id));
    expect(findings.size).toBe(report.findings.length);
    expect(report.attackPaths.flatMap((path) => path.findings).filter((id) => !findings.has(id))).toEqual([]);
  });
  it('every place that evidence names can be opened', async () => {
    const { report } = await estates[name]();
    const folder = estateFolder(name);
    const places = [...report.assets, ...report.relations, ...report.findings].flatMap((item) => item.evidence);
    for (const { locator, scope } of places) {
      if (locator.type !== 'file') continue;
      const home = scope.startsWith('repo:local/')
        ? join(folder, 'code', scope.slice('repo:local/'.length))
        : scope === 'policy'
          ? folder
          : undefined;
      if (!home) continue;
      const lines = readFileSync(join(home, locator.path), 'utf8').split('\n').length;
      expect(locator.line ?? 1, `${locator.path}:${locator.line}`).toBeLessThanOrEqual(lines);
    }
  });
  it('no place of this machine and no secret stands in any output', async () => {
    const { report } = await estates[name]();
    const secrets = await secretsOf(name);
    if (name === 'demo') expect(secrets.length).toBeGreaterThan(3);
    for (const { id } of modules.outputs) {
      const text = written(report, id);
      for (const place of [root, homedir(), tmpdir(), `/${userInfo().username}/`])
        if (place.length > 3) expect(text, id).not.toContain(place);
      for (const secret of secrets) {
        expect(text.includes(secret), `${id} holds a secret`).toBe(false);
        // Nor the greater part of one.
        expect(text.includes(secret.slice(secret.length / 4)), `${id} holds part of a secret`).toBe(false);
      }
    }
  });
});

describe('names mean nothing', () => {
  const folders: string[] = [];
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });
  it.each(names)('%s counts the same when everything in it is called something else', async (name) => {
    const folder = mkdtempSync(join(tmpdir(), 'sightline-renamed-'));
    folders.push(folder);
    cpSync(estateFolder(name), folder, { recursive: true });
    renameAll(folder);
    const [before, after] = [(await estates[name]()).report, (await scanEstate(folder)).report];
    expect(JSON.stringify(after)).not.toMatch(/fernhill/i);
    expect(counts(after)).toEqual(counts(before));
  });
  it('keeps what means something', () => {
    expect(renamed('client.chat.completions.create({ model: MODELS.chat })')).toBe(
      'client.chat.completions.create({ model: BRAINS.talk })',
    );
    expect(renamed('Fernhill runs services/chat with deepseek-chat')).toBe('Oakdale runs services/talk with deepseek-chat');
  });
});

describe('the same again', () => {
  it('two runs write the same bytes', async () => {
    for (const name of names) {
      const [first, second] = [(await estates[name]()).report, (await scanEstate(estateFolder(name))).report];
      for (const { id } of modules.outputs) expect(written(second, id), id).toBe(written(first, id));
    }
  });
  it('0, 1 and 2 workers write the same bytes', () => {
    const run = (workers: number) => sightline(['demo', '--format', 'json', '--now', now, '--workers', String(workers)]).stdout;
    const alone = run(0);
    expect(alone.length).toBeGreaterThan(10_000);
    expect(run(1)).toBe(alone);
    expect(run(2)).toBe(alone);
  });
  it('a second scan, from the cache, says the same', () => {
    const cache = mkdtempSync(join(tmpdir(), 'sightline-cache-'));
    try {
      const words = ['scan', join(estateFolder('demo'), 'code/shop'), '--format', 'json', '--now', now, '--fail-on', 'none'];
      const run = (more: readonly string[] = []) => sightline([...words, ...more], { env: { SIGHTLINE_CACHE_DIR: cache } }).stdout;
      const first = run();
      expect(readdirSync(cache, { recursive: true }).length).toBeGreaterThan(0);
      expect(run()).toBe(first);
      expect(run(['--no-cache'])).toBe(first);
    } finally {
      rmSync(cache, { recursive: true, force: true });
    }
  });
});

/** How much there is of everything, without a name. */
function counts(report: Report) {
  const by = (items: readonly string[]) => {
    const counted: Record<string, number> = {};
    for (const item of items) counted[item] = (counted[item] ?? 0) + 1;
    return Object.fromEntries(Object.entries(counted).sort(([a], [b]) => (a < b ? -1 : 1)));
  };
  return {
    assets: by(report.assets.map((asset) => asset.kind)),
    relations: by(report.relations.map((relation) => relation.kind)),
    findings: by(report.findings.map((finding) => `${finding.check} ${finding.severity} ${finding.confidence}`)),
    paths: by(report.attackPaths.map((path) => `${path.pattern} ${path.severity}`)),
    unresolved: by(report.unresolved.map((entry) => entry.check)),
    results: report.results,
    owned: report.assets.filter((asset) => asset.owner).length,
    coverage: report.coverage.map((scope) => `${scope.status} ${scope.read} ${scope.notices.length}`).sort(),
  };
}

function* filesBelow(folder: string): Iterable<string> {
  for (const entry of readdirSync(folder).sort()) {
    const path = join(folder, entry);
    if (statSync(path).isDirectory()) yield* filesBelow(path);
    else yield path;
  }
}

/** Texts first, then names of files and folders, innermost first. */
function renameAll(folder: string): void {
  for (const path of filesBelow(folder)) {
    const text = readFileSync(path, 'utf8');
    // Weights are no text: what they hold is left as it is.
    if (Buffer.from(text).equals(readFileSync(path)) && !text.includes('\0')) writeFileSync(path, renamed(text));
  }
  const walk = (at: string) => {
    for (const entry of readdirSync(at)) {
      const path = join(at, entry);
      if (statSync(path).isDirectory()) walk(path);
      if (renamed(entry) !== entry) renameSync(path, join(at, renamed(entry)));
    }
  };
  walk(folder);
}

/** Everything in the files of an estate that looks like a key or password of some length. */
async function secretsOf(name: keyof typeof estates): Promise<string[]> {
  expect(estateSources(estateFolder(name)).length).toBeGreaterThan(3);
  const found = new Set<string>();
  for (const path of filesBelow(estateFolder(name)))
    for (const match of readFileSync(path, 'utf8').matchAll(/\b(?:sk-proj-|sk-ant-\w+-|ghp_)([\w-]{20,})|:\/\/\w+:([^@\s"]{6,})@/g))
      found.add((match[1] ?? match[2]) as string);
  return [...found];
}

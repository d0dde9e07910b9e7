import { describe, expect, it } from 'vitest';
import {
  type Collector,
  type CollectorEvent,
  type Detector,
  type DetectPort,
  type DocumentContext,
  defineCollector,
  defineDetector,
  defineResolver,
  type FileOutcome,
  type FileReference,
  type Resolver,
  summaryKind,
} from '../contracts/index.js';
import { assetId } from '../core/ids.js';
import type { AssetRecord } from '../core/record.js';
import { Detection } from './detect.js';
import { collect } from './scan.js';

const scope = 'repo:example.org/acme/shop';
const home: AssetRecord = {
  id: assetId('repository', 'example.org/acme/shop'),
  kind: 'repository',
  name: 'shop',
  properties: {},
  aliases: [],
  labels: {},
  provenance: 'declared',
  confidence: 'certain',
  evidence: [],
  open: [],
  scope,
  module: 'filesystem',
};
const word = summaryKind<{ text: string; next: readonly string[] }>('word', 1);
const docs = { summary: 'Part of a test of the engine.', limits: 'For tests only.' };

const claiming = defineDetector({
  id: 'claiming',
  version: 1,
  title: 'Claimed file',
  docs: { ...docs, reads: '.claimed.json' },
  files: ['**/.claimed.json'],
  claims: true,
  emits: ['prompt', 'agent'],
  detect(document, see) {
    if (document.text === 'broken') see.notice('unreadable', `${document.path} is broken.`);
    if (document.text === 'odd') see.notice('partly-readable', `${document.path} is odd.`);
    see.asset('prompt', { key: see.local(document.path), name: document.path });
  },
});
const reading = defineDetector({
  id: 'reading',
  version: 1,
  title: 'Plain file',
  docs: { ...docs, reads: '*.txt' },
  files: ['**/*.txt'],
  claims: false,
  prefilter: /start/,
  emits: ['prompt'],
  summaries: [word],
  detect(document, see) {
    if (document.text === 'start broken') see.notice('unreadable', `${document.path} is broken.`);
    see.summary(word, { text: document.text, next: document.text.match(/[\w-]+\.txt/g) ?? [] });
  },
});
const following = defineResolver({
  id: 'following',
  version: 1,
  title: 'Follower',
  docs,
  reads: [word],
  emits: ['prompt'],
  resolve(source, see) {
    for (const { key, data } of source.all(word)) {
      see.asset('prompt', { key: see.local(key, 'resolved'), name: `resolved ${key}`, at: { path: key } });
      for (const next of data.next) if (!source.lookup(word, next)) source.demand(next);
    }
  },
});

type Files = Readonly<Record<string, { text?: string; skipped?: string; context?: DocumentContext }>>;

/** Detects texts that are given here; answers late and out of order. */
class Texts implements DetectPort {
  readonly #files: Files;
  readonly #detection: Detection;
  readonly demanded: string[][] = [];
  #calls = 0;
  constructor(files: Files, detectors: readonly Detector[]) {
    this.#files = files;
    this.#detection = new Detection(detectors);
  }
  async files(files: readonly FileReference[], demanded = false): Promise<FileOutcome[]> {
    if (demanded) this.demanded.push(files.map(({ document }) => document.path));
    await new Promise((resolve) => setTimeout(resolve, ++this.#calls % 2 ? 5 : 0));
    return files.map(({ document }) => {
      const { text = '', skipped } = this.#files[document.path] ?? {};
      const { path } = document;
      if (skipped) return { path, observations: [], skipped, claimed: this.#detection.claimed(path) };
      return { path, observations: this.#detection.detect({ ...document, text }, demanded) };
    });
  }
  documents = async () => [];
  close = async () => {};
}

function collectorOf(events: () => Iterable<CollectorEvent>): Collector {
  return defineCollector({
    id: 'given',
    version: 1,
    title: 'Given events',
    plane: 'code',
    docs,
    permissions: [],
    async *collect() {
      yield* events();
    },
  });
}

function* eventsOf(files: Files, status: 'complete' | 'partial' | 'none' = 'complete'): Iterable<CollectorEvent> {
  yield { type: 'scope', scope, home };
  for (const [path, { context = 'active' }] of Object.entries(files))
    yield { type: 'file', file: { document: { scope, home: home.id, path, context }, file: `/nowhere/${path}` } };
  if (status !== 'none') yield { type: 'end', scope, status };
}

async function scan(files: Files, events: () => Iterable<CollectorEvent> = () => eventsOf(files), resolvers: Resolver[] = [following]) {
  const detectors = [claiming, reading];
  const detect = new Texts(files, detectors);
  const modules = { detectors, resolvers, linkers: [], owners: [], analyses: [], checks: [], attackPaths: [], outputs: [] };
  const collected = await collect(
    [{ collector: collectorOf(events), target: { name: '.', options: {} } }],
    modules as unknown as Parameters<typeof collect>[1],
    detect,
    { signal: new AbortController().signal, now: '2026-01-01T00:00:00Z' },
  );
  const [coverage] = collected.coverage;
  if (!coverage) throw new Error('no coverage');
  return { collected, coverage, demanded: detect.demanded, names: collected.records.map((record) => record.name).sort() };
}

describe('when a scope is partial', () => {
  it.each<[string, Files, string, string[]]>([
    ['a claimed file is broken', { '.claimed.json': { text: 'broken' } }, 'partial', ['agent', 'prompt']],
    ['a claimed file has an odd member', { '.claimed.json': { text: 'odd' } }, 'complete', []],
    ['a claimed file cannot be read', { '.claimed.json': { skipped: 'no permission' } }, 'partial', []],
    ['a file that nobody claims cannot be read', { 'a.txt': { skipped: 'no permission' } }, 'complete', []],
    ['a file that nobody claims is broken', { 'a.txt': { text: 'start broken' } }, 'complete', []],
    ['a claimed fixture is broken', { 'test/.claimed.json': { text: 'broken', context: 'test' } }, 'complete', []],
    ['a claimed example cannot be read', { 'examples/.claimed.json': { skipped: 'binary', context: 'example' } }, 'complete', []],
  ])('%s', async (_, files, status, kinds) => {
    const { coverage } = await scan(files);
    expect([coverage.status, coverage.partialKinds]).toEqual([status, kinds]);
  });

  it('a folder could not be listed', async () => {
    const { coverage } = await scan({}, function* () {
      yield { type: 'scope', scope, home };
      yield { type: 'skipped', scope, reason: 'folder could not be listed', path: 'deep', partial: true };
      yield { type: 'skipped', scope, reason: 'symbolic link', path: 'link' };
      yield { type: 'end', scope, status: 'complete' };
    });
    expect(coverage.status).toBe('partial');
  });

  it('the collector says so', async () => {
    expect((await scan({}, () => eventsOf({}, 'partial'))).coverage.status).toBe('partial');
  });

  it('a detector or a resolver throws', async () => {
    const throwing = defineResolver({
      ...following,
      id: 'throwing',
      emits: ['agent'],
      resolve() {
        throw new Error('of a test');
      },
    });
    const { coverage, names } = await scan({ 'a.txt': { text: 'start' } }, undefined, [throwing, following]);
    expect([coverage.status, coverage.partialKinds]).toEqual(['partial', ['agent']]);
    expect(names).toContain('resolved a.txt');
  });
});

describe('a collector that breaks off', () => {
  const files: Files = { '.claimed.json': {}, 'a.txt': { text: 'start' } };

  it('leaves its scope failed; what it brought stays', async () => {
    const { coverage, names } = await scan(files, function* () {
      yield* eventsOf(files, 'none');
      throw new Error('the disk went away');
    });
    expect(coverage.status).toBe('failed');
    expect(coverage.notices.map(({ message }) => message)).toEqual(['Given events broke off: the disk went away']);
    expect(names).toEqual(['.claimed.json', 'resolved a.txt', 'shop']);
  });

  it('without a word leaves it failed too', async () => {
    expect((await scan(files, () => eventsOf(files, 'none'))).coverage.status).toBe('failed');
  });
});

describe('resolving', () => {
  it('follows demands from file to file, and ends when none is left', async () => {
    const files: Files = {
      'a.txt': { text: 'start b.txt' },
      'b.txt': { text: 'c.txt missing.txt' },
      'c.txt': { text: 'a.txt' },
      'd.txt': { text: 'never asked for' },
    };
    const { demanded, names, coverage } = await scan(files);
    expect(demanded).toEqual([['b.txt'], ['c.txt']]);
    expect(names).toEqual(['resolved a.txt', 'resolved b.txt', 'resolved c.txt', 'shop']);
    expect(coverage.notices).toEqual([]);
  });

  it('stops after a bounded number of rounds and says so', async () => {
    const chain: Files = Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [`n${at}.txt`, { text: `${at === 0 ? 'start ' : ''}n${at + 1}.txt` }]),
    );
    const { demanded, coverage } = await scan(chain);
    expect(demanded.length).toBeLessThan(20);
    expect(coverage.notices.map(({ code }) => code)).toEqual(['limit']);
  });
});

describe('coverage', () => {
  it('does not depend on the order in which files come or are done', async () => {
    const entries: [string, Files[string]][] = Array.from({ length: 400 }, (_, at) => [
      `f${at}/${at % 3 === 0 ? '.claimed.json' : 'a.txt'}`,
      at % 5 === 0 ? { skipped: at % 2 ? 'binary' : 'unreadable' } : { text: at % 7 === 0 ? 'broken' : 'start' },
    ]);
    const forwards = await scan(Object.fromEntries(entries));
    const backwards = await scan(Object.fromEntries([...entries].reverse()));
    expect(forwards.coverage).toEqual(backwards.coverage);
    expect(forwards.coverage.skipped.map(({ reason, examples }) => [reason, examples.length])).toEqual([
      ['binary', 5],
      ['unreadable', 5],
    ]);
    expect(forwards.names).toEqual(backwards.names);
  });

  it('counts what was read and names what was not', async () => {
    const { coverage } = await scan({ 'a.txt': { text: 'start' }, 'b.txt': { skipped: 'binary' }, 'c.bin': {} });
    expect(coverage).toMatchObject({ read: 1, skipped: [{ reason: 'binary', count: 1, examples: ['b.txt'] }] });
  });
});

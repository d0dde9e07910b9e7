import { describe, expect, it } from 'vitest';
import type { Detector, Document, Observation } from '../contracts/index.js';
import { contextOfPath } from '../core/context.js';
import type { NoticeCode, Stated } from '../core/record.js';
import { Detection, runDetector } from '../engine/detect.js';
import { loadGrammars } from '../platform/grammars.js';
import { testHome, testScope } from './estate.js';

export interface DetectorExample {
  readonly name: string;
  readonly path: string;
  readonly text: string;
  /** For detectors of bytes: the file. `text` is then empty. */
  readonly bytes?: Uint8Array;
  /** Everything that is found, as `<kind>:<name>`, in any order: neither less nor more. */
  readonly finds: readonly string[];
  /** Relations as `<from name> <relation> <to name>`; checked when given, neither less nor more. */
  readonly relates?: readonly string[];
  /** Known properties that must hold: `{ 'mcp-server:files': { pinned: false } }`. `'unset'` and `'unknown'` name those states. */
  readonly properties?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly notices?: readonly NoticeCode[];
  readonly document?: Partial<Document>;
}

/** The document of an example, or its beginning. */
function documentOf(example: DetectorExample, end?: number): Document {
  const bytes = example.bytes && { bytes: example.bytes.slice(0, end) };
  return exampleDocument(example.path, example.text.slice(0, end), { ...example.document, ...bytes });
}

export function exampleDocument(path: string, text: string, more: Partial<Document> = {}): Document {
  return { scope: testScope, home: testHome, path, text, context: contextOfPath(path), ...more };
}

/** `<kind>:<name>` of everything seen, once each. */
export function labelsOf(observation: Pick<Observation, 'assets'>): string[] {
  return [...new Set(observation.assets.map((asset) => `${asset.kind}:${asset.name}`))].sort();
}

export function relationLabels(observation: Pick<Observation, 'assets' | 'relations'>, homeName = 'home'): string[] {
  const names = new Map<string, string>([
    [testHome, homeName],
    ...observation.assets.map((asset) => [asset.id, asset.name] as [string, string]),
  ]);
  return [
    ...new Set(
      observation.relations.map(
        (relation) => `${names.get(relation.from) ?? relation.from} ${relation.kind} ${names.get(relation.to) ?? relation.to}`,
      ),
    ),
  ].sort();
}

export function expectProperties(observation: Pick<Observation, 'assets'>, wanted: DetectorExample['properties']): void {
  for (const [label, properties] of Object.entries(wanted ?? {})) {
    // One thing may be said in several records, each with a place of its own.
    const records = observation.assets.filter((candidate) => `${candidate.kind}:${candidate.name}` === label);
    expect(records.length, `no ${label}`).toBeGreaterThan(0);
    for (const [name, value] of Object.entries(properties)) {
      const stated: Stated | undefined = records.map((record) => record.properties[name]).find((each) => each !== undefined);
      const actual = stated?.state === 'known' ? stated.value : stated?.state;
      expect(actual, `${label} ${name}`).toEqual(value);
    }
  }
}

/**
 * Asserts: each example finds exactly what it says; and for every detector: every prefix of every example, binary, huge, deeply nested
 * and non-UTF-8 text never throws; input stays unchanged; only declared kinds and relations come out; twice is the same.
 */
export function testDetector(detector: Detector, examples: readonly DetectorExample[]): void {
  describe(`detector ${detector.id}`, () => {
    const ready = () => loadGrammars(detector.grammars ?? []);
    it.each(examples.map((example) => [example.name, example] as const))('%s', async (_, example) => {
      await ready();
      const document = documentOf(example);
      if (!document.api)
        expect(new Detection([detector]).interested(example.path), `${example.path} is not among its files`).toContain(detector);
      const before = JSON.stringify(document);
      const seen = observe(detector, document);
      expect(JSON.stringify(document), 'input unchanged').toBe(before);
      expect(labelsOf(seen)).toEqual([...example.finds].sort());
      if (example.relates) expect(relationLabels(seen)).toEqual([...example.relates].sort());
      expectProperties(seen, example.properties);
      for (const code of example.notices ?? []) expect(seen.notices.map((notice) => notice.code)).toContain(code);
      expectDeclared(detector, seen);
      expect(observe(detector, document), 'twice is the same').toEqual(seen);
    });

    it('has an example that finds, one that does not, and one that cannot be read', () => {
      expect(
        examples.some((example) => example.finds.length > 0 || detector.emits.length === 0),
        'finds',
      ).toBe(true);
      expect(
        examples.some((example) => example.finds.length === 0),
        'finds nothing',
      ).toBe(true);
      if (detector.claims)
        expect(
          examples.some((example) => example.notices?.includes('unreadable')),
          'unreadable',
        ).toBe(true);
    });

    it('survives every prefix of every example, and hostile text', async () => {
      await ready();
      const path = examples[0]?.path ?? 'x';
      for (const example of examples) {
        const length = example.bytes?.length ?? example.text.length;
        const step = Math.max(1, Math.floor(length / 150));
        for (let end = 0; end <= length; end += step) expectSurvives(detector, documentOf(example, end), example.name);
      }
      for (const [name, text] of hostileTexts()) {
        const bytes = detector.binary && { bytes: new TextEncoder().encode(text) };
        expectSurvives(detector, exampleDocument(path, text, { ...examples[0]?.document, ...bytes }), name);
      }
    }, 60_000);
  });
}

/** Runs a detector without the engine's safety net: a throw is a failure here. */
function observe(detector: Detector, document: Document): Observation {
  const observation = runDetector(detector, document);
  const crash = observation.notices.find(
    (notice) => / could not be read: /.test(notice.message) && notice.message.startsWith(detector.title),
  );
  if (crash) throw new Error(`${detector.id} threw: ${crash.message}`);
  return observation;
}

function expectSurvives(detector: Detector, document: Document, name: string): void {
  try {
    expectDeclared(detector, observe(detector, document));
  } catch (error) {
    throw new Error(`${name}, ${document.text.length} characters: ${(error as Error).message}`);
  }
}

function expectDeclared(detector: Detector, seen: Observation): void {
  for (const asset of seen.assets)
    if (!detector.emits.includes(asset.kind)) throw new Error(`${detector.id} does not declare that it emits ${asset.kind}`);
  for (const relation of seen.relations)
    if (!detector.relates?.includes(relation.kind)) throw new Error(`${detector.id} does not declare that it relates by ${relation.kind}`);
  for (const summary of seen.summaries)
    if (!detector.summaries?.some((kind) => kind.id === summary.kind))
      throw new Error(`${detector.id} does not declare summary ${summary.kind}`);
  const ends = new Set<string>([testHome, ...seen.assets.map((asset) => asset.id)]);
  for (const relation of seen.relations)
    for (const end of [relation.from, relation.to])
      if (!ends.has(end)) throw new Error(`${detector.id}: relation ${relation.kind} ends at ${end}, which it does not record`);
}

/** Texts that have broken parsers before. */
export function hostileTexts(): readonly (readonly [string, string])[] {
  return [
    ['empty', ''],
    ['binary', '\u0000\u0001\u0002PNG\u0000'],
    ['lone surrogates', '\ud800{"a":"\udc00"}'],
    ['terminal escapes', '\u001b[2J\u001b]0;x\u0007'],
    ['deep JSON', '['.repeat(5_000)],
    ['deep objects', '{"a":'.repeat(5_000)],
    ['deep calls', 'f('.repeat(3_000)],
    ['deep flow collections', `a: ${'[{b: '.repeat(5_000)}`],
    ['deep indentation', Array.from({ length: 1_500 }, (_, at) => `${' '.repeat(at)}a:`).join('\n')],
    ['deep inline tables', `a = ${'{b = ['.repeat(5_000)}`],
    ['long line', 'a'.repeat(300_000)],
    ['many lines', 'key: value\n'.repeat(20_000)],
    ['null members', '{"mcpServers":{"a":null,"b":1,"c":[],"d":"x"},"servers":null,"hooks":[null],"permissions":7}'],
    [
      'prototype keys',
      '{"__proto__":{"a":1},"constructor":{"prototype":{}},"mcpServers":{"__proto__":{"command":"x"},"toString":{"command":"y"}}}',
    ],
    ['wrong types', '{"name":[],"dependencies":"x","scripts":[1,2],"version":{}}'],
    [
      'yaml bomb',
      'a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: [*e,*e,*e,*e,*e,*e,*e,*e,*e]\n',
    ],
    ['bidirectional marks', '\u202e{"a":"\u2066b\u2069"}'],
  ];
}

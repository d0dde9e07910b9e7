import { describe, expect, it } from 'vitest';
import type { Detector, Observation, Resolver } from '../contracts/index.js';
import type { NoticeCode } from '../core/record.js';
import { Detection } from '../engine/detect.js';
import { resolveSource, SourceSummaries } from '../engine/resolve.js';
import { loadGrammars } from '../platform/grammars.js';
import { testHome, testScope } from './estate.js';
import { type DetectorExample, exampleDocument, expectProperties, labelsOf, relationLabels } from './test-detector.js';

export interface ResolverExample extends Pick<DetectorExample, 'finds' | 'relates' | 'properties'> {
  readonly name: string;
  /** Path → text of a small source. */
  readonly files: Readonly<Record<string, string>>;
  readonly notices?: readonly NoticeCode[];
}

/** Detects the files with the given detectors, then resolves; returns what the resolver alone said. */
export async function resolveFiles(
  resolver: Resolver,
  detectors: readonly Detector[],
  files: Readonly<Record<string, string>>,
): Promise<Observation> {
  const detection = new Detection(detectors);
  await loadGrammars(detectors.flatMap((detector) => detector.grammars ?? []));
  const read = new Set<string>();
  const source = new SourceSummaries(new Set(Object.keys(files)), read);
  const detect = (path: string, demanded: boolean) => {
    const observations = detection.detect(exampleDocument(path, files[path] as string), demanded);
    if (observations.length > 0) read.add(path);
    return observations;
  };
  for (const path of Object.keys(files)) for (const observation of detect(path, false)) source.add(observation.summaries);
  const all = await resolveSource([resolver], source, { scope: testScope, home: testHome }, async (paths) =>
    paths.flatMap((path) => detect(path, true)),
  );
  const mine = all.filter((observation) =>
    [...observation.assets, ...observation.relations, ...observation.notices].some((item) => item.module === resolver.id),
  );
  return {
    assets: mine.flatMap((o) => o.assets),
    relations: mine.flatMap((o) => o.relations),
    summaries: [],
    notices: mine.flatMap((o) => o.notices),
  };
}

/** Asserts each example, that only declared kinds come out, that the order of files does not matter, and that cut-off files never throw. */
export function testResolver(resolver: Resolver, detectors: readonly Detector[], examples: readonly ResolverExample[]): void {
  describe(`resolver ${resolver.id}`, () => {
    it.each(examples.map((example) => [example.name, example] as const))('%s', async (_, example) => {
      const seen = await resolveFiles(resolver, detectors, example.files);
      expectNoCrash(resolver, seen);
      expect(labelsOf(seen)).toEqual([...example.finds].sort());
      if (example.relates) expect(relationLabels(seen)).toEqual([...example.relates].sort());
      expectProperties(seen, example.properties);
      for (const code of example.notices ?? []) expect(seen.notices.map((notice) => notice.code)).toContain(code);
      for (const asset of seen.assets) expect(resolver.emits).toContain(asset.kind);
      for (const relation of seen.relations) expect(resolver.relates ?? []).toContain(relation.kind);
      const backwards = await resolveFiles(resolver, detectors, Object.fromEntries(Object.entries(example.files).reverse()));
      expect(labelsOf(backwards), 'order of files does not matter').toEqual(labelsOf(seen));
    });
    it('survives files that break off', async () => {
      for (const example of examples) {
        for (const share of [0.3, 0.6, 0.9]) {
          const cut = Object.fromEntries(
            Object.entries(example.files).map(([path, text]) => [path, text.slice(0, Math.floor(text.length * share))]),
          );
          expectNoCrash(resolver, await resolveFiles(resolver, detectors, cut));
        }
      }
    }, 60_000);
  });
}

function expectNoCrash(resolver: Resolver, seen: Observation): void {
  const crash = seen.notices.find((notice) => notice.message.startsWith(`${resolver.title} could not be worked out: `));
  if (crash) throw new Error(`${resolver.id} threw: ${crash.message}`);
}

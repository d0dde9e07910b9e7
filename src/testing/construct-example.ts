import { describe, expect, it } from 'vitest';
import type { Detector, Resolver } from '../contracts/index.js';
import { labelsOf, relationLabels } from './test-detector.js';
import { resolveFiles } from './test-resolver.js';

/** One use of one library, written as its documentation writes it. */
export interface ConstructExample {
  /** Library and what of it. */
  readonly name: string;
  /** One file, or several by path. */
  readonly code: string | Readonly<Record<string, string>>;
  /** Everything that is found, `kind:name`, but for the service around it. */
  readonly finds: readonly string[];
  /** Relations that are there; others may be. */
  readonly relates?: readonly string[];
  /** What is to be found when the library is somebody's own module of the same names; nothing, unless said. */
  readonly otherwise?: readonly string[];
}

/**
 * Asserts each example, and that the very same program says nothing when its libraries are modules of its own: a name proves nothing.
 * @param path where a single file stands @param own turns each import of a library into one of the project's own modules
 */
export function testConstructs(
  resolver: Resolver,
  detectors: readonly Detector[],
  path: string,
  own: (code: string) => string,
  examples: readonly ConstructExample[],
): void {
  const filesOf = (code: ConstructExample['code']) => (typeof code === 'string' ? { [path]: code } : code);
  describe.each(examples.map((example) => [example.name, example] as const))('%s', (_, example) => {
    it('is seen', async () => {
      const seen = await resolveFiles(resolver, detectors, filesOf(example.code));
      expect(labelsOf(seen).filter((label) => !label.startsWith('service:'))).toEqual([...example.finds].sort());
      const narrowed = seen.relations.map((relation) => {
        const isolation = relation.properties.isolation;
        const value = isolation?.state === 'known' ? String(isolation.value) : 'unknown';
        return `${relationLabels({ assets: seen.assets, relations: [relation] })[0]} ${value}`;
      });
      const relations = [...relationLabels(seen), ...narrowed];
      for (const relation of example.relates ?? []) expect(relations).toContain(relation);
    });
    it('is not seen in names alone', async () => {
      const files = Object.fromEntries(Object.entries(filesOf(example.code)).map(([at, code]) => [at, own(code)]));
      const seen = await resolveFiles(resolver, detectors, files);
      expect(labelsOf(seen)).toEqual([...(example.otherwise ?? [])].sort());
    });
  });
}

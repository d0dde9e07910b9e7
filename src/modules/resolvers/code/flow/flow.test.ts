import { describe, expect, it } from 'vitest';
import { resolveFiles } from '../../../../testing/test-resolver.js';
import npmPackage from '../../../detectors/npm-package/index.js';
import python from '../../../detectors/python/index.js';
import tsconfig from '../../../detectors/tsconfig/index.js';
import typescript from '../../../detectors/typescript/index.js';
import resolver from '../index.js';
import { type Pair, pythonPairs, typescriptPairs } from './cases.js';
import { pythonProgram, shapes, typescriptProgram } from './programs.js';

/** The flows of a source and sink, by how they are handled. */
async function handlings(pair: Pair, files: Record<string, string>): Promise<string[]> {
  const { assets } = await resolveFiles(resolver, [python, typescript, tsconfig, npmPackage], files);
  return assets.flatMap((asset) => {
    const { source, sink, handling } = asset.properties;
    if (asset.kind !== 'data-flow' || source?.state !== 'known' || sink?.state !== 'known') return [];
    if (source.value !== pair.source || sink.value !== pair.sink) return [];
    return [handling?.state === 'known' ? String(handling.value) : String(handling?.state)];
  });
}

const languages = [
  ['Python', pythonPairs, pythonProgram],
  ['TypeScript', typescriptPairs, typescriptProgram],
] as const;

for (const [language, pairs, program] of languages) {
  describe.each(pairs.map((pair) => [`${pair.source} → ${pair.sink}`, pair] as const))(`${language}: %s`, (_, pair) => {
    it.each(shapes)('%s', async (shape) => {
      const files = program(pair, shape);
      const found = await handlings(pair, files);
      const text = Object.values(files).join('\n');
      if (shape === 'sanitised')
        expect(
          found.filter((each) => each !== 'checked'),
          text,
        ).toEqual([]);
      else if (shape === 'unresolvable') expect(found, text).toEqual(pair.fact ? [] : ['unknown']);
      else expect(found, text).toEqual([pair.fact ? 'unset' : 'unchecked']);
    });
  });
}

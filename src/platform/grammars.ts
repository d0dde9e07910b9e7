import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { GrammarName } from '../contracts/detector.js';
import { hasGrammar, provideGrammar, startParsing } from '../parsing/syntax.js';
import { packageRoot } from './package-root.js';

const read = (name: string) => gunzipSync(readFileSync(join(packageRoot(), 'dist/grammars', `${name}.wasm.gz`)));

/** Loads grammars that are not loaded yet. Each costs some milliseconds, so only what a document needs is asked for. */
export async function loadGrammars(names: Iterable<GrammarName>): Promise<void> {
  for (const name of new Set(names)) {
    if (hasGrammar(name)) continue;
    await startParsing(() => read('runtime'));
    await provideGrammar(name, () => read(name));
  }
}

import { Language, type Node, Parser, type Tree } from 'web-tree-sitter';
import type { GrammarName } from '../contracts/detector.js';

/**
 * Source text → syntax tree. Grammars are loaded beforehand by the platform (`provideGrammar`); parsing itself is synchronous.
 * Trees live in WASM memory: use `withSyntax`, which frees them.
 */
const languages = new Map<GrammarName, Language>();
const loading = new Map<GrammarName, Promise<void>>();
let parser: Parser | undefined;
let starting: Promise<void> | undefined;

/** Called by the platform with the runtime's bytes. Starting twice at once would put one runtime's memory under the other's trees. */
export function startParsing(runtime: () => Uint8Array): Promise<void> {
  starting ??= Parser.init({ wasmBinary: runtime() }).then(() => {
    parser = new Parser();
  });
  return starting;
}

export function provideGrammar(name: GrammarName, bytes: () => Uint8Array): Promise<void> {
  const known = loading.get(name);
  if (known) return known;
  const load = Language.load(bytes()).then((language) => void languages.set(name, language));
  loading.set(name, load);
  return load;
}

export function hasGrammar(name: GrammarName): boolean {
  return languages.has(name);
}

/** Parse time is bounded by this many milliseconds of work on one file; a tree that is not done by then is dropped. */
const parseBudgetMs = 5_000;

/**
 * Parses and hands the root node to `read`; the tree is freed afterwards, so no node may escape.
 * @returns what `read` returns, or undefined when parsing ran out of its budget
 * @throws when the grammar was not loaded: a defect of the caller's declaration
 */
export function withSyntax<T>(grammar: GrammarName, text: string, read: (root: Node) => T): T | undefined {
  const language = languages.get(grammar);
  if (!parser || !language) throw new Error(`Grammar ${grammar} is not loaded: declare it in the detector's "grammars"`);
  parser.setLanguage(language);
  const start = performance.now();
  let tree: Tree | null = null;
  try {
    tree = parser.parse(text, null, { progressCallback: () => performance.now() - start > parseBudgetMs });
    return tree ? read(tree.rootNode) : undefined;
  } finally {
    tree?.delete();
    parser.reset();
  }
}

export type SyntaxNode = Node;

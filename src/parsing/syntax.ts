import { Language, type Node, Parser, type Tree } from 'web-tree-sitter';
import type { GrammarName } from '../contracts/detector.js';

/**
 * Source text → syntax tree. Grammars are loaded beforehand by the platform (`provideGrammar`); parsing itself is synchronous.
 * Trees live in WASM memory: use `withSyntax`, which frees them.
 */
const languages = new Map<GrammarName, Language>();
let parser: Parser | undefined;

/** Called by the platform once per process with the runtime's bytes. */
export async function startParsing(runtime: Uint8Array): Promise<void> {
  if (parser) return;
  await Parser.init({ wasmBinary: runtime });
  parser = new Parser();
}

export async function provideGrammar(name: GrammarName, bytes: Uint8Array): Promise<void> {
  if (!languages.has(name)) languages.set(name, await Language.load(bytes));
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

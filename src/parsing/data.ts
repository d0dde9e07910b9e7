import { type Node as JsonNode, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { parseTOML } from 'toml-eslint-parser';
import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseAllDocuments,
  type Document as YamlDocument,
  type Node as YamlNode,
} from 'yaml';

/**
 * JSON, YAML and TOML as one kind of tree with lines, so that a detector reads a setting without minding its syntax.
 * Tolerant: comments, trailing commas, a byte-order mark and text after the first JSON value are accepted. Bounded in size and depth.
 */
export interface DataNode {
  readonly type: 'map' | 'list' | 'scalar';
  /** First line of the value, from 1. For a member of a map: the line of its key. */
  readonly line: number;
  readonly endLine: number;
  /** Scalars only. YAML dates and TOML times are texts. */
  readonly value: string | number | boolean | null;
  /** YAML tag such as `!Ref`, where one was written. */
  readonly tag?: string;
  /** Members in order; empty for others. */
  readonly entries: readonly (readonly [key: string, node: DataNode])[];
  /** Items of a list; empty for others. */
  readonly items: readonly DataNode[];
}

export type DataFormat = 'json' | 'yaml' | 'toml';

export interface ParsedData {
  /** One for each YAML document; one for JSON and TOML; none when the text is empty or unreadable. */
  readonly documents: readonly DataNode[];
  /** What was wrong, with a line. The tree holds what could be read all the same. */
  readonly errors: readonly { readonly line: number; readonly message: string }[];
  /** False when nothing trustworthy came out: the document counts as unreadable. */
  readonly readable: boolean;
}

const maxDepth = 200;
const maxNodes = 500_000;

class TooLarge extends Error {}

class Budget {
  #left = maxNodes;
  enter(depth: number): void {
    if (depth > maxDepth) throw new TooLarge(`nested deeper than ${maxDepth} levels`);
    if (--this.#left < 0) throw new TooLarge(`more than ${maxNodes} values`);
  }
}

const noEntries: DataNode['entries'] = [];
const noItems: DataNode['items'] = [];

function scalar(value: DataNode['value'], line: number, endLine: number, tag?: string): DataNode {
  return { type: 'scalar', line, endLine, value, entries: noEntries, items: noItems, ...(tag ? { tag } : {}) };
}
function map(entries: DataNode['entries'], line: number, endLine: number, tag?: string): DataNode {
  return { type: 'map', line, endLine, value: null, entries, items: noItems, ...(tag ? { tag } : {}) };
}
function list(items: DataNode['items'], line: number, endLine: number, tag?: string): DataNode {
  return { type: 'list', line, endLine, value: null, entries: noEntries, items, ...(tag ? { tag } : {}) };
}

const unreadable = (message: string, line = 1): ParsedData => ({ documents: [], errors: [{ line, message }], readable: false });

/** Format by file name: `.json`, `.jsonc`, `.json5`-like rc files → json; `.toml` → toml; `.yaml`, `.yml` → yaml. */
export function dataFormatOf(path: string): DataFormat {
  if (/\.ya?ml$/i.test(path)) return 'yaml';
  if (/\.toml$/i.test(path)) return 'toml';
  return 'json';
}

export function parseData(text: string, format: DataFormat): ParsedData {
  const clean = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (clean.trim() === '') return { documents: [], errors: [], readable: true };
  try {
    if (format === 'json') return parseJson(clean);
    return format === 'yaml' ? parseYaml(clean) : parseToml(clean);
  } catch (error) {
    return unreadable(error instanceof RangeError ? `nested deeper than ${maxDepth} levels` : (error as Error).message);
  }
}

/** Offsets of line starts, for turning an offset into a line. */
function lineFinder(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}

/** Deep nesting overflows the stack of recursive parsers: look before parsing. */
function jsonDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 34) {
      for (at++; at < text.length && text.charCodeAt(at) !== 34; at++) if (text.charCodeAt(at) === 92) at++;
    } else if (code === 91 || code === 123) deepest = Math.max(deepest, ++depth);
    else if (code === 93 || code === 125) depth--;
  }
  return deepest;
}

function parseJson(text: string): ParsedData {
  if (jsonDepth(text) > maxDepth) return unreadable(`nested deeper than ${maxDepth} levels`);
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true, disallowComments: false });
  const lineAt = lineFinder(text);
  const budget = new Budget();
  const convert = (node: JsonNode, depth: number, keyOffset = node.offset): DataNode => {
    budget.enter(depth);
    const line = lineAt(keyOffset);
    const endLine = lineAt(node.offset + Math.max(node.length - 1, 0));
    if (node.type === 'object') {
      const entries: (readonly [string, DataNode])[] = [];
      for (const property of node.children ?? []) {
        const [key, value] = property.children ?? [];
        if (key && value) entries.push([String(key.value), convert(value, depth + 1, key.offset)]);
      }
      return map(entries, line, endLine);
    }
    if (node.type === 'array')
      return list(
        (node.children ?? []).map((child) => convert(child, depth + 1)),
        line,
        endLine,
      );
    return scalar(node.value as DataNode['value'], line, endLine);
  };
  // Text after the first value is common in real exports and takes nothing from the value before it.
  const closed = root !== undefined && !errors.some((error) => /^Close/.test(printParseErrorCode(error.error)));
  const end = closed && (root.type === 'object' || root.type === 'array') ? root.offset + root.length : Number.POSITIVE_INFINITY;
  const trailing = errors.findIndex((error) => printParseErrorCode(error.error) === 'EndOfFileExpected');
  const fatal = (root && trailing !== -1 ? errors.slice(0, trailing) : errors).filter((error) => error.offset < end);
  return {
    documents: root ? [convert(root, 0)] : [],
    errors: fatal.map((error) => ({ line: lineAt(error.offset), message: printParseErrorCode(error.error) })),
    readable: root !== undefined && fatal.length === 0,
  };
}

function parseYaml(text: string): ParsedData {
  const counter = new LineCounter();
  const parsed = parseAllDocuments(text, {
    lineCounter: counter,
    prettyErrors: false,
    logLevel: 'silent',
    uniqueKeys: false,
    merge: true,
    customTags: [],
  });
  const documents: YamlDocument[] = Array.isArray(parsed) ? parsed : [];
  const lineAt = (offset: number | undefined) => (offset === undefined ? 1 : Math.max(1, counter.linePos(offset).line));
  const budget = new Budget();
  const trees: DataNode[] = [];
  const errors: { line: number; message: string }[] = [];
  for (const document of documents) {
    for (const error of document.errors) errors.push({ line: lineAt(error.pos[0]), message: error.message });
    const convert = (node: YamlNode | null, depth: number, keyOffset?: number): DataNode => {
      budget.enter(depth);
      const line = lineAt(keyOffset ?? node?.range?.[0]);
      const endLine = Math.max(line, lineAt(Math.max((node?.range?.[1] ?? 1) - 1, 0)));
      const tag = node?.tag?.startsWith('!') ? node.tag : undefined;
      if (isAlias(node)) return convert((node.resolve(document) as YamlNode | undefined) ?? null, depth + 1, keyOffset ?? node.range?.[0]);
      if (isMap(node)) {
        const entries: (readonly [string, DataNode])[] = [];
        for (const pair of node.items) {
          if (!isPair(pair)) continue;
          const key = isScalar(pair.key) ? String(pair.key.value) : undefined;
          if (key === undefined) continue;
          const value = convert(pair.value as YamlNode | null, depth + 1, (pair.key as YamlNode).range?.[0]);
          if (key === '<<') {
            for (const source of value.type === 'list' ? value.items : [value]) entries.unshift(...source.entries);
          } else entries.push([key, value]);
        }
        return map(entries, line, endLine, tag);
      }
      if (isSeq(node))
        return list(
          node.items.map((item) => convert(item as YamlNode, depth + 1)),
          line,
          endLine,
          tag,
        );
      const raw = isScalar(node) ? node.value : null;
      const value = raw instanceof Date ? raw.toISOString() : typeof raw === 'bigint' ? Number(raw) : raw;
      return scalar(typeof value === 'object' ? null : (value as DataNode['value']), line, endLine, tag);
    };
    if (document.contents) trees.push(convert(document.contents as YamlNode, 0));
  }
  return { documents: trees, errors, readable: errors.length === 0 };
}

function parseToml(text: string): ParsedData {
  let program: ReturnType<typeof parseTOML>;
  try {
    program = parseTOML(text);
  } catch (error) {
    const line = (error as { lineNumber?: number }).lineNumber ?? 1;
    return unreadable((error as Error).message, line);
  }
  type Draft = { line: number; endLine: number; members: Map<string, Draft | Draft[] | DataNode> };
  const draft = (line: number): Draft => ({ line, endLine: line, members: new Map() });
  const budget = new Budget();
  const top = program.body[0];
  const root = draft(1);
  const keyText = (key: unknown): string[] =>
    (key as { keys: { type: string; name?: string; value?: unknown }[] }).keys.map((part) =>
      part.type === 'TOMLBare' ? (part.name as string) : String(part.value),
    );
  const isDraft = (value: unknown): value is Draft => typeof value === 'object' && value !== null && 'members' in value;
  const step = (from: Draft, key: string, line: number): Draft => {
    const found = from.members.get(key);
    if (Array.isArray(found)) return found[found.length - 1] as Draft;
    if (isDraft(found)) return found;
    const made = draft(line);
    from.members.set(key, made);
    return made;
  };
  // biome-ignore lint/suspicious/noExplicitAny: the library's node types are a closed union that is told apart by `type`.
  const convertValue = (node: any, depth: number, line: number): DataNode => {
    budget.enter(depth);
    const endLine = node.loc.end.line;
    if (node.type === 'TOMLArray')
      return list(
        node.elements.map((item: unknown) => convertValue(item, depth + 1, (item as { loc: { start: { line: number } } }).loc.start.line)),
        line,
        endLine,
      );
    if (node.type === 'TOMLInlineTable') {
      const table = draft(line);
      for (const pair of node.body) assign(table, pair, depth + 1);
      return finish(table, depth);
    }
    const value = node.value;
    return scalar(
      value instanceof Date ? value.toISOString() : typeof value === 'bigint' ? Number(value) : (value as DataNode['value']),
      line,
      endLine,
    );
  };
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  const assign = (table: Draft, pair: any, depth: number): void => {
    const keys = keyText(pair.key);
    const line = pair.loc.start.line as number;
    let target = table;
    for (const key of keys.slice(0, -1)) target = step(target, key, line);
    target.members.set(keys[keys.length - 1] as string, convertValue(pair.value, depth, line));
    table.endLine = Math.max(table.endLine, pair.loc.end.line);
  };
  const finish = (table: Draft, depth: number): DataNode => {
    budget.enter(depth);
    const entries = [...table.members].map(([key, value]): [string, DataNode] => {
      if (Array.isArray(value))
        return [
          key,
          list(
            value.map((item) => finish(item, depth + 1)),
            value[0]?.line ?? table.line,
            value[value.length - 1]?.endLine ?? table.line,
          ),
        ];
      return [key, isDraft(value) ? finish(value, depth + 1) : value];
    });
    return map(entries, table.line, table.endLine);
  };
  for (const node of top.body) {
    if (node.type === 'TOMLKeyValue') {
      assign(root, node, 1);
      continue;
    }
    const keys = keyText(node.key);
    const line = node.loc.start.line;
    let target = root;
    for (const key of keys.slice(0, -1)) target = step(target, key, line);
    const last = keys[keys.length - 1] as string;
    if (node.kind === 'array') {
      const made = draft(line);
      const found = target.members.get(last);
      if (Array.isArray(found)) found.push(made);
      else target.members.set(last, [made]);
      target = made;
    } else target = step(target, last, line);
    for (const pair of node.body) assign(target, pair, 1);
    target.endLine = node.loc.end.line;
  }
  return { documents: [finish(root, 0)], errors: [], readable: true };
}

/* ------------------------------------------------------------- reading */

/** The member at a path of keys; undefined when any part is missing. The last of two equal keys wins. */
export function get(node: DataNode | undefined, ...path: readonly string[]): DataNode | undefined {
  let at = node;
  for (const key of path) {
    let found: DataNode | undefined;
    for (const [name, child] of at?.entries ?? []) if (name === key) found = child;
    if (!found) return undefined;
    at = found;
  }
  return at;
}

export function textOf(node: DataNode | undefined): string | undefined {
  return node?.type === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
}

/** Texts and numbers as text: `latest`, `8080`, `1.2`. */
export function scalarText(node: DataNode | undefined): string | undefined {
  return node?.type === 'scalar' && node.value !== null ? String(node.value) : undefined;
}

export function booleanOf(node: DataNode | undefined): boolean | undefined {
  return node?.type === 'scalar' && typeof node.value === 'boolean' ? node.value : undefined;
}

export function numberOf(node: DataNode | undefined): number | undefined {
  return node?.type === 'scalar' && typeof node.value === 'number' ? node.value : undefined;
}

/** The texts of a list; other items are left out. A single text counts as a list of one. */
export function textsOf(node: DataNode | undefined): string[] {
  if (node?.type === 'scalar') return typeof node.value === 'string' ? [node.value] : [];
  return (node?.items ?? []).flatMap((item) => textOf(item) ?? []);
}

/** Plain JavaScript value, for digests and schema validation. */
export function plainOf(node: DataNode): unknown {
  if (node.type === 'map') return Object.fromEntries(node.entries.map(([key, value]) => [key, plainOf(value)]));
  return node.type === 'list' ? node.items.map(plainOf) : node.value;
}

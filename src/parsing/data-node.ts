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

export interface ParsedData {
  /** One for each YAML document; one for JSON and TOML; none when the text is empty or unreadable. */
  readonly documents: readonly DataNode[];
  /** What was wrong, with a line. The tree holds what could be read all the same. */
  readonly errors: readonly { readonly line: number; readonly message: string }[];
  /** False when nothing trustworthy came out: the document counts as unreadable. */
  readonly readable: boolean;
}

export const maxDepth = 200;
export const maxNodes = 500_000;

export class TooLarge extends Error {}

export class Budget {
  #left = maxNodes;
  enter(depth: number): void {
    if (depth > maxDepth) throw new TooLarge(`nested deeper than ${maxDepth} levels`);
    if (--this.#left < 0) throw new TooLarge(`more than ${maxNodes} values`);
  }
}

export const noEntries: DataNode['entries'] = [];
export const noItems: DataNode['items'] = [];

export function scalar(value: DataNode['value'], line: number, endLine: number, tag?: string): DataNode {
  return { type: 'scalar', line, endLine, value, entries: noEntries, items: noItems, ...(tag ? { tag } : {}) };
}
export function map(entries: DataNode['entries'], line: number, endLine: number, tag?: string): DataNode {
  return { type: 'map', line, endLine, value: null, entries, items: noItems, ...(tag ? { tag } : {}) };
}
export function list(items: DataNode['items'], line: number, endLine: number, tag?: string): DataNode {
  return { type: 'list', line, endLine, value: null, entries: noEntries, items, ...(tag ? { tag } : {}) };
}

export const unreadable = (message: string, line = 1): ParsedData => ({ documents: [], errors: [{ line, message }], readable: false });

/** Columns; deeper text is no configuration that anybody wrote. */
const maxIndent = 1_000;

/**
 * How deep brackets and indentation go. Parsers recurse, and one builds a regular expression as long as the nesting
 * is deep, which ends the process: so depth is looked at before. A line that begins like a plain member starts anew, for brackets in prose need not be in pairs.
 */
export function lineDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  let lineStart = true;
  let indent = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10) {
      lineStart = true;
      indent = 0;
      continue;
    }
    if (lineStart) {
      if (code === 32) {
        indent++;
        continue;
      }
      // `- - - a` nests one level for each dash.
      if (code === 45 && text.charCodeAt(at + 1) === 32) {
        indent += 2;
        at++;
        deepest = Math.max(deepest, indent / 2);
        continue;
      }
      lineStart = false;
      deepest = Math.max(deepest, indent > maxIndent ? indent : 0);
      if (indent === 0 && code !== 91 && code !== 123 && code !== 93 && code !== 125 && code !== 44) depth = 0;
    }
    if (code === 91 || code === 123) deepest = Math.max(deepest, ++depth);
    else if ((code === 93 || code === 125) && depth > 0) depth--;
  }
  return deepest;
}

import { parseJson } from './data-json.js';
import { type DataNode, maxDepth, type ParsedData, unreadable } from './data-node.js';
import { parseToml } from './data-toml.js';
import { parseYaml } from './data-yaml.js';

export type { DataNode, ParsedData } from './data-node.js';

export type DataFormat = 'json' | 'yaml' | 'toml';

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

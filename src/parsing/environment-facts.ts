import { normaliseUrl } from '../core/ids.js';
import { type DataNode, scalarText } from './data.js';
import type { EnvironmentFact } from './runtime.js';
import { withoutSecrets } from './secret-text.js';

const placeholder =
  /^(.{0,200}(example|placeholder|change|your|dummy|sample|todo|xxx|\.\.\.|\*\*\*).{0,200}|sk-?|none|null|test|fake|ollama|not-needed|empty)$/i;

/** One variable, without its value. */
export function environmentFact(name: string, value: string | undefined, line: number, isKey: boolean, isModel: boolean): EnvironmentFact {
  if (value === undefined || value === '' || /^\$\{?\w+\}?$/.test(value) || /^\$\{\w+:?[-?][^}]{0,200}\}$/.test(value)) {
    const fallback = value === undefined ? undefined : /^\$\{\w+:?-([^}]{1,200})\}$/.exec(value)?.[1];
    return fallback && !isKey
      ? { ...plainFact(name, fallback, line, isModel), from: 'surroundings' }
      : { name, line, from: 'surroundings' };
  }
  if (isKey) return { name, line, from: 'literal', ...(isLiteralKey(value) ? { literalKey: true } : {}) };
  return plainFact(name, value, line, isModel);
}

function plainFact(name: string, value: string, line: number, isModel: boolean): EnvironmentFact {
  const url = /^(https?|wss?|grpc|redis|postgres(ql)?):\/\//.test(value) && !value.includes('$') ? normaliseUrl(value) : undefined;
  return { name, line, from: 'literal', ...(url ? { url } : {}), ...(isModel && /^[\w./:@-]{2,120}$/.test(value) ? { model: value } : {}) };
}

/** Long and mixed enough to be a key, and no placeholder or reference. */
function isLiteralKey(value: string): boolean {
  return (
    value.length >= 16 &&
    value.length <= 500 &&
    /^[\w.+/=-]+$/.test(value) &&
    /\d/.test(value) &&
    /[a-z]/i.test(value) &&
    !placeholder.test(value)
  );
}

/** `NAME=value` lists and maps alike. */
export function environmentEntries(node: DataNode | undefined): { name: string; value: string | undefined; line: number }[] {
  if (node?.type === 'map') return node.entries.map(([name, value]) => ({ name, value: scalarText(value), line: value.line }));
  return (node?.items ?? []).flatMap((item) => {
    const text = scalarText(item);
    if (text === undefined) return [];
    const equals = text.indexOf('=');
    return [
      { name: equals === -1 ? text : text.slice(0, equals), value: equals === -1 ? undefined : text.slice(equals + 1), line: item.line },
    ];
  });
}

/** `${NAME:-default}` becomes its default; undefined when a variable without one is left. */
export function withDefaults(text: string): string | undefined {
  const folded = text.replace(/\$\{\w+:?-([^${}]{0,200})\}/g, '$1');
  return /(^|[^$])\$(\{|\w)/.test(folded) ? undefined : folded;
}

/** Words of a command: a list, or a text split at blanks. What follows an argument for a secret is left out. */
export function commandWords(node: DataNode | undefined): string[] {
  const words =
    node?.type === 'list' ? node.items.flatMap((item) => scalarText(item) ?? []) : (scalarText(node) ?? '').split(/\s+/).filter(Boolean);
  return argumentsWithoutSecrets(words);
}

const secretArgument = /^-{1,2}[\w-]{0,60}(key|token|password|secret)s?(=|$)/i;

export function argumentsWithoutSecrets(words: readonly string[]): string[] {
  return words.flatMap((word, at) => {
    const before = words[at - 1] ?? '';
    if (secretArgument.test(before) && !before.includes('=') && !word.startsWith('-')) return [];
    return secretArgument.test(word) ? [word.split('=')[0] as string] : (withoutSecrets(word) ?? []);
  });
}

/** Labels of a map or a `name=value` list; only plain texts. */
export function labelsOf(node: DataNode | undefined): Record<string, string> {
  return Object.fromEntries(
    environmentEntries(node)
      .filter(({ name, value }) => value !== undefined && name !== '__proto__')
      .map(({ name, value }) => [name, value as string]),
  );
}

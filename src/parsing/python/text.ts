import type { Expression } from '../module-summary.js';
import { withoutSecrets } from '../secret-text.js';
import type { SyntaxNode } from '../syntax.js';
import { type At, childrenOf, opaque } from './draft.js';
import { repeatable } from './weight.js';

const simpleEscapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
  0: '\0',
  '\\': '\\',
  "'": "'",
  '"': '"',
  '\n': '',
};

function unescaped(sequence: string): string {
  const kind = sequence[1] ?? '';
  const code = kind === 'x' || kind === 'u' || kind === 'U' ? Number.parseInt(sequence.slice(2), 16) : Number.NaN;
  if (code >= 0 && code <= 0x10ffff) return String.fromCodePoint(code);
  if (/^\\[0-7]{1,3}$/.test(sequence)) return String.fromCharCode(Number.parseInt(sequence.slice(1), 8));
  return simpleEscapes[kind] ?? sequence;
}

/** Text of a piece of a string: escapes decoded unless raw, doubled braces of f-strings made single. */
function contentOf(node: SyntaxNode, raw: boolean, format: boolean): string {
  const text = node.text;
  let result = text;
  const escapes = raw ? [] : childrenOf(node).filter((child) => child.type === 'escape_sequence');
  if (escapes.length > 0) {
    result = '';
    let from = node.startIndex;
    for (const sequence of escapes) {
      result += text.slice(from - node.startIndex, sequence.startIndex - node.startIndex) + unescaped(sequence.text);
      from = sequence.endIndex;
    }
    result += text.slice(from - node.startIndex);
  }
  return format ? result.replaceAll('{{', '{').replaceAll('}}', '}') : result;
}

/** A string, an f-string or several written side by side. */
export function textExpression(node: SyntaxNode, at: At, read: (node: SyntaxNode, at: At) => Expression): Expression {
  const parts: Expression[] = [];
  const line = at.draft.line(node);
  const add = (string: SyntaxNode) => {
    const prefix = (string.firstChild?.text ?? '').toLowerCase();
    const raw = prefix.includes('r');
    const format = prefix.includes('f') || prefix.includes('t');
    for (const child of childrenOf(string)) {
      if (child.type === 'string_content') parts.push({ is: 'literal', value: contentOf(child, raw, format) });
      else if (child.type === 'interpolation') {
        const inner = child.childForFieldName('expression');
        parts.push(inner ? read(inner, at) : opaque('interpolation'));
      }
    }
  };
  if (node.type === 'concatenated_string') for (const string of childrenOf(node)) if (string.type === 'string') add(string);
  if (node.type === 'string') add(node);
  return joined(parts, line);
}

/** Parts put together, neighbouring texts made one; a single text is a literal. */
export function joined(parts: readonly Expression[], line: number): Expression {
  const flat: Expression[] = [];
  for (const part of parts.flatMap((each) => (each.is === 'join' ? each.parts : [each]))) {
    const last = flat[flat.length - 1];
    if (part.is === 'literal' && last?.is === 'literal' && typeof part.value === 'string' && typeof last.value === 'string')
      flat[flat.length - 1] = { ...last, value: last.value + part.value };
    else if (part.is !== 'literal' || part.value !== '') flat.push(part);
  }
  const [only, ...more] = flat;
  if (!only) return { is: 'literal', value: '', line };
  if (only.is === 'literal' && typeof only.value === 'string' && more.length === 0) return literalText(only.value, line);
  return {
    is: 'join',
    parts: flat.map((part) => (part.is === 'literal' && typeof part.value === 'string' ? literalText(part.value) : part)),
    line,
  };
}

function literalText(text: string, line?: number): Expression {
  const value = withoutSecrets(text);
  return value === undefined ? opaque('secret', line) : { is: 'literal', value, ...(line === undefined ? {} : { line }) };
}

export function numberLiteral(node: SyntaxNode, line: number): Expression {
  const value = Number(node.text.replaceAll('_', ''));
  return Number.isFinite(value) ? { is: 'literal', value, line } : opaque('number', line);
}

/** `'…{}…'.format(a, b=c)` with the arguments at hand. */
export function formatted(
  template: string,
  positional: readonly Expression[],
  named: ReadonlyMap<string, Expression>,
  line: number,
): Expression {
  const parts: Expression[] = [];
  let next = 0;
  let from = 0;
  const field = /\{\{|\}\}|\{([^{}]*)\}/g;
  for (const match of template.matchAll(field)) {
    parts.push({ is: 'literal', value: template.slice(from, match.index) });
    from = match.index + match[0].length;
    if (match[1] === undefined) parts.push({ is: 'literal', value: match[0][0] as string });
    else {
      const name = match[1].replace(/[!:].*$/s, '');
      const found = name === '' ? positional[next++] : /^\d+$/.test(name) ? positional[Number(name)] : named.get(name);
      parts.push(found ? repeatable(found) : opaque('format field'));
    }
  }
  parts.push({ is: 'literal', value: template.slice(from) });
  return joined(parts, line);
}

/** `'…%s…' % value`. */
export function interpolated(template: string, value: Expression, line: number): Expression {
  const parts: Expression[] = [];
  const items = value.is === 'list' && value.spreads.length === 0 ? value.items : undefined;
  let next = 0;
  let from = 0;
  for (const match of template.matchAll(/%(?:%|(?:\((\w{1,100})\))?[-+ #0-9.]{0,20}[a-zA-Z])/g)) {
    parts.push({ is: 'literal', value: template.slice(from, match.index) });
    from = match.index + match[0].length;
    if (match[0] === '%%') parts.push({ is: 'literal', value: '%' });
    else if (match[1] !== undefined) {
      const entry = value.is === 'object' ? value.entries.find(({ key }) => key === match[1])?.value : undefined;
      parts.push(repeatable(entry ?? { is: 'index', object: value, index: { is: 'literal', value: match[1] } }));
    } else {
      const only = items ? items[next] : next === 0 ? value : undefined;
      parts.push(only ?? opaque('format field'));
      next++;
    }
  }
  parts.push({ is: 'literal', value: template.slice(from) });
  return joined(parts, line);
}

/** A docstring without the indentation of its code. */
export function docText(node: SyntaxNode): string | undefined {
  const first = node.type === 'block' || node.type === 'module' ? childrenOf(node)[0] : undefined;
  const string = first?.type === 'expression_statement' ? childrenOf(first)[0] : undefined;
  if (string?.type !== 'string' || childrenOf(string).some((child) => child.type === 'interpolation')) return undefined;
  const raw = (string.firstChild?.text ?? '').toLowerCase().includes('r');
  const text = childrenOf(string)
    .flatMap((child) => (child.type === 'string_content' ? contentOf(child, raw, false) : []))
    .join('');
  const [head = '', ...rest] = text.split('\n');
  const indents = rest.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const indent = indents.reduce((least, each) => Math.min(least, each), Number.POSITIVE_INFINITY);
  const lines = [head.trimStart(), ...rest.map((line) => line.slice(Number.isFinite(indent) ? indent : 0))];
  return (
    withoutSecrets(
      lines
        .map((line) => line.trimEnd())
        .join('\n')
        .trim(),
    ) || undefined
  );
}

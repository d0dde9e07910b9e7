import type { HclExpression, HclStep } from './hcl.js';
import { literalText, withoutSecret } from './hcl-secret.js';
import type { SyntaxNode } from './syntax.js';

/** Deeper than anybody writes: what is nested further is opaque. */
export const maxDepth = 60;
/** Longest text that is kept of one literal. */
export const maxText = 60_000;

export const literal = (value: string | number | boolean | null): HclExpression => ({ is: 'literal', value });
export const opaque = (why: string): HclExpression => ({ is: 'opaque', why });

/** Children without comments. */
export function kids(node: SyntaxNode): SyntaxNode[] {
  return node.children.filter((child): child is SyntaxNode => child !== null && child.type !== 'comment');
}

/** A node of an expression → a reduced expression. */
export function reduce(node: SyntaxNode, depth: number): HclExpression {
  if (depth > maxDepth) return opaque('nested too deeply');
  switch (node.type) {
    case 'expression':
    case 'operation':
      return reduceTerm(kids(node), depth + 1);
    case 'literal_value':
    case 'collection_value':
    case 'template_expr':
    case 'for_expr': {
      const first = kids(node)[0];
      return first ? reduce(first, depth + 1) : opaque('an empty expression');
    }
    case 'numeric_lit': {
      const number = Number(node.text);
      return Number.isFinite(number) ? literal(number) : opaque('a number out of range');
    }
    case 'bool_lit':
      return literal(node.text === 'true');
    case 'null_lit':
      return literal(null);
    case 'string_lit':
    case 'quoted_template':
      return reduceText(node, depth);
    case 'heredoc_template':
      return reduceHeredoc(node, depth);
    case 'variable_expr':
      return { is: 'name', name: node.text };
    case 'tuple':
      return { is: 'list', items: kids(node).flatMap((child) => (child.type === 'expression' ? [reduce(child, depth + 1)] : [])) };
    case 'object':
      return {
        is: 'object',
        entries: kids(node).flatMap((child) => (child.type === 'object_elem' ? [reduceEntry(child, depth)] : [])),
      };
    case 'function_call': {
      const given = kids(node).find((child) => child.type === 'function_arguments');
      const parts = given ? kids(given) : [];
      const name = node.text.slice(0, node.text.indexOf('(')).trim();
      const spread = parts.some((part) => part.type === 'ellipsis');
      const values = parts.flatMap((part) => (part.type === 'expression' ? [reduce(part, depth + 1)] : []));
      return { is: 'call', name, arguments: values, ...(spread ? { spread } : {}) };
    }
    case 'conditional': {
      const [test, , yes, , no] = kids(node);
      if (!test || !yes || !no) return opaque('an incomplete condition');
      return { is: 'conditional', test: reduce(test, depth + 1), yes: reduce(yes, depth + 1), no: reduce(no, depth + 1) };
    }
    case 'unary_operation':
    case 'binary_operation':
      return reduceOperation(kids(node), depth);
    case 'for_tuple_expr':
    case 'for_object_expr':
      return reduceFor(node, depth);
    default:
      return opaque(`a ${node.type.replaceAll('_', ' ')}`);
  }
}

/** A term and what is taken out of it: `var.x`, `a.b[0].c`, `(…)`. */
function reduceTerm(nodes: readonly SyntaxNode[], depth: number): HclExpression {
  const inner = nodes.filter((node) => node.type !== '(' && node.type !== ')');
  const [first, ...rest] = inner;
  if (!first) return opaque('an empty expression');
  const of = reduce(first, depth);
  if (rest.length === 0) return of;
  const steps = rest.flatMap((node) => stepsOf(node, depth));
  return { is: 'access', of, steps };
}

function stepsOf(node: SyntaxNode, depth: number): HclStep[] {
  const parts = kids(node);
  if (node.type === 'get_attr') return [{ get: parts[parts.length - 1]?.text ?? '' }];
  if (node.type === 'index') {
    const inner = parts[0] ?? node;
    const at = kids(inner).find((child) => child.type === 'expression');
    // `a.0.b`, the form of old configurations.
    return [{ at: at ? reduce(at, depth + 1) : literal(Number(inner.text.replace(/[^0-9]/g, '') || 0)) }];
  }
  if (node.type === 'splat') {
    const inner = parts[0];
    return [
      { splat: true },
      ...(inner ? kids(inner).flatMap((child) => (child.type === 'get_attr' || child.type === 'index' ? stepsOf(child, depth) : [])) : []),
    ];
  }
  return [];
}

const operators = new Set(['&&', '||', '==', '!=', '<', '>', '<=', '>=', '+', '-', '*', '/', '%', '!']);

function reduceOperation(nodes: readonly SyntaxNode[], depth: number): HclExpression {
  const at = nodes.findIndex((node, index) => operators.has(node.type) && (index > 0 || nodes.length > 1));
  if (at === -1) return opaque('an operation');
  const operator = (nodes[at] as SyntaxNode).type;
  const left = nodes.slice(0, at);
  const right = nodes.slice(at + 1);
  return {
    is: 'operation',
    operator,
    operands: [...(left.length > 0 ? [reduceTerm(left, depth + 1)] : []), reduceTerm(right, depth + 1)],
  };
}

function reduceEntry(node: SyntaxNode, depth: number): { key: HclExpression; value: HclExpression } {
  const [left, right] = kids(node).filter((child) => child.type === 'expression');
  if (!left || !right) return { key: literal(''), value: opaque('an incomplete member') };
  const written = reduce(left, depth + 1);
  const bare = written.is === 'name' && !left.text.startsWith('(') ? literal(written.name) : written;
  const value = reduce(right, depth + 1);
  const key = bare.is === 'literal' ? String(bare.value) : '';
  return { key: bare, value: withoutSecret(key, value) };
}

function reduceFor(node: SyntaxNode, depth: number): HclExpression {
  const parts = kids(node);
  const intro = parts.find((part) => part.type === 'for_intro');
  const collection = intro && kids(intro).find((part) => part.type === 'expression');
  const values = parts.filter((part) => part.type === 'expression');
  const condition = parts.find((part) => part.type === 'for_cond');
  const test = condition && kids(condition).find((part) => part.type === 'expression');
  const isMap = node.type === 'for_object_expr';
  const value = values[isMap ? 1 : 0];
  if (!intro || !collection || !value) return opaque('an incomplete for expression');
  return {
    is: 'for',
    names: kids(intro).flatMap((part) => (part.type === 'identifier' ? [part.text] : [])),
    in: reduce(collection, depth + 1),
    ...(isMap && values[0] ? { key: reduce(values[0], depth + 1) } : {}),
    value: reduce(value, depth + 1),
    ...(test ? { if: reduce(test, depth + 1) } : {}),
  };
}

/* ---------------------------------------------------------------- text */

/** The text of a label. */
export function plainString(node: SyntaxNode): string {
  const read = reduceText(node, 0);
  return read.is === 'literal' ? String(read.value) : node.text.replace(/^"|"$/g, '');
}

function reduceText(node: SyntaxNode, depth: number): HclExpression {
  const parts = kids(node).filter((child) => child.type !== 'quoted_template_start' && child.type !== 'quoted_template_end');
  return joined(parts.map((part) => (part.type === 'template_literal' ? literal(unescaped(part.text)) : reducePart(part, depth))));
}

/** Heredoc text is taken from between its marks, as the tree leaves out white space. */
function reduceHeredoc(node: SyntaxNode, depth: number): HclExpression {
  const marks = kids(node).filter((child) => child.type === 'heredoc_identifier');
  const [open, close] = [marks[0], marks[marks.length - 1]];
  if (!open || !close || open === close) return opaque('an unfinished heredoc');
  const whole = node.text;
  const base = node.startIndex;
  const parts: HclExpression[] = [];
  let at = whole.indexOf('\n', open.endIndex - base) + 1;
  const end = close.startIndex - base;
  for (const part of kids(node)) {
    if (part.type !== 'template_interpolation' && part.type !== 'template_directive') continue;
    parts.push(literal(heredocText(whole.slice(at, part.startIndex - base))), reducePart(part, depth));
    at = part.endIndex - base;
  }
  parts.push(literal(heredocText(whole.slice(at, end).replace(/(?<![ \t])[ \t]+$/, ''))));
  return joined(parts);
}

function reducePart(node: SyntaxNode, depth: number): HclExpression {
  if (node.type !== 'template_interpolation') return opaque('a template directive');
  const inner = kids(node).find((child) => child.type === 'expression');
  return inner ? reduce(inner, depth + 1) : opaque('an empty interpolation');
}

/** Neighbouring literals become one; `"${x}"` alone is x itself. */
function joined(parts: readonly HclExpression[]): HclExpression {
  const merged: HclExpression[] = [];
  for (const part of parts) {
    const last = merged[merged.length - 1];
    if (part.is === 'literal' && typeof part.value === 'string') {
      if (part.value === '') continue;
      if (last?.is === 'literal' && typeof last.value === 'string')
        merged[merged.length - 1] = literal((last.value + part.value).slice(0, maxText));
      else merged.push(literal(part.value.slice(0, maxText)));
    } else merged.push(part);
  }
  if (merged.length === 0) return literal('');
  const safe = merged.map((part) => (part.is === 'literal' && typeof part.value === 'string' ? literalText(part.value) : part));
  return safe.length === 1 ? (safe[0] as HclExpression) : { is: 'template', parts: safe };
}

const heredocText = (text: string) => text.replace(/\$\$\{/g, '${').replace(/%%\{/g, '%{');
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };

function unescaped(text: string): string {
  return heredocText(
    text.replace(/\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)/g, (whole, code: string) => {
      const plain = escapes[code];
      if (plain !== undefined) return plain;
      const point = Number.parseInt(code.slice(1), 16);
      return /^[uU]/.test(code) && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    }),
  );
}

import type { Expression } from '../module-summary.js';
import type { SyntaxNode } from '../syntax.js';
import { readBlock, readIf, readSwitch } from './branches.js';
import { defineClass, defineEnum, defineNamespace } from './classes.js';
import { type At, childrenOf, deeper, foreign, opaque, unwrapped } from './draft.js';
import { itemOf, withDefault } from './environment.js';
import { readExport } from './exports.js';
import { defineFunction } from './functions.js';
import { importDeclared, readImport } from './imports.js';
import { plainPattern } from './patterns.js';
import { bindTarget, isForeign } from './targets.js';

type ReadStatement = (node: SyntaxNode, at: At) => void;

const nothing: ReadStatement = () => undefined;

/** Statements that bind, import or export; all others are read through to what stands inside. */
export const statements: ReadonlyMap<string, ReadStatement> = new Map<string, ReadStatement>([
  ['import_statement', readImport],
  ['export_statement', readExport],
  ['variable_declarator', declare],
  ['function_declaration', defineNamed],
  ['generator_function_declaration', defineNamed],
  ['class_declaration', defineNamed],
  ['abstract_class_declaration', defineNamed],
  ['enum_declaration', defineEnum],
  ['internal_module', defineNamespace],
  ['return_statement', readReturn],
  ['if_statement', readIf],
  ['statement_block', readBlock],
  ['switch_statement', readSwitch],
  ['for_in_statement', readForIn],
  ['catch_clause', readCatch],
  // Types say nothing about values.
  ...[
    'interface_declaration',
    'type_alias_declaration',
    'ambient_declaration',
    'function_signature',
    'import_alias',
    'type_annotation',
    'type_arguments',
    'type_parameters',
    'statement_identifier',
    'property_identifier',
    'comment',
    'hash_bang_line',
  ].map((type): [string, ReadStatement] => [type, nothing]),
]);

function defineNamed(node: SyntaxNode, at: At): void {
  const name = node.childForFieldName('name')?.text;
  const isClass = node.type.endsWith('class_declaration');
  if (name) at.draft.declare(at.scope, name);
  // Only `export default function () {}` has no name.
  const bound = name ?? 'default';
  const scope = isClass ? defineClass(node, at, bound) : defineFunction(node, at, { name: bound });
  at.draft.bind(at.scope, bound, { is: 'scope', scope, line: at.draft.line(node) });
  if (!name && at.scope === 0) at.draft.export({ name: 'default', local: 'default' });
}

function declare(node: SyntaxNode, at: At): void {
  const target = node.childForFieldName('name');
  const value = node.childForFieldName('value');
  if (!target) return;
  const name = target.type === 'identifier' ? target.text : undefined;
  if (name !== undefined) at.draft.declare(at.scope, name);
  if (!value || importDeclared(target, value, at)) return;
  const pattern = at.scope === 0 ? plainPattern(value) : undefined;
  if (pattern && name !== undefined) at.draft.bindPattern(name, pattern);
  bindTarget(target, at.read(value, { ...deeper(at), naming: name }), at, true);
}

function readReturn(node: SyntaxNode, at: At): void {
  const value = childrenOf(node)[0];
  if (value) at.draft.returns(at.scope, at.read(value, deeper(at)), at.draft.line(node));
}

function readForIn(node: SyntaxNode, at: At): void {
  const [left, right, body] = ['left', 'right', 'body'].map((field) => node.childForFieldName(field));
  const declares = node.childForFieldName('kind') !== null;
  const read = right ? at.read(right, deeper(at)) : opaque('syntax error');
  const keys = node.childForFieldName('operator')?.type === 'in';
  if (left) bindTarget(left, keys ? opaque('loop') : itemOf(read), at, declares);
  if (body) at.read(body, deeper(at));
}

function readCatch(node: SyntaxNode, at: At): void {
  const parameter = node.childForFieldName('parameter');
  const body = node.childForFieldName('body');
  if (parameter) bindTarget(parameter, opaque('exception'), at, true);
  if (body) at.read(body, deeper(at));
}

/** `a = b` in all its forms. @returns the value */
export function assignment(node: SyntaxNode, at: At): Expression {
  const left = node.childForFieldName('left');
  const right = node.childForFieldName('right');
  if (!left || !right) return opaque('syntax error');
  const inner = unwrapped(left);
  const naming = inner?.type === 'member_expression' ? inner.childForFieldName('property')?.text : inner?.text;
  const place = isForeign(left, at) ? foreign(deeper(at)) : deeper(at);
  const value = at.read(right, { ...place, naming: isName(naming) ? naming : undefined });
  if (node.type === 'assignment_expression') {
    bindTarget(left, value, at, false);
    return value;
  }
  const operator = node.childForFieldName('operator')?.text;
  const line = at.draft.line(node);
  if (operator === '??=' || operator === '||=' || operator === '&&=') {
    bindTarget(left, value, at, false);
    return withDefault(at.read(left, deeper(at)), value, line);
  }
  const changed = opaque('changed in place', line, inner?.type === 'identifier' ? [at.read(left, place), value] : [value]);
  if (inner?.type === 'identifier' || inner?.type === 'member_expression') bindTarget(left, changed, at, false);
  return changed;
}

function isName(text: string | undefined): boolean {
  return text !== undefined && text.length <= 100 && /^[#\p{L}_$][\p{L}\p{N}_$]*$/u.test(text);
}

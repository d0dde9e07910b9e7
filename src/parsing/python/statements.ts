import type { Expression } from '../module-summary.js';
import { heldBy, type Test } from '../narrowing.js';
import type { SyntaxNode } from '../syntax.js';
import { comparedWith, patternsOf, under } from './branches.js';
import { itemOf } from './collections.js';
import { endOfBlock, leaves, readCondition } from './conditions.js';
import { type At, childrenOf, deeper, maxDepth, opaque } from './draft.js';
import { read } from './expressions.js';
import { decoratorsOf, defineClass, defineFunction } from './functions.js';
import { isTypeChecking, originOf, readImport, readImportFrom } from './imports.js';
import { bindTarget, isForeign } from './targets.js';
import { repeatable } from './weight.js';

type ReadStatement = (node: SyntaxNode, at: At) => void;

const statements: ReadonlyMap<string, ReadStatement> = new Map<string, ReadStatement>([
  ['import_statement', readImport],
  ['import_from_statement', readImportFrom],
  ['function_definition', (node, at) => defineFunction(node, at, {}, read, readStatement)],
  ['class_definition', (node, at) => defineClass(node, at, {}, read, readStatement)],
  ['decorated_definition', readDecorated],
  ['assignment', assign],
  ['augmented_assignment', augment],
  ['return_statement', readReturn],
  ['global_statement', tieNames],
  ['nonlocal_statement', tieNames],
  ['if_statement', readIf],
  ['elif_clause', readIf],
  ['for_statement', readFor],
  ['while_statement', readWhile],
  ['assert_statement', readAssert],
  ['as_pattern', readAs],
  ['case_clause', readCase],
  ['delete_statement', () => undefined],
  ['type_alias_statement', () => undefined],
]);

/** Reads a statement, or a clause or block of statements. */
export function readStatement(node: SyntaxNode, at: At): void {
  const inner = deeper(at);
  const known = statements.get(node.type);
  if (at.depth > maxDepth) at.draft.partial = true;
  else if (known) known(node, inner);
  else if (isContainer(node.type)) {
    const around = node.type === 'block' ? node.parent?.type : undefined;
    if (around && conditional.test(around)) at.draft.branch(at.scope, node, around === 'for_statement' || around === 'while_statement');
    for (const child of childrenOf(node)) readStatement(child, inner);
  } else read(node, at);
}

/** What stands around a block that need not run to its end. */
const conditional = /^(if|for|while|try)_statement$|^(elif|else|except|except_group|case)_clause$/;

function isContainer(type: string): boolean {
  return /_(statement|clause|item|group)$|^(block|module|ERROR)$/.test(type);
}

function readDecorated(node: SyntaxNode, at: At): void {
  const extra = decoratorsOf(node, at, read);
  const definition = node.childForFieldName('definition');
  if (definition?.type === 'function_definition') defineFunction(definition, at, extra, read, readStatement);
  if (definition?.type === 'class_definition') defineClass(definition, at, extra, read, readStatement);
}

function readReturn(node: SyntaxNode, at: At): void {
  const value = childrenOf(node)[0];
  if (value) at.draft.returns(at.scope, read(value, at), at.draft.line(node));
}

/** @returns the value, for the assignment around it in `a = b = value` */
function assign(node: SyntaxNode, at: At): Expression {
  const left = node.childForFieldName('left');
  const right = node.childForFieldName('right');
  if (!left) return opaque('syntax error');
  const foreign = at.foreign || isForeign(left, at);
  const inside: At = foreign ? { ...at, foreign: true } : at;
  if (!right) {
    // A class lists its fields by annotation alone; elsewhere an annotation binds nothing.
    const field = at.draft.scope(at.scope).type === 'class' || left.type === 'attribute';
    const type = node.childForFieldName('type')?.text;
    if (field && type !== undefined) annotate(left, type, at);
    if (field && type !== undefined) bindTarget(left, opaque('declared without a value', at.draft.line(node)), at, read);
    return opaque('declared without a value');
  }
  const type = at.draft.scope(at.scope).type === 'class' ? node.childForFieldName('type')?.text : undefined;
  if (type !== undefined) annotate(left, type, at);
  if (at.depth > maxDepth) return opaque('nested too deeply');
  if (importsModule(left, right, at)) return opaque('module');
  const value = right.type === 'assignment' ? repeatable(assign(right, deeper(inside))) : read(right, inside);
  bindTarget(left, value, at, read);
  return value;
}

const longestAnnotation = 200;

function annotate(left: SyntaxNode, type: string, at: At): void {
  if (left.type === 'identifier' && at.draft.scope(at.scope).type === 'class')
    at.draft.scope(at.scope).annotations.set(left.text, type.slice(0, longestAnnotation));
}

/** `x = importlib.import_module('openai')` is an import, as far as a constant names the module. */
function importsModule(left: SyntaxNode, right: SyntaxNode, at: At): boolean {
  if (right.type !== 'call' || left.type !== 'identifier') return false;
  const callee = right.childForFieldName('function');
  const origin = callee && originOf(callee, at);
  if (origin !== 'importlib.import_module' && callee?.text !== '__import__') return false;
  const [name, ...more] = childrenOf(right.childForFieldName('arguments') ?? right);
  const from = name?.type === 'string' && more.length === 0 ? read(name, at) : undefined;
  if (from?.is !== 'literal' || typeof from.value !== 'string') return false;
  at.draft.import({ local: left.text, from: from.value, name: '*', dynamic: true, line: at.draft.line(right) }, at.scope, from.value);
  return true;
}

function augment(node: SyntaxNode, at: At): void {
  const left = node.childForFieldName('left');
  const right = node.childForFieldName('right');
  const added = right ? [read(right, at)] : [];
  const before: Expression[] = left?.type === 'identifier' ? [read(left, at)] : [];
  if (left && left.type !== 'subscript') bindTarget(left, opaque('changed in place', at.draft.line(node), [...before, ...added]), at, read);
}

function tieNames(node: SyntaxNode, at: At): void {
  for (const child of childrenOf(node))
    at.draft.scope(at.scope).elsewhere.set(child.text, node.type === 'global_statement' ? 0 : ownerOf(child.text, at));
}

/** The function around this one that has the name, as `nonlocal` looks for it: classes in between do not count. */
function ownerOf(name: string, at: At): number {
  let index = at.draft.scope(at.scope).parent;
  while (index !== undefined && index !== 0) {
    const scope = at.draft.scope(index);
    if (scope.type === 'function' && (scope.bindings.has(name) || scope.parameters?.some((parameter) => parameter.name === name)))
      return index;
    index = scope.parent;
  }
  return 0;
}

function readIf(node: SyntaxNode, at: At): void {
  const condition = node.childForFieldName('condition');
  const body = node.childForFieldName('consequence');
  const typeOnly = isTypeChecking(condition);
  const test = condition && !typeOnly ? readCondition(condition, at) : undefined;
  if (test) noteNarrowing(node, test, body, at);
  if (body) readStatement(body, typeOnly ? { ...at, typeOnly: true } : under(at, condition ? comparedWith(condition, at, read) : []));
  for (const clause of node.childrenForFieldName('alternative')) if (clause) readStatement(clause, at);
}

/** In its body the condition holds, in what comes instead of it the reverse, and also behind it where the body leaves. */
function noteNarrowing(node: SyntaxNode, test: Test, body: SyntaxNode | null, at: At): void {
  const { draft, scope } = at;
  if (body) draft.narrow(heldBy(test, true), scope, draft.line(body), draft.endLine(body));
  const otherwise = heldBy(test, false);
  const alternatives = node.childrenForFieldName('alternative').flatMap((clause) => clause ?? []);
  for (const clause of alternatives) draft.narrow(otherwise, scope, draft.line(clause), draft.endLine(clause));
  if (alternatives.length === 0 && body && leaves(body)) draft.narrow(otherwise, scope, draft.endLine(node) + 1, endOfBlock(node, draft));
}

function readWhile(node: SyntaxNode, at: At): void {
  const [condition, body] = [node.childForFieldName('condition'), node.childForFieldName('body')];
  const test = condition ? readCondition(condition, at) : undefined;
  if (test && body) at.draft.narrow(heldBy(test, true), at.scope, at.draft.line(body), at.draft.endLine(body));
  for (const part of [body, node.childForFieldName('alternative')]) if (part) readStatement(part, at);
}

function readAssert(node: SyntaxNode, at: At): void {
  const [condition, ...more] = childrenOf(node);
  if (condition)
    at.draft.narrow(heldBy(readCondition(condition, at), true), at.scope, at.draft.endLine(node) + 1, endOfBlock(node, at.draft));
  for (const message of more) read(message, at);
}

function readFor(node: SyntaxNode, at: At): void {
  const left = node.childForFieldName('left');
  const right = node.childForFieldName('right');
  const item = right ? itemOf(read(right, at)) : opaque('loop');
  if (left) bindTarget(left, item, at, read);
  for (const field of ['body', 'alternative']) {
    const part = node.childForFieldName(field);
    if (part) readStatement(part, at);
  }
}

/** `with a as b`, `except A as b`. The value of an exception is open; that of a context manager is taken for the manager itself. */
function readAs(node: SyntaxNode, at: At): void {
  const [value, alias] = childrenOf(node);
  const target = alias?.type === 'as_pattern_target' ? childrenOf(alias)[0] : undefined;
  const inside: At = target && isForeign(target, at) ? { ...at, foreign: true } : at;
  const taken = value ? read(value, inside) : opaque('syntax error');
  if (target) bindTarget(target, node.parent?.type === 'except_clause' ? opaque('exception') : taken, at, read);
}

/** Names in a `case` pattern cannot be told from constants without running it, so nothing is bound. */
function readCase(node: SyntaxNode, at: At): void {
  const guard = node.childForFieldName('guard');
  const body = node.childForFieldName('consequence');
  if (guard) readStatement(guard, at);
  if (body) readStatement(body, under(at, patternsOf(node, at, read)));
}

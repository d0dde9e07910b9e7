import type { Expression } from '../module-summary.js';
import type { SyntaxNode } from '../syntax.js';
import { type At, childrenOf, deeper, nameAt, unwrapped } from './draft.js';
import { memberOf } from './environment.js';
import { bindTarget } from './targets.js';
import { constantText } from './text.js';

/** Modules of frameworks whose exports are environment variables. */
const variableModules = /^(\$env\/static\/(private|public)|astro:env\/(server|client))$/;
/** Modules whose export `env` is the whole environment. */
const environmentModules = /^((node:)?process|\$env\/dynamic\/(private|public)|cloudflare:workers|bun)$/;

export function readImport(node: SyntaxNode, at: At): void {
  const line = at.draft.line(node);
  const required = childrenOf(node).find((child) => child.type === 'import_require_clause');
  const from = constantText((required ?? node).childForFieldName('source'));
  if (from === undefined) return;
  const whole = node.children.some((child) => child?.type === 'type' || child?.type === 'typeof');
  const add = (local: string, name: string, type: boolean) => {
    if (variableModules.test(from) && !type) {
      at.draft.bind(0, local, { is: 'environment', name, line });
      return;
    }
    if (environmentModules.test(from) && name === 'env') at.draft.environmentAlias(local);
    at.draft.import({ local, from, name, ...(type ? { typeOnly: true } : {}), line });
  };
  if (required) {
    const local = childrenOf(required)[0];
    if (local) add(local.text, '*', whole);
    return;
  }
  const clause = childrenOf(node).find((child) => child.type === 'import_clause');
  if (!clause) at.draft.import({ from, name: '*', line });
  for (const child of childrenOf(clause ?? null)) {
    if (child.type === 'identifier') add(child.text, 'default', whole);
    else if (child.type === 'namespace_import') add(childrenOf(child)[0]?.text ?? '', '*', whole);
    else if (child.type === 'named_imports') for (const each of childrenOf(child)) readSpecifier(each, whole, add);
  }
}

function readSpecifier(node: SyntaxNode, typeOnly: boolean, add: (local: string, name: string, type: boolean) => void): void {
  const name = node.childForFieldName('name');
  if (!name) return;
  const local = node.childForFieldName('alias') ?? name;
  add(local.text, constantText(name) ?? name.text, typeOnly || node.children.some((child) => child?.type === 'type'));
}

interface Loaded {
  readonly from: string;
  readonly dynamic: boolean;
  /** A member taken at once: `require('x').y`. */
  readonly member?: string | undefined;
}

/** `require('x')`, `import('x')`, awaited or not, with at most one member taken from it. */
function loadedModule(node: SyntaxNode | null): Loaded | undefined {
  const value = unwrapped(node);
  if (value?.type === 'member_expression') {
    const inner = loadedModule(value.childForFieldName('object'));
    const member = value.childForFieldName('property')?.text;
    return inner && !inner.member && member && member !== 'then' ? { ...inner, member } : undefined;
  }
  const from = value?.type === 'call_expression' ? specifierOfCall(value) : undefined;
  return from === undefined ? undefined : { from, dynamic: value?.childForFieldName('function')?.type === 'import' };
}

/** The module that a call loads, as far as a constant names it. */
export function specifierOfCall(call: SyntaxNode): string | undefined {
  const callee = call.childForFieldName('function');
  if (callee?.type !== 'import' && !(callee?.type === 'identifier' && callee.text === 'require')) return undefined;
  const list = call.childForFieldName('arguments');
  return list?.type === 'arguments' ? constantText(childrenOf(list)[0]) : undefined;
}

/** A module loaded in the middle of an expression. */
export function loadInPlace(call: SyntaxNode, from: string, at: At): Expression {
  const dynamic = call.childForFieldName('function')?.type === 'import';
  return nameAt(at.draft.importInPlace(from, dynamic, at.draft.line(call)), at);
}

/**
 * `const … = require('x')` at the top of a module is an import like any other. Inside a function its names belong to that function, so
 * that they are bound there to members of the module.
 * @returns whether the declaration was one
 */
export function importDeclared(target: SyntaxNode, value: SyntaxNode, at: At): boolean {
  const loaded = loadedModule(value);
  if (!loaded) return false;
  const line = at.draft.line(value);
  const { from, dynamic, member } = loaded;
  const add = (local: string, name: string) => at.draft.import({ local, from, name, ...(dynamic ? { dynamic: true } : {}), line });
  if (at.scope === 0 && target.type === 'identifier') {
    add(target.text, member ?? '*');
    return true;
  }
  if (at.scope === 0 && !member && target.type === 'object_pattern' && takeNames(target, add)) return true;
  const whole: Expression = nameAt(at.draft.importInPlace(from, dynamic, line), at);
  bindTarget(target, member ? memberOf(whole, member, at, line) : whole, deeper(at), true);
  return true;
}

/** @returns false when the pattern holds more than plain and renamed names: nothing is added then */
function takeNames(pattern: SyntaxNode, add: (local: string, name: string) => void): boolean {
  const taken: [string, string][] = [];
  for (const child of childrenOf(pattern)) {
    if (child.type === 'shorthand_property_identifier_pattern') taken.push([child.text, child.text]);
    else {
      const [key, local] = [child.childForFieldName('key'), child.childForFieldName('value')];
      if (child.type !== 'pair_pattern' || local?.type !== 'identifier' || !key) return false;
      taken.push([local.text, constantText(key) ?? key.text]);
    }
  }
  for (const [local, name] of taken) add(local, name);
  return true;
}

/** `import('x').then((m) => m.y)` is `y` of the module. */
export function loadedByThen(call: SyntaxNode, at: At): Expression | undefined {
  const callee = call.childForFieldName('function');
  if (callee?.type !== 'member_expression' || callee.childForFieldName('property')?.text !== 'then') return undefined;
  const source = unwrapped(callee.childForFieldName('object'));
  const from = source?.type === 'call_expression' ? specifierOfCall(source) : undefined;
  const [reader] = childrenOf(call.childForFieldName('arguments'));
  if (!source || from === undefined || reader?.type !== 'arrow_function') return undefined;
  const listed = reader.childForFieldName('parameter') ?? childrenOf(reader.childForFieldName('parameters'))[0];
  const parameter = listed?.childForFieldName('pattern') ?? listed;
  const body = unwrapped(reader.childForFieldName('body'));
  if (body?.type !== 'member_expression' || body.childForFieldName('object')?.text !== parameter?.text) return undefined;
  const property = body.childForFieldName('property')?.text;
  return property ? memberOf(loadInPlace(source, from, at), property, at) : undefined;
}

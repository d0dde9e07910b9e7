import type { Expression } from '../module-summary.js';
import type { At } from '../open/draft.js';
import type { SyntaxNode } from '../syntax.js';
import { childrenOf, lineOf, nameAt } from '../typed/draft.js';

const builtin = /^(string|bool|byte|rune|error|any|comparable|u?int(8|16|32|64)?|uintptr|float(32|64)|complex(64|128))$/;

/** The named type that a type comes down to, through pointers and arguments; undefined for built-in and nameless ones. */
export function namedType(node: SyntaxNode | null, at: At): Expression | undefined {
  let inner: SyntaxNode | null | undefined = node;
  for (let steps = 0; steps < 6; steps++) {
    if (inner?.type === 'pointer_type' || inner?.type === 'parenthesized_type') inner = childrenOf(inner)[0];
    else if (inner?.type === 'generic_type') inner = inner.childForFieldName('type');
    else break;
  }
  if (inner?.type === 'qualified_type') {
    const owner = inner.childForFieldName('package')?.text;
    const name = inner.childForFieldName('name')?.text;
    return owner && name ? { is: 'member', object: nameAt(owner, at), property: name } : undefined;
  }
  if (inner?.type !== 'type_identifier' || builtin.test(inner.text)) return undefined;
  return nameAt(inner.text, at);
}

/** `type A struct {…}`, `type A interface {…}`, `type A string`, `type A = b.C`. */
export function declareType(node: SyntaxNode, at: At): void {
  const { draft } = at;
  const name = node.childForFieldName('name')?.text;
  const type = node.childForFieldName('type');
  if (!name || !type) return;
  const line = lineOf(node);
  const endLine = node.endPosition.row + 1;
  if (type.type === 'struct_type' || type.type === 'interface_type') {
    const scope = draft.classOf(name, at.scope, line, endLine);
    const fields = childrenOf(type).find((child) => child.type === 'field_declaration_list');
    for (const field of childrenOf(fields)) if (field.type === 'field_declaration') declareField(field, scope, at);
    return;
  }
  const named = namedType(type, at);
  if (named) {
    draft.bind(at.scope, name, named);
    return;
  }
  // A type of texts or numbers: calling it changes nothing of the value.
  const scope = draft.openScope({
    type: 'function',
    name: draft.qualified(at.scope, name),
    parent: at.scope,
    line,
    endLine,
    parameters: [{ name: 'value' }],
  });
  draft.returned(scope, { is: 'name', name: 'value' });
  draft.bind(at.scope, name, { is: 'scope', scope, line });
}

function declareField(field: SyntaxNode, scope: number, at: At): void {
  const type = namedType(field.childForFieldName('type'), { ...at, foreign: true });
  const names = field.childrenForFieldName('name');
  if (!type) return;
  for (const name of names) if (name) at.draft.typed(scope, name.text, type);
  if (names.length > 0) return;
  at.draft.addBase(scope, type);
  const own = type.is === 'member' ? type.property : type.is === 'name' ? type.name : undefined;
  if (own) at.draft.typed(scope, own, type);
}

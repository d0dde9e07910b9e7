import type { Expression } from '../module-summary.js';
import type { At } from '../open/draft.js';
import type { SyntaxNode } from '../syntax.js';
import { childrenOf, lineOf, nameAt, opaque } from '../typed/draft.js';

/** The parts of a path: `a::b::<T>::c` → a, b, c; undefined for what is no path of names. */
export function pathParts(node: SyntaxNode | null): string[] | undefined {
  const parts: string[] = [];
  let inner: SyntaxNode | null | undefined = node;
  for (let steps = 0; inner && steps < 20; steps++) {
    switch (inner.type) {
      case 'scoped_identifier':
      case 'scoped_type_identifier': {
        const name = inner.childForFieldName('name');
        if (!name) return undefined;
        parts.unshift(name.text);
        inner = inner.childForFieldName('path');
        if (!inner) return parts;
        break;
      }
      case 'generic_type':
      case 'generic_type_with_turbofish':
      case 'generic_function':
        inner = inner.childForFieldName('type') ?? inner.childForFieldName('function');
        break;
      case 'reference_type':
      case 'bracketed_type':
        inner = inner.childForFieldName('type') ?? childrenOf(inner)[0];
        break;
      case 'identifier':
      case 'type_identifier':
      case 'crate':
      case 'self':
      case 'super':
      case 'metavariable':
        return [inner.text, ...parts];
      default:
        return undefined;
    }
  }
  return undefined;
}

/** Wrappers whose content is what is meant. */
const wrappers = /^(Arc|Rc|Box|Mutex|RwLock|Option|Vec|Cow|Pin|State|Extension|Lazy|LazyLock|OnceCell|OnceLock)$/;

/** The named type behind references and containers; undefined for built-in ones. */
export function namedType(node: SyntaxNode | null, at: At): Expression | undefined {
  let inner: SyntaxNode | null | undefined = node;
  for (let steps = 0; inner && steps < 8; steps++) {
    if (inner.type === 'reference_type' || inner.type === 'dynamic_type' || inner.type === 'abstract_type')
      inner = inner.childForFieldName('type') ?? inner.childForFieldName('trait');
    else if (inner.type === 'generic_type' && wrappers.test(inner.childForFieldName('type')?.text.split('::').at(-1) ?? ''))
      inner = childrenOf(inner.childForFieldName('type_arguments')).find((child) => child.type !== 'lifetime');
    else break;
  }
  const parts = pathParts(inner ?? null);
  if (
    !parts ||
    /^(String|str|Self|bool|char|[iu](8|16|32|64|128|size)|f(32|64)|Into|AsRef|HashMap|Vec|Path|PathBuf)$/.test(parts.at(-1) ?? '')
  )
    return undefined;
  return pathExpression(parts, at, inner ? lineOf(inner) : undefined);
}

/** A path as members; what it begins with is noted, since a crate needs no `use`. */
export function pathExpression(parts: readonly string[], at: At, line?: number): Expression {
  const [first = '', ...rest] = parts;
  if (first === '') return opaque('path', line);
  if (first === 'Self' && at.self)
    return rest.reduce<Expression>((object, property) => ({ is: 'member', object, property }), ownType(at, line));
  if (/^(crate|self|super)$/.test(first) && rest.length > 0) {
    const local = importPath(parts.slice(0, -1), parts.at(-1) as string, at, line ?? 1);
    return nameAt(local, at, line);
  }
  if (rest.length > 0 && /^[a-z_]/.test(first)) at.draft.origins.set(`?${first}`, first);
  return rest.reduce<Expression>((object, property) => ({ is: 'member', object, property }), nameAt(first, at, line));
}

function ownType(at: At, line: number | undefined): Expression {
  const name =
    at.draft
      .scope(at.self?.scope ?? 0)
      .name.split('.')
      .at(-1) ?? '';
  return { is: 'name', name, scope: 0, ...(line === undefined ? {} : { line }) };
}

/** A path inside the crate, written where it is used: an import without a name of its own. */
function importPath(folder: readonly string[], name: string, at: At, line: number): string {
  const from = folder.join('::');
  const local = `${from}::${name}`;
  if (!at.draft.origins.has(local)) {
    at.draft.origins.set(local, from);
    at.draft.import({ local, from, name, line });
  }
  return local;
}

/** `use a::{b, c as d, e::*}`. */
export function readUse(node: SyntaxNode | null, prefix: readonly string[], at: At, level = 0): void {
  if (!node || level > 20) return;
  const line = lineOf(node);
  switch (node.type) {
    case 'scoped_use_list':
      readUse(node.childForFieldName('list'), [...prefix, ...(pathParts(node.childForFieldName('path')) ?? [])], at, level + 1);
      return;
    case 'use_list':
      for (const child of childrenOf(node)) readUse(child, prefix, at, level + 1);
      return;
    case 'use_wildcard': {
      const whole = [...prefix, ...(pathParts(childrenOf(node)[0] ?? null) ?? [])];
      at.draft.import({ local: '*', from: whole.join('::'), name: '*', line });
      return;
    }
    case 'use_as_clause':
      bindUse([...prefix, ...(pathParts(node.childForFieldName('path')) ?? [])], node.childForFieldName('alias')?.text, at, line);
      return;
    default:
      bindUse([...prefix, ...(pathParts(node) ?? [])], undefined, at, line);
      return;
  }
}

function bindUse(whole: readonly string[], alias: string | undefined, at: At, line: number): void {
  // `use a::{self}` is the module itself.
  const path = whole.at(-1) === 'self' && whole.length > 1 ? whole.slice(0, -1) : whole;
  const name = path.at(-1);
  if (name === undefined) return;
  const local = alias ?? name;
  if (path.length === 1) at.draft.import({ local, from: name, name: '*', line });
  else at.draft.import({ local, from: path.slice(0, -1).join('::'), name, line });
  at.draft.origins.set(local, path.join('::'));
}

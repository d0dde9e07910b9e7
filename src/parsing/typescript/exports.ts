import type { SyntaxNode } from '../syntax.js';
import { type At, childrenOf, deeper } from './draft.js';
import { constantText } from './text.js';

/** What an assignment to this member exports: `module.exports` is the default, `exports.x` and `module.exports.x` are named. */
export function exportName(target: SyntaxNode): string | undefined {
  const object = target.childForFieldName('object');
  const property = target.childForFieldName('property')?.text;
  if (!object || !property) return undefined;
  if (object.type === 'identifier' && object.text === 'module' && property === 'exports') return 'default';
  if (object.type === 'identifier' && object.text === 'exports') return property === '__esModule' ? undefined : property;
  if (object.type !== 'member_expression' || object.text !== 'module.exports') return undefined;
  return property;
}

/** `export …` in all its forms. */
export function readExport(node: SyntaxNode, at: At): void {
  const source = constantText(node.childForFieldName('source'));
  const declaration = node.childForFieldName('declaration');
  const value = node.childForFieldName('value');
  const typeOnly = node.children.some((child) => child?.type === 'type');
  const clause = childrenOf(node).find((child) => child.type === 'export_clause');
  const isDefault = node.children.some((child) => child?.type === 'default');
  if (typeOnly || (at.scope !== 0 && !declaration && !value)) return;
  if (source !== undefined) reExport(node, clause, source, at);
  else if (clause) {
    for (const { name, alias, type } of specifiers(clause)) if (!type) at.draft.export({ name: alias, local: name });
  } else if (declaration) {
    for (const child of childrenOf(node)) if (child.type === 'decorator' && declaration.type !== 'class_declaration') at.read(child, at);
    exportDeclaration(declaration, isDefault, at);
  } else {
    // `export default …` and `export = …`: a plain name keeps its binding, anything else gets the name `default`.
    const given = value ?? childrenOf(node).find((child) => child.type !== 'decorator');
    if (!given) return;
    const local = given.type === 'identifier' ? given.text : 'default';
    if (local === 'default') at.draft.bind(at.scope, local, at.read(given, { ...deeper(at), naming: local }));
    if (at.scope === 0) at.draft.export({ name: 'default', local });
  }
}

function exportDeclaration(declaration: SyntaxNode, isDefault: boolean, at: At): void {
  at.read(declaration, at);
  if (at.scope !== 0) return;
  for (const local of declaredNames(declaration)) at.draft.export({ name: isDefault ? 'default' : local, local });
}

function reExport(node: SyntaxNode, clause: SyntaxNode | undefined, from: string, at: At): void {
  const namespace = childrenOf(node).find((child) => child.type === 'namespace_export');
  const name = namespace && childrenOf(namespace)[0];
  if (name) at.draft.export({ name: constantText(name) ?? name.text, from, imported: '*' });
  else if (!clause) at.draft.export({ name: '*', from, imported: '*' });
  else for (const each of specifiers(clause)) if (!each.type) at.draft.export({ name: each.alias, from, imported: each.name });
}

function specifiers(clause: SyntaxNode): { name: string; alias: string; type: boolean }[] {
  return childrenOf(clause).flatMap((child) => {
    const name = child.childForFieldName('name');
    if (!name) return [];
    const alias = child.childForFieldName('alias') ?? name;
    const type = child.children.some((each) => each?.type === 'type');
    return [{ name: constantText(name) ?? name.text, alias: constantText(alias) ?? alias.text, type }];
  });
}

const valueDeclarations = /^(generator_)?function_declaration$|^(abstract_)?class_declaration$|^enum_declaration$|^internal_module$/;

/** Names that a declaration gives to values; types are none. */
function declaredNames(declaration: SyntaxNode): string[] {
  const name = valueDeclarations.test(declaration.type) ? declaration.childForFieldName('name')?.text : undefined;
  if (name) return [name];
  return childrenOf(declaration).flatMap((child) => {
    const target = child.type === 'variable_declarator' ? child.childForFieldName('name') : null;
    return target ? patternNames(target, 0) : [];
  });
}

function patternNames(node: SyntaxNode, depth: number): string[] {
  if (node.type === 'identifier' || node.type === 'shorthand_property_identifier_pattern') return [node.text];
  if (depth > 20) return [];
  if (node.type === 'pair_pattern') return patternNames(node.childForFieldName('value') ?? node, depth + 1);
  if (node.type === 'assignment_pattern' || node.type === 'object_assignment_pattern')
    return patternNames(node.childForFieldName('left') ?? node, depth + 1);
  return /_pattern$/.test(node.type) ? childrenOf(node).flatMap((child) => patternNames(child, depth + 1)) : [];
}

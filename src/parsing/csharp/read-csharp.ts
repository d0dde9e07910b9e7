import type { ModuleSummary } from '../module-summary.js';
import { type SyntaxNode, withSyntax } from '../syntax.js';
import { type At, childrenOf, lineOf, TypedDraft } from '../typed/draft.js';
import { defineFunction, defineType, isType } from './declarations.js';
import { readStatement } from './statements.js';

/** C# source → summary. Undefined when parsing ran out of time. */
export function readCsharp(text: string): ModuleSummary | undefined {
  return withSyntax('c-sharp', text, (root) => {
    const draft = new TypedDraft('csharp', root);
    draft.partial = root.hasError;
    readUnit(root, { draft, scope: 0, depth: 0 }, '');
    return draft.finish();
  });
}

function readUnit(unit: SyntaxNode, at: At, namespace: string): void {
  for (const node of childrenOf(unit)) {
    switch (node.type) {
      case 'using_directive':
        usingFact(node, at.draft);
        break;
      case 'file_scoped_namespace_declaration':
      case 'namespace_declaration': {
        const own = node.childForFieldName('name')?.text ?? '';
        const whole = namespace ? `${namespace}.${own}` : own;
        at.draft.package ??= whole;
        readUnit(node.childForFieldName('body') ?? node, at, whole);
        break;
      }
      case 'global_statement':
        for (const child of childrenOf(node)) {
          if (child.type === 'local_function_statement') defineFunction(child, at);
          else readStatement(child, at);
        }
        break;
      case 'identifier':
      case 'qualified_name':
        break;
      default:
        if (isType(node)) defineType(node, at);
        else if (node.type === 'ERROR') readUnit(node, { ...at, depth: at.depth + 1 }, namespace);
    }
  }
}

function usingFact(node: SyntaxNode, draft: TypedDraft): void {
  const line = lineOf(node);
  const alias = node.childForFieldName('name')?.text;
  const path = childrenOf(node)
    .filter((child) => child.text !== alias || child.type !== 'identifier')
    .at(-1)
    ?.text.replace(/\s+/g, '')
    .replace(/^global::/, '');
  if (!path) return;
  const global = /^global\s/.test(node.text) ? { everywhere: true } : {};
  if (alias) {
    const plain = path.replace(/<.*$/s, '');
    const dot = plain.lastIndexOf('.');
    draft.import({ local: alias, from: dot < 0 ? '' : plain.slice(0, dot), name: plain.slice(dot + 1), ...global, line });
  } else draft.import({ local: '*', from: path, name: '*', ...global, line });
}

import type { Expression } from '../module-summary.js';
import type { SyntaxNode } from '../syntax.js';
import { childOf, childrenOf } from '../typed/draft.js';

const isConfiguration = (node: SyntaxNode | null): boolean =>
  /(^|[._])(config|configuration)!?$/i.test(node?.text ?? '') && !/[()]/.test(node?.text ?? '');

/**
 * A setting read from the application's configuration: `config["A:B"]`, `config.GetSection("A")["B"]`, `config.GetValue<string>("A:B")`.
 * Decided by the receiver's name, which is what `IConfiguration` is called in practice.
 */
export function settingAt(node: SyntaxNode, line: number): Expression | undefined {
  const found = settingKey(node);
  return found?.leaf ? { is: 'setting', name: found.key, line } : undefined;
}

function settingKey(node: SyntaxNode | null, depth = 0): { readonly key: string; readonly leaf: boolean } | undefined {
  if (!node || depth > 6) return undefined;
  if (node.type === 'postfix_unary_expression' || node.type === 'parenthesized_expression')
    return settingKey(childrenOf(node)[0] ?? null, depth + 1);
  if (node.type === 'element_access_expression') {
    const key = textOf(childrenOf(childrenOf(node.childForFieldName('subscript'))[0])[0]);
    return key === undefined ? undefined : below(node.childForFieldName('expression'), key, true, depth);
  }
  const callee = node.type === 'invocation_expression' ? node.childForFieldName('function') : null;
  if (callee?.type !== 'member_access_expression') return undefined;
  const name = callee.childForFieldName('name');
  const method = name?.type === 'generic_name' ? childOf(name, 'identifier')?.text : name?.text;
  const key = textOf(childrenOf(childrenOf(node.childForFieldName('arguments'))[0])[0]);
  const receiver = callee.childForFieldName('expression');
  if (key === undefined) return undefined;
  if (method === 'GetSection' || method === 'GetRequiredSection') return below(receiver, key, false, depth);
  if (method === 'GetValue' || method === 'GetRequiredValue') return below(receiver, key, true, depth);
  return method === 'GetConnectionString' ? below(receiver, `ConnectionStrings:${key}`, true, depth) : undefined;
}

function below(
  receiver: SyntaxNode | null,
  key: string,
  leaf: boolean,
  depth: number,
): { readonly key: string; readonly leaf: boolean } | undefined {
  if (isConfiguration(receiver)) return { key, leaf };
  const outer = settingKey(receiver, depth + 1);
  return outer && !outer.leaf ? { key: `${outer.key}:${key}`, leaf } : undefined;
}

function textOf(node: SyntaxNode | undefined): string | undefined {
  return node?.type === 'string_literal' ? (childOf(node, 'string_literal_content')?.text ?? '') : undefined;
}

/** The section that a call names: `config.GetSection("AI")`. */
export const sectionAt = (node: SyntaxNode): string | undefined => {
  const found = settingKey(node);
  return found && !found.leaf ? found.key : undefined;
};

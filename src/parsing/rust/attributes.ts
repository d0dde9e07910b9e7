import type { ArgumentFact, Expression } from '../module-summary.js';
import type { At } from '../open/draft.js';
import type { SyntaxNode } from '../syntax.js';
import { childrenOf, lineOf } from '../typed/draft.js';
import { literalText } from '../typed/text.js';
import { pathExpression, pathParts } from './paths.js';

/** Attributes of the language itself and of serialisation, which say nothing of what is done. */
const plain =
  /^(derive|allow|deny|warn|doc|inline|must_use|cfg_attr|serde|schemars|test|non_exhaustive|repr|automatically_derived|derivative|builder|source|from|error|arg|command|clap)$/;

/** The attributes right above an item, as decorators. */
export function attributesOf(node: SyntaxNode, at: At): Expression[] {
  const found: Expression[] = [];
  for (const attribute of attributeNodes(node)) {
    const [path] = childrenOf(attribute);
    const parts = pathParts(path ?? null);
    if (!parts || plain.test(parts.at(-1) ?? '')) continue;
    const callee = pathExpression(parts, at, lineOf(attribute));
    const given = namedTexts(attribute.childForFieldName('arguments')?.text ?? '', lineOf(attribute));
    found.unshift(given.length > 0 ? at.draft.call(attribute, at, callee, given) : callee);
  }
  return found;
}

/** Whether something is compiled for tests only. */
export function isTestOnly(node: SyntaxNode): boolean {
  return attributeNodes(node).some((attribute) => /^(cfg\s*\(\s*(all\s*\(\s*)?test\b|(tokio::)?test$)/.test(attribute.text));
}

function attributeNodes(node: SyntaxNode): SyntaxNode[] {
  const nodes: SyntaxNode[] = [];
  for (let above = node.previousSibling, steps = 0; above && steps < 60; above = above.previousSibling, steps++) {
    if (above.type === 'attribute_item') nodes.push(...childrenOf(above));
    else if (!above.type.endsWith('comment')) break;
  }
  return nodes;
}

/** `(name = "x", description = "y")`; other arguments are not read. */
function namedTexts(text: string, line: number): ArgumentFact[] {
  return [...text.slice(0, 20_000).matchAll(/\b(\w{1,60}) ?= ?"((?:[^"\\]|\\.){0,4000})"/g)].map(([, name = '', value = '']) => ({
    name,
    value: literalText(value.replace(/\\(.)/g, '$1'), line),
  }));
}

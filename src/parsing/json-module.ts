import type { DataNode } from './data-node.js';
import type { Expression, ModuleSummary } from './module-summary.js';

const mostNodes = 20_000;

/** A JSON file as the module that importing it makes of it: its value as the default, and each of its members by name. */
export function jsonModule(root: DataNode): ModuleSummary {
  const budget = { left: mostNodes };
  const members = root.entries.filter(([key]) => key !== 'default').map(([key, node]) => [key, expressionOf(node, budget)] as const);
  const whole: Expression =
    root.type === 'map' && budget.left > 0
      ? { is: 'object', entries: members.map(([key, value]) => ({ key, value })), spreads: [], line: root.line }
      : expressionOf(root, budget);
  return {
    language: 'javascript',
    imports: [],
    exports: [{ name: 'default', local: 'default' }, ...members.map(([name]) => ({ name, local: name }))],
    scopes: [
      {
        type: 'module',
        name: '',
        line: 1,
        endLine: root.endLine,
        bindings: Object.fromEntries([...members.map(([key, value]) => [key, [value]]), ['default', [whole]]]),
      },
    ],
    calls: [],
    ...(budget.left > 0 ? {} : { partial: true }),
  };
}

function expressionOf(node: DataNode, budget: { left: number }): Expression {
  const { line } = node;
  if (--budget.left <= 0) return { is: 'opaque', why: 'too much data', line };
  if (node.type === 'scalar') return { is: 'literal', value: node.value, line };
  if (node.type === 'list') return { is: 'list', items: node.items.map((item) => expressionOf(item, budget)), spreads: [], line };
  return { is: 'object', entries: node.entries.map(([key, value]) => ({ key, value: expressionOf(value, budget) })), spreads: [], line };
}

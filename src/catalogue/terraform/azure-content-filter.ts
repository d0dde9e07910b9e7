import { all, constant, flag, type Rule, type TerraformEntry, whether } from './entry.js';

/** Where a policy keeps its filters, and what their members are called. */
export interface FilterNames {
  readonly list: string;
  readonly enabled: string;
  readonly blocking: string;
}

/** A content filter policy: a filter that does not block only reports. */
export function contentFilterPolicy({ list, enabled, blocking }: FilterNames): TerraformEntry {
  const blocks = all(flag(enabled, true), flag(blocking, true));
  const looksAt = (source: string): Rule => ({
    read: 'items',
    in: [list],
    where: ['source', [source]],
    rule: flag(enabled, true),
    ranks: [false, true],
    take: 'highest',
    none: false,
  });
  return {
    kind: 'guardrail',
    role: 'ai',
    provider: 'azure',
    name: 'name',
    properties: {
      engine: constant('azure-content-filter'),
      mode: {
        read: 'items',
        in: [list],
        rule: whether(blocks, 'block', 'log-only'),
        ranks: ['off', 'log-only', 'block'],
        take: 'highest',
        none: 'off',
      },
      promptAttackFilter: {
        read: 'items',
        in: [list],
        where: ['name', ['Jailbreak', 'Indirect Attack']],
        rule: whether(blocks, 'high', 'none'),
        ranks: ['none', 'low', 'medium', 'high'],
        take: 'highest',
      },
      covers: { read: 'labels', of: { input: looksAt('Prompt'), output: looksAt('Completion') } },
    },
  };
}

export const raiPolicy = contentFilterPolicy({ list: 'content_filter', enabled: 'filter_enabled', blocking: 'block_enabled' });

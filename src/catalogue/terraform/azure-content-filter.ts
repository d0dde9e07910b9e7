import { all, constant, flag, type TerraformEntry, whether } from './entry.js';

const provider = 'azure';
const contentFilter = 'content_filter';
/** A content filter policy: a filter that does not block only reports. */
export const raiPolicy: TerraformEntry = {
  kind: 'guardrail',
  role: 'ai',
  provider,
  name: 'name',
  properties: {
    engine: constant('azure-content-filter'),
    mode: {
      read: 'items',
      in: [contentFilter],
      rule: whether(all(flag('filter_enabled', true), flag('block_enabled', true)), 'block', 'log-only'),
      ranks: ['off', 'log-only', 'block'],
      take: 'highest',
      none: 'off',
    },
    promptAttackFilter: {
      read: 'items',
      in: [contentFilter],
      where: ['name', ['Jailbreak', 'Indirect Attack']],
      rule: whether(all(flag('filter_enabled', true), flag('block_enabled', true)), 'high', 'none'),
      ranks: ['none', 'low', 'medium', 'high'],
      take: 'highest',
    },
    covers: {
      read: 'labels',
      of: {
        input: {
          read: 'items',
          in: [contentFilter],
          where: ['source', ['Prompt']],
          rule: flag('filter_enabled', true),
          ranks: [false, true],
          take: 'highest',
          none: false,
        },
        output: {
          read: 'items',
          in: [contentFilter],
          where: ['source', ['Completion']],
          rule: flag('filter_enabled', true),
          ranks: [false, true],
          take: 'highest',
          none: false,
        },
      },
    },
  },
};

import { unknownValue } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  {
    name: 'named commands pass',
    estate: one('coding-tool', 'Claude Code', { allowedCommands: ['Bash(npm test:*)', 'Read'] }),
    outcome: 'pass',
  },
  {
    name: 'the whole shell fails',
    estate: one('coding-tool', 'Claude Code', { allowedCommands: ['Bash(*)'] }),
    outcome: 'fail',
    says: 'Bash(*)',
  },
  { name: 'a skill with the whole shell fails', estate: one('skill', 'deploy', { allowedTools: ['Read', 'Bash'] }), outcome: 'fail' },
  {
    name: 'a list that was not read is unknown',
    estate: one('coding-tool', 'Claude Code', { allowedCommands: unknownValue('the file could not be parsed') }),
    outcome: 'unknown',
  },
  {
    name: 'a tool that never asks does not apply',
    estate: one('coding-tool', 'Codex', { approval: 'never', allowedCommands: ['*'] }),
    outcome: 'not-applicable',
  },
];

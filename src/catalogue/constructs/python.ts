import type { ConstructRule } from './construct.js';
import { pythonAgentRules } from './python-agents.js';
import { pythonModelRules } from './python-models.js';
import { pythonProviderRules } from './python-providers.js';
import { pythonStoreRules } from './python-stores.js';
import { pythonToolRules } from './python-tools.js';

/** What only Python packages have; later rules replace earlier ones of the same path. */
export const pythonRules: readonly ConstructRule[] = [
  ...pythonModelRules,
  ...pythonProviderRules,
  ...pythonAgentRules,
  ...pythonStoreRules,
  ...pythonToolRules,
];

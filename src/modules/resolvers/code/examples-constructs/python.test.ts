import { testConstructs } from '../../../../testing/construct-example.js';
import python from '../../../detectors/python/index.js';
import resolver from '../index.js';
import { pythonAgentExamples } from './python-agents.js';
import { pythonProviderExamples } from './python-providers.js';
import { pythonStoreExamples } from './python-stores.js';
import { pythonValueExamples } from './python-values.js';

/** The same program, with modules of its own in place of every package. */
const own = (code: string) =>
  code
    .replace(/^(\s*)from (?!\.)([\w.]+) import /gm, '$1from ourown.$2 import ')
    .replace(
      /^(\s*)import ([\w.]+)(?: as (\w+))?$/gm,
      (_, before, name, alias) => `${before}import ourown.${name} as ${alias ?? name.split('.').at(-1)}`,
    );

testConstructs(resolver, [python], 'main.py', own, [
  ...pythonProviderExamples,
  ...pythonAgentExamples,
  ...pythonStoreExamples,
  ...pythonValueExamples,
]);

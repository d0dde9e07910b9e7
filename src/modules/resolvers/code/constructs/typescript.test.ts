import { testConstructs } from '../../../../testing/construct-example.js';
import jsonModule from '../../../detectors/json-module/index.js';
import typescript from '../../../detectors/typescript/index.js';
import resolver from '../index.js';
import { frameworkExamples } from './typescript-frameworks.js';
import { providerExamples } from './typescript-providers.js';
import { mcpExamples, storeExamples } from './typescript-stores.js';

/** The same program, with modules of its own in place of every package. */
const own = (code: string) =>
  code.replace(/((?:from|require\(|import\()\s*)'(?![.'])([^']+)'/g, (_, before, name) => `${before}'./own/${name.replace(/\W/g, '-')}'`);

testConstructs(resolver, [typescript, jsonModule], 'main.ts', own, [
  ...providerExamples,
  ...frameworkExamples,
  ...storeExamples,
  ...mcpExamples,
]);

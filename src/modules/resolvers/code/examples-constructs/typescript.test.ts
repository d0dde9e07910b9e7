import { describe, expect, it } from 'vitest';
import { testConstructs } from '../../../../testing/construct-example.js';
import { labelsOf } from '../../../../testing/test-detector.js';
import { resolveFiles } from '../../../../testing/test-resolver.js';
import jsonModule from '../../../detectors/json-module/index.js';
import typescript from '../../../detectors/typescript/index.js';
import resolver from '../index.js';
import { frameworkExamples } from './typescript-frameworks.js';
import { providerExamples } from './typescript-providers.js';
import { requestExamples } from './typescript-requests.js';
import { settingExamples } from './typescript-settings.js';
import { mcpExamples, storeExamples } from './typescript-stores.js';

/** The same program, with modules of its own in place of every package. */
const own = (code: string) =>
  code.replace(/((?:from|require\(|import\()\s*)'(?![.'])([^']+)'/g, (_, before, name) => `${before}'./own/${name.replace(/\W/g, '-')}'`);

describe.each(requestExamples.map((example) => [example.name, example] as const))('%s', (_, example) => {
  const labels = async (code: string) =>
    labelsOf(await resolveFiles(resolver, [typescript], { 'main.ts': code })).filter((label) => !label.startsWith('service:'));
  it('is seen', async () => expect(await labels(String(example.code))).toEqual([...example.finds].sort()));
  it('is not seen in what looks like it', async () => expect(await labels(example.unlike)).toEqual([]));
});

testConstructs(resolver, [typescript, jsonModule], 'main.ts', own, [
  ...providerExamples,
  ...frameworkExamples,
  ...storeExamples,
  ...settingExamples,
  ...mcpExamples,
]);

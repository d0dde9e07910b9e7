import { expect, it } from 'vitest';
import { testCheck } from '../../../../testing/index.js';
import { runCheckExample } from '../../../../testing/test-check.js';
import { examples } from './examples.js';
import check from './index.js';

testCheck(check, examples);

it.each([
  ['a pickle with a call fails', 'critical'],
  ['a format that runs code by design fails', undefined],
  ['a call that is not known fails, and is named', 'medium'],
])('%s: %s', (name, severity) => {
  const example = examples.find((candidate) => candidate.name === name);
  const [result] = example ? runCheckExample(check, example).results : [];
  expect(result?.outcome === 'fail' && result.severity).toBe(severity);
});

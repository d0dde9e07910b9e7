import { expect, it } from 'vitest';
import { SourceSummaries } from '../../../engine/resolve.js';
import { codeownersSummary, parseCodeowners } from '../../../parsing/codeowners.js';
import signal from './index.js';

function ask(files: Readonly<Record<string, string>>, path: string) {
  const source = new SourceSummaries(new Set(Object.keys(files)), new Set());
  source.add(
    Object.entries(files).map(([key, text]) => ({ kind: codeownersSummary.id, key, data: { rules: parseCodeowners(text).rules } })),
  );
  return signal.prepare(source)({ path, labels: {} });
}

it('names the first team of the last rule that matches, with its place', () => {
  expect(ask({ CODEOWNERS: '* @acme/all\n/agent/ @bob @acme/ai\n' }, 'agent/main.py')).toEqual({
    name: 'team:acme/ai',
    confidence: 'certain',
    because: 'CODEOWNERS:2',
  });
});
it('is only likely where the rule is for everything', () => {
  expect(ask({ CODEOWNERS: '* @acme/all\n' }, 'agent/main.py')).toMatchObject({ name: 'team:acme/all', confidence: 'likely' });
});
it('reads the file that the forge reads', () => {
  expect(ask({ CODEOWNERS: '* @acme/root\n', '.github/CODEOWNERS': '* @acme/forge\n' }, 'a')).toMatchObject({
    because: '.github/CODEOWNERS:1',
  });
});
it('says nothing where ownership was taken away or no file is', () => {
  expect(ask({ CODEOWNERS: '* @acme/all\n/free/\n' }, 'free/x')).toBeUndefined();
  expect(ask({}, 'a')).toBeUndefined();
});

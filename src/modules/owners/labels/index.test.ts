import { expect, it } from 'vitest';
import { SourceSummaries } from '../../../engine/resolve.js';
import signal from './index.js';

const ask = (labels: Readonly<Record<string, string>>) => signal.prepare(new SourceSummaries(new Set(), new Set()))({ labels });

it.each([
  [{ Team: 'payments' }, 'team:payments', 'label Team'],
  [{ 'acme.dev/owned-by': '@acme/ai' }, 'team:acme/ai', 'label acme.dev/owned-by'],
  [{ owner: 'Jane@acme.dev' }, 'user:jane@acme.dev', 'label owner'],
  [{ owner: 'jane@acme.dev', team: 'ai' }, 'team:ai', 'label team'],
])('%j', (labels, name, because) => {
  expect(ask(labels as Record<string, string>)).toEqual({ name, confidence: 'certain', because });
});
it.each([[{}], [{ 'cost-center': '42' }], [{ owner: '<owner>' }], [{ team: 'unknown' }], [{ 'app.kubernetes.io/managed-by': 'Helm' }]])(
  'says nothing about %j',
  (labels) => {
    expect(ask(labels as Record<string, string>)).toBeUndefined();
  },
);

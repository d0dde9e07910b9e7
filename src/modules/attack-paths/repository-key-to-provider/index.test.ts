import { describe, expect, it } from 'vitest';
import type { Recorder } from '../../../contracts/index.js';
import { findPaths } from '../../../testing/test-graph-modules.js';
import pattern from './index.js';

function leak(see: Recorder, own: { literal?: boolean; visibility?: 'public' | 'private'; provider?: string } = {}): void {
  const key = see.asset('credential', {
    key: see.local('app.py', 'OPENAI_API_KEY'),
    name: 'OPENAI_API_KEY',
    properties: { literal: own.literal ?? true, placement: 'repository', provider: own.provider ?? 'openai' },
  });
  const service = see.asset('service', { key: see.local('.'), name: 'shop' });
  const model = see.asset('model', { key: 'openai/gpt-4o', name: 'gpt-4o', properties: { provider: 'openai' } });
  see.asset('repository', { key: 'github.com/acme/shop', name: 'acme/shop', properties: { visibility: own.visibility ?? 'private' } });
  see.relate(service, 'uses-credential', key);
  see.relate(service, 'invokes', model);
}

describe('repository key to provider', () => {
  it('leads from the repository to the model that the key pays for', () => {
    const [path, ...others] = findPaths(pattern, (see) => leak(see));
    expect(others).toEqual([]);
    expect(path).toMatchObject({
      entry: 'repository:github.com/acme/shop',
      target: 'model:openai/gpt-4o',
      message: 'The repository acme/shop holds the secret OPENAI_API_KEY, which opens gpt-4o.',
    });
    expect(path?.hops.map((hop) => hop.relation)).toEqual(['defined-in', 'uses-credential', 'invokes']);
    expect(path?.severity).toBeUndefined();
  });

  it('is critical in a public repository', () => {
    expect(findPaths(pattern, (see) => leak(see, { visibility: 'public' }))[0]).toMatchObject({ severity: 'critical' });
  });

  it('finds nothing for a reference, or for what another provider serves', () => {
    expect(findPaths(pattern, (see) => leak(see, { literal: false }))).toEqual([]);
    expect(findPaths(pattern, (see) => leak(see, { provider: 'anthropic' }))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { Recorder } from '../../../contracts/index.js';
import { findPaths } from '../../../testing/test-graph-modules.js';
import exposure from '../../analyses/exposure/index.js';
import pattern from './index.js';

const paths = (draw: (see: Recorder) => void) => findPaths(pattern, draw, { analyses: [exposure] });

function ollama(see: Recorder, authentication: 'none' | 'api-key', isPublic = true): void {
  const endpoint = see.asset('network-endpoint', { key: see.local('lb.tf'), name: 'llm.acme.dev', properties: { public: isPublic } });
  const workload = see.asset('workload', { key: see.local('compose.yaml', 'ollama'), name: 'ollama' });
  const model = see.asset('model-endpoint', { key: see.local('compose.yaml', 'ollama'), name: 'ollama', properties: { authentication } });
  see.relate(workload, 'exposed-to', endpoint);
  see.relate(model, 'deployed-as', workload);
}

describe('public model endpoint', () => {
  it('leads from the endpoint through the workload', () => {
    const [path, ...others] = paths((see) => ollama(see, 'none'));
    expect(others).toEqual([]);
    expect(path).toMatchObject({ message: 'The internet reaches ollama through llm.acme.dev, and it asks its callers for nothing.' });
    expect(path?.hops.map((hop) => [hop.relation, hop.reversed])).toEqual([
      ['exposed-to', true],
      ['deployed-as', true],
    ]);
  });

  it('begins at the store itself where its own settings let in the internet', () => {
    const [path] = paths((see) => {
      see.asset('vector-store', {
        key: see.local('q.tf'),
        name: 'tickets',
        properties: { publicNetworkAccess: true, authentication: 'none' },
      });
    });
    expect(path).toMatchObject({ hops: [], message: expect.stringContaining('its own network settings') });
  });

  it('finds nothing where callers are asked, or the internet does not reach', () => {
    expect(paths((see) => ollama(see, 'api-key'))).toEqual([]);
    expect(paths((see) => ollama(see, 'none', false))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { Recorder } from '../../../contracts/index.js';
import type { AssetId } from '../../../core/ids.js';
import { linkedEstate } from '../../../testing/test-graph-modules.js';
import exposure from './index.js';

function exposed(draw: (see: Recorder) => AssetId) {
  let subject: AssetId | undefined;
  const estate = linkedEstate(
    (see) => {
      subject = draw(see);
    },
    { analyses: [exposure] },
  );
  return estate.view().fact(subject as AssetId, 'exposure');
}

const endpoint = (see: Recorder, properties: Parameters<typeof see.asset<'network-endpoint'>>[1]['properties']) =>
  see.asset('network-endpoint', { key: see.local('ingress.yaml'), name: 'shop.acme.dev', ...(properties ? { properties } : {}) });

describe('exposure', () => {
  it('follows an agent through its service and workload to a public endpoint', () => {
    const fact = exposed((see) => {
      const agent = see.asset('agent', { key: see.local('a.py', 'bot'), name: 'bot' });
      const service = see.asset('service', { key: see.local('.'), name: 'shop' });
      const workload = see.asset('workload', { key: see.local('compose.yaml', 'web'), name: 'web' });
      see.relate(service, 'contains', agent);
      see.relate(service, 'deployed-as', workload);
      see.relate(workload, 'exposed-to', endpoint(see, { public: true, authentication: 'none' }));
      return agent;
    });
    expect(fact).toEqual({ reach: 'internet', through: 'shop.acme.dev', authenticated: false });
  });

  it('takes an endpoint that is not declared public for the network only', () => {
    const fact = exposed((see) => {
      const workload = see.asset('workload', { key: see.local('compose.yaml', 'web'), name: 'web' });
      see.relate(workload, 'exposed-to', endpoint(see, { bind: 'all' }));
      return workload;
    });
    expect(fact).toMatchObject({ reach: 'network', authenticated: 'unknown' });
  });

  it.each([
    ['loopback', 'local'],
    ['all', 'network'],
  ] as const)('takes the bare address of a compose service for what it publishes: %s', (bind, reach) => {
    const fact = exposed((see) => {
      const url = 'http://local-model:11434';
      const model = see.asset('model-endpoint', { key: see.local('compose.yaml', 'model'), name: 'model', properties: { url } });
      const properties = { platform: 'compose' };
      const workload = see.asset('workload', { key: see.local('compose.yaml', 'model'), name: 'model', properties });
      see.relate(model, 'deployed-as', workload);
      see.relate(workload, 'exposed-to', endpoint(see, { bind }));
      return model;
    });
    expect(fact).toMatchObject({ reach });
  });

  it('says nothing is exposed only where all endpoints were read', () => {
    const workload = (see: Recorder) => see.asset('workload', { key: see.local('compose.yaml', 'web'), name: 'web' });
    expect(exposed(workload)).toMatchObject({ reach: 'none' });
    let id: AssetId | undefined;
    const partial = linkedEstate(
      (see) => {
        id = workload(see);
      },
      { analyses: [exposure], uncovered: ['exposed-to'] },
    );
    expect(partial.view().fact(id as AssetId, 'exposure')).toBeUndefined();
  });

  it.each([
    ['https://mcp.acme.dev', 'internet'],
    ['http://localhost:3000', 'local'],
    ['http://10.0.0.4:3000', 'network'],
  ] as const)('reads the address %s as %s', (url, reach) => {
    expect(
      exposed((see) =>
        see.asset('mcp-server', { key: url, name: 'docs', properties: { transport: 'http', url, authentication: 'oauth' } }),
      ),
    ).toEqual({ reach, through: url, authenticated: true });
  });

  it("leaves a provider's own address to the provider", () => {
    expect(
      exposed((see) =>
        see.asset('model-endpoint', {
          key: 'https://api.openai.com/v1',
          name: 'api.openai.com',
          properties: { provider: 'openai', url: 'https://api.openai.com/v1' },
        }),
      ),
    ).toBeUndefined();
  });

  it('counts a workflow that outsiders can start', () => {
    const workflow = (outsiderTrigger: 'yes' | 'gated') =>
      exposed((see) => see.asset('workflow', { key: see.local('ci.yml'), name: 'ci', properties: { outsiderTrigger } }));
    expect(workflow('yes')).toMatchObject({ reach: 'internet', authenticated: false });
    expect(workflow('gated')).toBeUndefined();
  });

  it('takes a store that asks for a key behind an open endpoint for authenticated, and one that asks for nothing for open', () => {
    const behind = (authentication: 'none' | 'api-key' | undefined) =>
      exposed((see) => {
        const store = see.asset('vector-store', { key: see.local('q'), name: 'q', properties: { authentication } });
        const workload = see.asset('workload', { key: see.local('compose.yaml', 'q'), name: 'q' });
        see.relate(store, 'deployed-as', workload);
        see.relate(workload, 'exposed-to', endpoint(see, { public: true, authentication: 'none' }));
        return store;
      })?.authenticated;
    expect([behind('api-key'), behind('none'), behind(undefined)]).toEqual([true, false, 'unknown']);
  });

  it('ends on a loop of parts', () => {
    const fact = exposed((see) => {
      const a = see.asset('service', { key: see.local('a'), name: 'a' });
      const b = see.asset('service', { key: see.local('b'), name: 'b' });
      see.relate(a, 'contains', b);
      see.relate(b, 'contains', a);
      return a;
    });
    expect(fact).toBeUndefined();
  });
});

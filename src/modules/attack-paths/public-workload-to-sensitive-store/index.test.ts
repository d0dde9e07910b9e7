import { describe, expect, it } from 'vitest';
import type { Recorder } from '../../../contracts/index.js';
import { findPaths } from '../../../testing/test-graph-modules.js';
import pattern from './index.js';

function shop(
  see: Recorder,
  own: { public?: boolean; authentication?: 'none' | 'oauth' | 'identity'; sensitivity?: 'internal' | 'confidential' | 'restricted' } = {},
): void {
  const endpoint = see.asset('network-endpoint', {
    key: see.local('ingress.yaml'),
    name: 'shop.acme.dev',
    properties: { public: own.public ?? true, authentication: own.authentication ?? 'none' },
  });
  const workload = see.asset('workload', { key: see.local('kubernetes', 'default/deployment/shop'), name: 'shop' });
  const service = see.asset('service', { key: see.local('.'), name: 'shop' });
  const agent = see.asset('agent', { key: see.local('a.py', 'desk'), name: 'desk' });
  const tool = see.asset('tool', { key: see.local('a.py', 'orders'), name: 'orders' });
  const store = see.asset('data-store', {
    key: see.local('db.tf', 'orders'),
    name: 'orders-db',
    properties: { sensitivity: own.sensitivity ?? 'restricted' },
  });
  const base = see.asset('knowledge-base', { key: see.local('kb.tf', 'kb'), name: 'manuals' });
  see.relate(workload, 'exposed-to', endpoint);
  see.relate(service, 'deployed-as', workload);
  see.relate(service, 'contains', agent);
  see.relate(agent, 'uses-tool', tool);
  see.relate(tool, 'reads', store);
  see.relate(agent, 'retrieves-from', base);
  see.relate(base, 'sourced-from', see.asset('data-store', { key: see.local('s3.tf', 'hr'), name: 'hr-files' }));
}

describe('public workload to sensitive store', () => {
  it('walks from the endpoint through workload, service, agent and tool', () => {
    const paths = findPaths(pattern, (see) => shop(see));
    expect(paths).toHaveLength(1);
    expect(paths[0]).toMatchObject({ severity: 'critical', message: expect.stringContaining('orders-db, which holds restricted data') });
    expect(paths[0]?.hops.map((hop) => hop.relation)).toEqual(['exposed-to', 'deployed-as', 'contains', 'uses-tool', 'reads']);
  });

  it('sees the source behind a knowledge base, where policy calls it sensitive', () => {
    const policy = { sensitivity: [{ assets: { name: 'hr-files' }, level: 'confidential' as const }] };
    const paths = findPaths(pattern, (see) => shop(see, { sensitivity: 'internal' }), { policy });
    expect(paths.map((path) => path.hops.at(-1)?.relation)).toEqual(['sourced-from']);
    expect(paths[0]?.severity).toBeUndefined();
  });

  it('stops where what is retrieved is limited to whoever asks, and goes on where it is not', () => {
    const limited = (isolation: 'identity-derived' | 'caller-supplied') => (see: Recorder) => {
      const endpoint = see.asset('network-endpoint', {
        key: see.local('ingress.yaml'),
        name: 'shop.acme.dev',
        properties: { public: true },
      });
      const service = see.asset('service', { key: see.local('.'), name: 'shop' });
      const store = see.asset('vector-store', { key: see.local('v'), name: 'tickets', properties: { sensitivity: 'restricted' } });
      see.relate(service, 'exposed-to', endpoint);
      see.relate(service, 'connects-to', store);
      see.relate(service, 'retrieves-from', store, { properties: { isolation } });
    };
    expect(findPaths(pattern, limited('identity-derived'))).toEqual([]);
    expect(findPaths(pattern, limited('caller-supplied'))).toHaveLength(1);
  });

  it('finds nothing without a public endpoint, or without sensitive content', () => {
    expect(findPaths(pattern, (see) => shop(see, { public: false }))).toEqual([]);
    expect(findPaths(pattern, (see) => shop(see, { authentication: 'identity' }))).toEqual([]);
    expect(findPaths(pattern, (see) => shop(see, { authentication: 'oauth' }))).toHaveLength(1);
    expect(findPaths(pattern, (see) => shop(see, { sensitivity: 'internal' }))).toEqual([]);
  });
});

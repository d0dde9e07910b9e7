import { describe, expect, it } from 'vitest';
import type { Recorder } from '../../../contracts/index.js';
import type { AssetId } from '../../../core/ids.js';
import { findPaths } from '../../../testing/test-graph-modules.js';
import toolCapability from '../../analyses/tool-capability/index.js';
import pattern from './index.js';

const nothing = { readsPrivateData: false, takesUntrustedContent: false, actsOutside: false, executesCode: false };

function agentWith(see: Recorder, own: { approval?: 'all' | 'none'; confirmed?: boolean } = {}): AssetId {
  const agent = see.asset('agent', { key: see.local('a.py', 'desk'), name: 'desk', properties: { approval: own.approval ?? 'none' } });
  const tool = (name: string, properties: object) =>
    see.asset('tool', { key: see.local('a.py', name), name, properties: { ...nothing, ...properties } });
  see.relate(agent, 'uses-tool', tool('browse', { takesUntrustedContent: true }));
  see.relate(agent, 'uses-tool', tool('send_mail', { actsOutside: true, requiresApproval: own.confirmed ?? false }));
  const server = see.asset('mcp-server', { key: 'https://crm.acme.dev', name: 'crm' });
  see.relate(agent, 'connects-to', server);
  see.relate(
    server,
    'exposes-tool',
    see.asset('tool', { key: 'https://crm.acme.dev#read', name: 'read_customer', properties: { ...nothing, readsPrivateData: true } }),
  );
  return agent;
}

const paths = (draw: (see: Recorder) => void) => findPaths(pattern, draw, { analyses: [toolCapability] });

describe('untrusted content to action', () => {
  it('walks from what outsiders write, past the private data, to the outward action', () => {
    const [path, ...others] = paths(agentWith);
    expect(others).toEqual([]);
    expect(path?.message).toBe(
      'desk takes in text of outsiders through browse, reads private data through read_customer and can act outside through send_mail.',
    );
    expect(path?.hops.map((hop) => [hop.relation, hop.reversed])).toEqual([
      ['uses-tool', true],
      ['connects-to', false],
      ['exposes-tool', false],
      ['exposes-tool', true],
      ['connects-to', true],
      ['uses-tool', false],
    ]);
    for (const [index, hop] of (path?.hops ?? []).entries()) expect(hop.from).toBe(path?.hops[index - 1]?.to ?? path?.entry);
    expect(path?.severity).toBeUndefined();
  });

  it('begins at what code puts into the prompt of the agent', () => {
    const [path] = paths((see) => {
      const agent = see.asset('agent', { key: see.local('a.py', 'desk'), name: 'desk' });
      const tool = (name: string, properties: object) =>
        see.asset('tool', { key: see.local('a.py', name), name, properties: { ...nothing, ...properties } });
      see.relate(agent, 'uses-tool', tool('read_customer', { readsPrivateData: true }));
      see.relate(agent, 'uses-tool', tool('send_mail', { actsOutside: true }));
      const flow = see.asset('data-flow', {
        key: see.local('a.py', 'run: an e-mail'),
        name: 'an e-mail → the prompt',
        properties: { source: 'outside-content', sink: 'prompt', from: 'an e-mail', into: 'the prompt' },
      });
      see.relate(agent, 'contains', flow);
    });
    expect(path?.message).toBe(
      'desk takes in text of outsiders through an e-mail, reads private data through read_customer and can act outside through send_mail.',
    );
    expect(path?.hops[0]).toMatchObject({ relation: 'contains', reversed: true });
  });

  it('is milder where a person confirms the action', () => {
    expect(paths((see) => agentWith(see, { confirmed: true }))[0]).toMatchObject({ severity: 'medium' });
    expect(paths((see) => agentWith(see, { approval: 'all' }))[0]).toMatchObject({ severity: 'medium' });
  });

  it('finds nothing where one of the three is missing', () => {
    expect(
      paths((see) => {
        const agent = see.asset('agent', { key: see.local('a.py', 'desk'), name: 'desk' });
        const tool = see.asset('tool', {
          key: see.local('a.py', 'browse'),
          name: 'browse',
          properties: { ...nothing, takesUntrustedContent: true, actsOutside: true },
        });
        see.relate(agent, 'uses-tool', tool);
      }),
    ).toEqual([]);
  });
});

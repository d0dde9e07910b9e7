import { describe, expect, it } from 'vitest';
import { type Recorder, unknownValue } from '../../../contracts/index.js';
import type { AssetId } from '../../../core/ids.js';
import { type GraphModules, linkedEstate } from '../../../testing/test-graph-modules.js';
import analysis from './index.js';

function capability(draw: (see: Recorder) => AssetId, modules: GraphModules = {}) {
  let subject: AssetId | undefined;
  const estate = linkedEstate(
    (see) => {
      subject = draw(see);
    },
    { ...modules, analyses: [analysis] },
  );
  return estate.view().fact(subject as AssetId, 'tool-capability');
}

const flags = { readsPrivateData: false, takesUntrustedContent: false, actsOutside: false, executesCode: false };
const agent = (see: Recorder) => see.asset('agent', { key: see.local('a.py', 'bot'), name: 'bot' });

describe('tool capability', () => {
  it('takes in what code puts into the prompt of an agent, unless it is the words of its user', () => {
    const fact = capability((see) => {
      const bot = agent(see);
      const flow = (from: string, source: 'outside-content' | 'user-input') =>
        see.asset('data-flow', { key: see.local('a.py', `run: ${from}`), name: from, properties: { source, sink: 'prompt', from } });
      see.relate(bot, 'contains', flow('an e-mail', 'outside-content'));
      see.relate(bot, 'contains', flow('POST /ask', 'user-input'));
      return bot;
    });
    expect(fact?.takesUntrustedContent).toEqual(['data-flow:github.com/acme/shop//a.py#run: an e-mail']);
  });

  it('unites own tools, tools of servers and of agents that take over work', () => {
    const fact = capability((see) => {
      const bot = agent(see);
      const mail = see.asset('tool', { key: see.local('a.py', 'mail'), name: 'mail', properties: { ...flags, actsOutside: true } });
      const server = see.asset('mcp-server', { key: 'https://mcp.acme.dev', name: 'crm' });
      const read = see.asset('tool', { key: 'https://mcp.acme.dev#read', name: 'read', properties: { ...flags, readsPrivateData: true } });
      const helper = see.asset('agent', { key: see.local('b.py', 'helper'), name: 'helper' });
      const browse = see.asset('tool', {
        key: see.local('b.py', 'browse'),
        name: 'browse',
        properties: { ...flags, takesUntrustedContent: true },
      });
      see.relate(bot, 'uses-tool', mail);
      see.relate(bot, 'connects-to', server);
      see.relate(server, 'exposes-tool', read);
      see.relate(bot, 'delegates-to', helper);
      see.relate(helper, 'uses-tool', browse);
      see.relate(helper, 'delegates-to', bot);
      return bot;
    });
    expect(fact).toMatchObject({
      actsOutside: [expect.stringContaining('#mail')],
      readsPrivateData: ['tool:https://mcp.acme.dev#read'],
      takesUntrustedContent: [expect.stringContaining('#browse')],
      executesCode: [],
      complete: true,
    });
  });

  it('is incomplete where tools could not be listed, or not be judged', () => {
    const open = capability((see) =>
      see.asset('agent', {
        key: see.local('a.py', 'bot'),
        name: 'bot',
        open: [{ relation: 'uses-tool', reason: 'a call makes the list' }],
      }),
    );
    expect(open?.complete).toBe(false);
    const unread = capability((see) => {
      const bot = agent(see);
      see.relate(
        bot,
        'uses-tool',
        see.asset('tool', { key: see.local('a.py', 'x'), name: 'x', properties: { ...flags, actsOutside: unknownValue('not followed') } }),
      );
      return bot;
    });
    expect(unread).toMatchObject({ complete: false, actsOutside: [] });
  });

  it('passes over a server that is switched off', () => {
    const fact = capability((see) => {
      const tool = see.asset('coding-tool', { key: see.local('coding-tool', 'cursor'), name: 'Cursor' });
      const server = see.asset('mcp-server', { key: 'https://mcp.acme.dev', name: 'crm', properties: { enabled: false } });
      see.relate(tool, 'connects-to', server);
      see.relate(
        server,
        'exposes-tool',
        see.asset('tool', { key: 'https://mcp.acme.dev#read', name: 'read', properties: { ...flags, readsPrivateData: true } }),
      );
      return tool;
    });
    expect(fact).toBeUndefined();
  });

  it('takes retrieval for private data only where a label or policy says so', () => {
    const draw = (see: Recorder) => {
      const bot = agent(see);
      see.relate(bot, 'retrieves-from', see.asset('vector-store', { key: see.local('.', 'chroma'), name: 'tickets' }));
      return bot;
    };
    expect(capability(draw)).toMatchObject({ complete: false, readsPrivateData: [] });
    const sensitivity = [{ assets: { kind: 'vector-store', name: 'tickets' }, level: 'confidential' as const }];
    expect(capability(draw, { policy: { sensitivity } })).toMatchObject({ complete: true, readsPrivateData: [expect.any(String)] });
  });

  it('knows what a workflow has at hand', () => {
    const fact = capability((see) =>
      see.asset('workflow', {
        key: see.local('ci.yml'),
        name: 'ci',
        properties: { untrustedTextInPrompt: true, holdsSecrets: true, writeAccess: true, unrestrictedTools: false },
      }),
    );
    expect(fact).toMatchObject({ takesUntrustedContent: [expect.any(String)], readsPrivateData: [expect.any(String)], executesCode: [] });
  });
});

import { describe, expect, it } from 'vitest';
import { Recorder } from '../../contracts/index.js';
import { contextOfPath } from '../context.js';
import { type AssetId, assetId } from '../ids.js';
import { Estate } from './estate.js';

const scope = 'repo:github.com/acme/shop';
const home = assetId('repository', 'github.com/acme/shop');
const agents = (module: string, key: string) => {
  const see = new Recorder({ scope, home, module, provenance: 'declared', contextOf: contextOfPath });
  see.asset('agent', { key: see.local('main', key), name: key, at: { path: 'main' } });
  return see.observation().assets;
};

describe('a relation that a module lists for its own assets', () => {
  const estate = new Estate({
    records: [...agents('lister', 'a'), ...agents('other', 'b'), ...agents('lister', 'c'), ...agents('other', 'c')],
    relations: [],
    coverage: [{ scope, status: 'complete', read: 1, skipped: [], notices: [], modules: ['lister', 'other'], partialKinds: [] }],
    covers: new Map([['lister', { relations: [{ kind: 'agent', relation: 'protected-by', own: true }] }]]),
  });
  const complete = (name: string) => estate.view().out(`agent:github.com/acme/shop//main#${name}` as AssetId, 'protected-by').complete;

  it('is whole for those, and for no others', () => {
    expect(complete('a')).toBe(true);
    expect(complete('b')).toBe(false);
    expect(complete('c'), 'another module recorded it too').toBe(false);
  });
});

import { expect, it } from 'vitest';
import { linkedEstate } from '../../../testing/test-graph-modules.js';
import analysis from './index.js';

it('puts an asset into every system whose selectors pick it, and no other', () => {
  const estate = linkedEstate(
    (see) => {
      see.asset('agent', { key: see.local('agents/desk.py', 'desk'), name: 'desk', at: { path: 'agents/desk.py', line: 3 } });
      see.asset('agent', { key: see.local('lab/try.py', 'try'), name: 'try', at: { path: 'lab/try.py', line: 1 } });
    },
    {
      analyses: [analysis],
      policy: {
        systems: [
          { name: 'support', assets: [{ kind: 'agent', path: 'agents/*' }] },
          { name: 'everything', assets: [{ name: 'DESK' }] },
          { name: 'other', assets: [{ kind: 'model' }] },
        ],
      },
    },
  );
  const view = estate.view();
  const [desk, other] = view.all('agent');
  expect(desk && view.fact(desk.id, 'system-membership')).toEqual({ systems: ['ai-system:everything', 'ai-system:support'] });
  expect(other && view.fact(other.id, 'system-membership')).toBeUndefined();
});

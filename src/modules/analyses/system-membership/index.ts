import { defineAnalysis } from '../../../contracts/index.js';
import { assetId } from '../../../core/ids.js';
import { kindIds } from '../../../core/schema/index.js';
import { selects } from '../../../core/select.js';

export default defineAnalysis({
  id: 'system-membership',
  version: 1,
  title: 'Membership in AI systems',
  docs: {
    summary: 'Which AI systems that policy declares an asset belongs to, by their selectors.',
    limits: 'A system holds what its selectors pick. Nothing is proposed or added because it is connected.',
  },
  fact: 'system-membership',
  readsFacts: [],
  appliesTo: kindIds.filter((kind) => kind !== 'ai-system'),
  derive(asset, view) {
    const owner = view.owner(asset.id)?.name;
    const systems = view.policy('systems').filter((system) => system.assets.some((selector) => selects(selector, asset, owner)));
    if (systems.length === 0) return undefined;
    return {
      value: { systems: systems.map((system) => assetId('ai-system', system.name)).sort() },
      because: systems.map((system) => `policy: AI system ${system.name}`).sort(),
    };
  },
});

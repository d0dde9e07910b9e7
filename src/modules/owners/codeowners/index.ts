import { defineOwnerSignal } from '../../../contracts/index.js';
import { codeownersPlaces, codeownersSummary, decidingRule } from '../../../parsing/codeowners.js';

export default defineOwnerSignal({
  id: 'codeowners',
  version: 1,
  title: 'CODEOWNERS',
  docs: {
    summary: 'The team or user that CODEOWNERS names for the file in which an asset was found.',
    limits: 'Of several owners the first team counts, else the first user. A rule for everything (`*`) is only likely.',
  },
  precedence: 10,
  reads: [codeownersSummary],
  prepare(source) {
    const place = codeownersPlaces.find((path) => source.lookup(codeownersSummary, path));
    const file = place && source.lookup(codeownersSummary, place);
    if (!file) return () => undefined;
    return ({ path }) => {
      const rule = path === undefined ? undefined : decidingRule(file, path);
      const name = rule?.owners.find((owner) => owner.startsWith('team:')) ?? rule?.owners[0];
      if (!rule || !name) return undefined;
      const everything = /^\/?\*{1,2}(\/\*{1,2})?$/.test(rule.pattern);
      return { name, confidence: everything ? 'likely' : 'certain', because: `${place}:${rule.line}` };
    };
  },
});

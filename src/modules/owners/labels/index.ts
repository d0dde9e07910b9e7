import { defineOwnerSignal } from '../../../contracts/index.js';

/** Last part of a label's or tag's key, without its punctuation. A cost centre pays and does not own. */
const ownerKeys = new Map<string, 'team' | 'either'>([
  ['owner', 'either'],
  ['ownedby', 'either'],
  ['serviceowner', 'either'],
  ['technicalowner', 'either'],
  ['team', 'team'],
  ['teamname', 'team'],
  ['ownerteam', 'team'],
  ['owningteam', 'team'],
  ['squad', 'team'],
]);
const nobody = /^(unknown|none|n\/?a|tbd|todo|null|undefined|nobody|-+|\?+|self|amazon|aws|true|false)$/i;
/** Interpolations and templates are places for a name, not names. */
const hole = /[${}<>*]/;

export default defineOwnerSignal({
  id: 'labels',
  version: 1,
  title: 'Labels and tags',
  docs: {
    summary: 'The team or owner that a label or tag on the asset itself names.',
    limits: 'Whether a name means a team or a person is only certain for mail addresses; others count as teams.',
  },
  // Asked before CODEOWNERS (10) and the catalogue file (20): what stands on the thing itself was written for that thing.
  precedence: 5,
  reads: [],
  prepare: () => (question) => {
    const found = Object.entries(question.labels)
      .map(([key, value]) => ({ key, value: value.trim(), means: ownerKeys.get(plain(key)) }))
      .filter(({ value, means }) => means && value !== '' && value.length <= 100 && !nobody.test(value) && !hole.test(value))
      .sort((a, b) => (a.means === b.means ? (a.key < b.key ? -1 : 1) : a.means === 'team' ? -1 : 1))[0];
    if (!found) return undefined;
    const mail = /^[^\s@]+@[^\s@]+$/.test(found.value);
    const name = found.value.replace(/^@/, '');
    return { name: mail ? `user:${name.toLowerCase()}` : `team:${name}`, confidence: 'certain', because: `label ${found.key}` };
  },
});

function plain(key: string): string {
  return key
    .slice(Math.max(key.lastIndexOf('/'), key.lastIndexOf(':')) + 1)
    .replace(/[^a-z0-9]/gi, '')
    .toLowerCase();
}

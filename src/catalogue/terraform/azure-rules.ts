import { all, choice, type Link, type Rule, text } from './entry.js';

/** What the tables of Azure share. */
export const provider = 'azure';

export const runsAs: Link = { relation: 'runs-as', to: 'identity.identity_ids', kinds: ['service-identity'], loose: true };

export const region: Rule = text('location');

/** Open to the network, and not closed again by a rule that denies whoever is not named. */
export const open = (enabled: Rule, acl: string): Rule => all(enabled, choice(acl, { Deny: false, Allow: true }, { default: true }));

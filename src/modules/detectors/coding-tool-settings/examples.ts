import type { DetectorExample } from '../../../testing/test-detector.js';

export const examples: readonly DetectorExample[] = [
  {
    name: 'plugins that settings switch on',
    path: '.claude/settings.json',
    text: '{"enabledPlugins":{"acme@house":true,"old@house":false,"noise":true},"permissions":{"defaultMode":"plan"}}',
    finds: ['plugin:acme', 'plugin:old'],
    properties: { 'plugin:acme': { enabled: true }, 'plugin:old': { enabled: false } },
  },
  {
    name: 'plugins of a marketplace that moves, and of one that is fixed',
    path: '.claude/settings.json',
    text: `{"enabledPlugins":{"a@moving":true,"b@fixed":true,"c@elsewhere":true},"extraKnownMarketplaces":{"moving":{"source":{"source":"github","repo":"acme/x","ref":"main"}},"fixed":{"source":{"source":"github","repo":"acme/y","ref":"${'a'.repeat(40)}"}}}}`,
    finds: ['plugin:a', 'plugin:b', 'plugin:c'],
    properties: { 'plugin:a': { pinned: false }, 'plugin:b': { pinned: 'unknown' } },
  },
  { name: 'settings without plugins', path: '.claude/settings.json', text: '{"permissions":{"defaultMode":"plan"}}', finds: [] },
  { name: 'settings that do not parse', path: '.codex/config.toml', text: 'approval_policy = ', finds: [], notices: ['unreadable'] },
];

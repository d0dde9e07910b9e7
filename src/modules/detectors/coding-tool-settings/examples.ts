import type { DetectorExample } from '../../../testing/test-detector.js';

export const examples: readonly DetectorExample[] = [
  {
    name: 'plugins that settings switch on',
    path: '.claude/settings.json',
    text: '{"enabledPlugins":{"acme@house":true,"old@house":false,"noise":true},"permissions":{"defaultMode":"plan"}}',
    finds: ['plugin:acme', 'plugin:old'],
    properties: { 'plugin:acme': { enabled: true }, 'plugin:old': { enabled: false } },
  },
  { name: 'settings without plugins', path: '.claude/settings.json', text: '{"permissions":{"defaultMode":"plan"}}', finds: [] },
  { name: 'settings that do not parse', path: '.codex/config.toml', text: 'approval_policy = ', finds: [], notices: ['unreadable'] },
];

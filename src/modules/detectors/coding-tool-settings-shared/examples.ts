import type { DetectorExample } from '../../../testing/test-detector.js';

export const examples: readonly DetectorExample[] = [
  { name: 'settings that speak of the tool', path: '.vscode/settings.json', text: '{"chat.tools.autoApprove": true}', finds: [] },
  { name: 'settings that do not', path: '.vscode/settings.json', text: '{"editor.tabSize": 2}', finds: [] },
  { name: 'settings that do not parse', path: '.vscode/settings.json', text: '{"chat.tools', finds: [] },
];

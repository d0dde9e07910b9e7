import type { DetectorExample } from '../../../testing/test-detector.js';

export const examples: readonly DetectorExample[] = [
  {
    name: 'a bundle',
    path: 'extension/manifest.json',
    text: '{"manifest_version":"0.3","name":"parcel-tools","version":"1.0.0","server":{"type":"node","entry_point":"server/index.js","mcp_config":{"command":"node","args":["${__dirname}/server/index.js"],"env":{"PARCEL_TOKEN":"${user_config.token}"}}},"tools":[{"name":"find_parcel","description":"Finds one"}],"user_config":{"token":{"type":"string","sensitive":true}}}',
    finds: ['mcp-server:parcel-tools', 'tool:find_parcel', 'credential:PARCEL_TOKEN'],
    relates: ['parcel-tools defined-in home', 'parcel-tools exposes-tool find_parcel', 'parcel-tools uses-credential PARCEL_TOKEN'],
    properties: { 'mcp-server:parcel-tools': { transport: 'stdio', source: 'local' } },
  },
  {
    name: 'an extension of a browser',
    path: 'manifest.json',
    text: '{"manifest_version":3,"name":"mcp_config","permissions":["tabs"]}',
    finds: [],
  },
];

import type { DetectorExample } from '../../../testing/test-detector.js';

const schema = 'https://static.modelcontextprotocol.io/schemas/2025-10-17/server.schema.json';

export const examples: readonly DetectorExample[] = [
  {
    name: 'a package and a remote address',
    path: 'server.json',
    text: JSON.stringify({
      $schema: schema,
      name: 'io.github.acme/orders',
      packages: [
        {
          registryType: 'npm',
          identifier: '@acme/orders-mcp',
          version: '1.2.0',
          transport: { type: 'stdio' },
          environmentVariables: [{ name: 'ACME_TOKEN', isSecret: true }, { name: 'ACME_REGION' }],
        },
      ],
      remotes: [{ type: 'streamable-http', url: 'https://mcp.acme.dev/orders', headers: [{ name: 'Authorization', isSecret: true }] }],
    }),
    finds: ['mcp-server:io.github.acme/orders', 'credential:ACME_TOKEN'],
    relates: ['io.github.acme/orders defined-in home', 'io.github.acme/orders uses-credential ACME_TOKEN'],
    properties: {
      'mcp-server:io.github.acme/orders': { source: 'registry', transport: 'stdio' },
      'credential:ACME_TOKEN': { literal: false },
    },
  },
  {
    name: 'an image, and a package that is not followed',
    path: 'packages/a/server.json',
    text: `{"$schema":"${schema}","name":"dev.acme/box","packages":[{"registryType":"oci","identifier":"docker.io/acme/box","version":"2.0.0"},{"registryType":"mcpb","identifier":"https://acme.dev/box.mcpb"}]}`,
    finds: ['mcp-server:dev.acme/box'],
    notices: ['note'],
  },
  {
    name: 'an address that its user completes',
    path: 'server.json',
    text: `{"$schema":"${schema}","name":"dev.acme/tenant","remotes":[{"type":"sse","url":"https://{tenant}.acme.dev/sse"}]}`,
    finds: [],
    notices: ['unresolved'],
  },
  {
    name: 'settings of some web server',
    path: 'config/server.json',
    text: '{"name":"api","port":8080,"remotes":["a"],"packages":{"x":1}}',
    finds: [],
  },
  { name: 'cut off', path: 'server.json', text: '{"$schema":"server.schema.json","packages":[', finds: [], notices: ['partly-readable'] },
];

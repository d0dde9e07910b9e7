import type { DetectorExample } from '../../../testing/test-detector.js';

const card = (more: object) =>
  JSON.stringify({
    protocolVersion: '0.3.0',
    name: 'Travel desk',
    url: 'https://agents.acme.dev/travel/',
    capabilities: { streaming: true },
    skills: [{ id: 'book', name: 'Book a trip', description: 'Books.', tags: [] }],
    ...more,
  });

export const examples: readonly DetectorExample[] = [
  {
    name: 'a card that asks for a token',
    path: 'public/.well-known/agent-card.json',
    text: card({ securitySchemes: { token: { type: 'http', scheme: 'bearer' } }, security: [{ token: [] }] }),
    finds: ['agent:Travel desk', 'network-endpoint:agents.acme.dev/travel', 'tool:book'],
    relates: ['Travel desk defined-in home', 'Travel desk exposed-to agents.acme.dev/travel', 'Travel desk exposes-tool book'],
    properties: {
      'agent:Travel desk': { framework: 'a2a' },
      'network-endpoint:agents.acme.dev/travel': { public: true, encrypted: true, authentication: 'api-key' },
      'tool:book': { actsOutside: 'unknown' },
    },
  },
  {
    name: 'a card without schemes, on its own machine',
    path: '.well-known/agent.json',
    text: card({ url: 'http://localhost:9000' }),
    finds: ['agent:Travel desk', 'network-endpoint:localhost:9000', 'tool:book'],
    properties: { 'network-endpoint:localhost:9000': { public: false, encrypted: false, authentication: 'unset' } },
  },
  {
    name: 'schemes that nobody asks for, and one that is optional',
    path: 'agent-card.json',
    text: card({ securitySchemes: { key: { type: 'apiKey' } } }),
    finds: ['agent:Travel desk', 'network-endpoint:agents.acme.dev/travel', 'tool:book'],
    properties: { 'network-endpoint:agents.acme.dev/travel': { authentication: 'unknown' } },
  },
  { name: 'another agent', path: '.well-known/agent.json', text: '{"name":"build agent","skills":["docker"],"labels":[]}', finds: [] },
  { name: 'cut off', path: '.well-known/agent-card.json', text: '{"name":"x","skills":', finds: [], notices: ['partly-readable'] },
];

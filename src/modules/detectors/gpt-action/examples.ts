import type { DetectorExample } from '../../../testing/test-detector.js';

export const examples: readonly DetectorExample[] = [
  {
    name: 'an interface whose orders ask first',
    path: 'actions/openapi.yaml',
    text: `openapi: 3.1.0
info: {title: Orders, version: '1'}
paths:
  /orders:
    get: {operationId: listOrders}
    post: {operationId: createOrder, x-openai-isConsequential: false}
  /orders/{id}:
    delete: {operationId: removeOrder, x-openai-isConsequential: true}
`,
    finds: ['tool:listOrders', 'tool:createOrder', 'tool:removeOrder'],
    properties: {
      'tool:listOrders': { requiresApproval: false, actsOutside: false, readsPrivateData: 'unknown' },
      'tool:createOrder': { requiresApproval: false, actsOutside: true },
      'tool:removeOrder': { requiresApproval: true, destructive: true },
    },
  },
  {
    name: 'a plugin manifest',
    path: '.well-known/ai-plugin.json',
    text: '{"schema_version":"v1","name_for_human":"Orders","name_for_model":"orders","auth":{"type":"none"},"api":{"type":"openapi","url":"https://acme.dev/openapi.yaml"}}',
    finds: ['plugin:orders'],
    relates: ['orders defined-in home'],
  },
  {
    name: 'an interface like any other',
    path: 'openapi.json',
    text: '{"openapi":"3.0.0","paths":{"/a":{"get":{"description":"x-openai-isConsequential"}}}}',
    finds: [],
  },
  { name: 'not JSON', path: 'openapi.json', text: '{"openapi":"3.0.0","x-openai-isConsequential":', finds: [] },
];

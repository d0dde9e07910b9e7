import type { DetectorExample } from '../../../testing/test-detector.js';

export const examples: readonly DetectorExample[] = [
  {
    name: 'a blueprint of Make',
    path: 'make/answer.json',
    text: '{"name":"Answer mails","flow":[{"id":1,"module":"gateway:CustomWebHook","mapper":{}},{"id":2,"module":"builtin:BasicRouter","routes":[{"flow":[{"id":3,"module":"openai-gpt-3:CreateCompletion","mapper":{"model":"gpt-4o","prompt":"{{1.text}}"}}]}]}],"metadata":{"version":1}}',
    finds: ['workflow:Answer mails', 'model:gpt-4o'],
    relates: ['Answer mails defined-in home', 'Answer mails invokes gpt-4o'],
    properties: { 'workflow:Answer mails': { platform: 'make', triggers: ['gateway:CustomWebHook'], outsiderTrigger: 'unknown' } },
  },
  {
    name: 'a flow of Node-RED',
    path: 'flows.json',
    text: '[{"id":"t1","type":"tab","label":"Door bell"},{"id":"a","type":"http in","z":"t1","wires":[["b"]]},{"id":"b","type":"openai-chat","z":"t1","model":"gpt-4o-mini","wires":[[]]}]',
    finds: ['workflow:Door bell', 'model:gpt-4o-mini'],
    properties: { 'workflow:Door bell': { platform: 'node-red', triggers: ['http in'] } },
  },
  {
    name: 'flows without a model',
    path: 'flows.json',
    text: '[{"id":"a","type":"inject","wires":[["b"]]},{"id":"b","type":"change","name":"openai","wires":[[]]},{"id":"c","type":"gptimer","wires":[[]]}]',
    finds: [],
  },
  { name: 'a list of something else', path: 'modules.json', text: '{"flow":[{"module":"openai:x"}]}', finds: [] },
];

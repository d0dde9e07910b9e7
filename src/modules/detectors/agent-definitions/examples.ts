import type { DetectorExample } from '../../../testing/test-detector.js';

export const examples: readonly DetectorExample[] = [
  {
    name: 'an agent of the Agent Development Kit',
    path: 'weather/root_agent.yaml',
    text: 'agent_class: LlmAgent\nname: weather\nmodel: gemini-2.5-flash\ninstruction: You tell the weather of a town that somebody names.\ntools:\n  - name: google_search\n  - name: tools.forecast\n',
    finds: ['agent:weather', 'model:gemini-2.5-flash', 'prompt:weather instructions', 'tool:google_search', 'tool:tools.forecast'],
    properties: { 'agent:weather': { framework: 'google-adk' }, 'model:gemini-2.5-flash': { provider: 'google' } },
  },
  {
    name: 'an agent of Semantic Kernel',
    path: 'agents/host.yaml',
    text: 'type: foundry_agent\nname: Host\ninstructions: Answer what guests ask about the menu of today.\nmodel:\n  id: gpt-4o\ntools:\n  - id: MenuPlugin.get_specials\n    type: function\n',
    finds: ['agent:Host', 'model:gpt-4o', 'prompt:Host instructions', 'tool:MenuPlugin.get_specials'],
    properties: { 'model:gpt-4o': { provider: 'azure' } },
  },
  {
    name: 'an agent of the Agent Framework',
    path: 'agents/helper.yaml',
    text: 'kind: Prompt\nname: Helper\ninstructions: Help people who call the service desk.\nmodel:\n  id: gpt-4.1-mini\n  provider: OpenAI\ntools:\n  - kind: web_search\n',
    finds: ['agent:Helper', 'model:gpt-4.1-mini', 'prompt:Helper instructions', 'tool:web_search'],
  },
  {
    name: 'an agent of Copilot Studio',
    path: 'Parcel Desk/agent.mcs.yml',
    text: 'kind: GptComponentMetadata\ndisplayName: Parcel desk\ninstructions: |\n  Answer questions about parcels in transit.\n',
    finds: ['agent:Parcel desk', 'prompt:Parcel desk instructions'],
  },
  {
    name: 'a workflow agent without a model',
    path: 'root_agent.yaml',
    text: 'agent_class: SequentialAgent\nname: chain\nsub_agents:\n  - config_path: a.yaml\n',
    finds: [],
  },
  { name: 'an object of something else', path: 'prompt.yaml', text: 'kind: Prompt\nname: PS1\nformat: "%u@%h"\n', finds: [] },
];

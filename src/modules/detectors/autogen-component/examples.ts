import type { DetectorExample } from '../../../testing/test-detector.js';

const agent = (name: string, more: object) => ({
  provider: 'autogen_agentchat.agents.AssistantAgent',
  component_type: 'agent',
  version: 1,
  label: 'AssistantAgent',
  config: {
    name,
    model_client: {
      provider: 'autogen_ext.models.openai.OpenAIChatCompletionClient',
      component_type: 'model',
      config: { model: 'gpt-4o-mini' },
    },
    ...more,
  },
});

export const examples: readonly DetectorExample[] = [
  {
    name: 'a team with a hand-over, tools and a server',
    path: 'teams/desk.json',
    text: JSON.stringify({
      provider: 'autogen_agentchat.teams.Swarm',
      component_type: 'team',
      config: {
        participants: [
          agent('writer', {
            system_message: 'You write answers to the customers.',
            handoffs: [{ target: 'clerk' }],
            workbench: [
              {
                provider: 'autogen_core.tools.StaticStreamWorkbench',
                component_type: 'workbench',
                config: {
                  tools: [
                    { provider: 'autogen_core.tools.FunctionTool', component_type: 'tool', config: { name: 'look_up', source_code: 'x' } },
                  ],
                },
              },
              {
                provider: 'autogen_ext.tools.mcp.McpWorkbench',
                component_type: 'workbench',
                label: 'Files',
                config: { server_params: { type: 'StdioServerParams', command: 'npx', args: ['-y', '@acme/files'] } },
              },
            ],
          }),
          agent('clerk', {}),
          {
            provider: 'autogen_agentchat.agents.CodeExecutorAgent',
            component_type: 'agent',
            config: { name: 'runner', code_executor: { provider: 'autogen_ext.code_executors.local.LocalCommandLineCodeExecutor' } },
          },
        ],
      },
    }),
    finds: [
      'agent:writer',
      'agent:clerk',
      'agent:runner',
      'model:gpt-4o-mini',
      'prompt:writer system message',
      'tool:look_up',
      'tool:code-executor',
      'mcp-server:Files',
    ],
    relates: [
      'writer defined-in home',
      'clerk defined-in home',
      'runner defined-in home',
      'writer uses-prompt writer system message',
      'writer invokes gpt-4o-mini',
      'clerk invokes gpt-4o-mini',
      'writer uses-tool look_up',
      'writer connects-to Files',
      'writer delegates-to clerk',
      'runner uses-tool code-executor',
    ],
    properties: { 'tool:code-executor': { executesCode: true, sandboxed: false }, 'agent:writer': { framework: 'autogen' } },
  },
  { name: 'something else with a provider', path: 'a.json', text: '{"provider":"autogen_agentchat.x","config":{"name":"y"}}', finds: [] },
  {
    name: 'cut off',
    path: 'b.json',
    text: '{"provider":"autogen_agentchat.agents.AssistantAgent","component_type":"agent","config":{"name":"x",',
    finds: [],
    notices: ['partly-readable'],
  },
];

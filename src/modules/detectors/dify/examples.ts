import type { DetectorExample } from '../../../testing/test-detector.js';

export const examples: readonly DetectorExample[] = [
  {
    name: 'an agent with tools and knowledge',
    path: 'apps/desk.yml',
    text: `kind: app
version: 0.3.0
app:
  name: Desk
  mode: agent-chat
model_config:
  model:
    provider: langgenius/openai/openai
    name: gpt-4o
    mode: chat
  pre_prompt: You help the customers of the shop with their orders.
  agent_mode:
    enabled: true
    strategy: function_call
    max_iteration: 5
    tools:
      - enabled: true
        provider_id: time
        provider_type: builtin
        tool_name: current_time
      - enabled: true
        provider_id: acme
        provider_type: api
        tool_name: refund
      - enabled: false
        tool_name: simple_code
  dataset_configs:
    datasets:
      datasets:
        - dataset: {enabled: true, id: 7f1c-manuals}
  sensitive_word_avoidance:
    enabled: true
    type: openai_moderation
    config:
      inputs_config: {enabled: true}
`,
    finds: [
      'workflow:Desk',
      'agent:Desk',
      'model:gpt-4o',
      'prompt:pre_prompt',
      'tool:current_time',
      'tool:refund',
      'knowledge-base:7f1c-manuals',
      'guardrail:Sensitive word avoidance',
    ],
    properties: {
      'workflow:Desk': { platform: 'dify', triggers: ['agent-chat'], outsiderTrigger: 'unknown', unrestrictedTools: false },
      'agent:Desk': { framework: 'dify', stepLimit: 5 },
      'tool:current_time': { actsOutside: false },
      'tool:refund': { actsOutside: 'unknown' },
      'guardrail:Sensitive word avoidance': { engine: 'openai_moderation', covers: ['input'] },
    },
  },
  {
    name: 'a graph on a schedule, with an agent step, a server and a secret',
    path: 'apps/report.yaml',
    text: `app:
  mode: workflow
  name: Report
kind: app
workflow:
  environment_variables:
    - {name: ACME_KEY, value: '', value_type: secret}
  graph:
    edges: []
    nodes:
      - id: '1'
        data: {type: trigger-schedule, title: Daily}
      - id: '2'
        data:
          type: knowledge-retrieval
          title: Look
          dataset_ids: [abc]
      - id: '3'
        data:
          type: llm
          title: Write
          model: {provider: anthropic, name: claude-3-5-sonnet-20241022}
          prompt_template:
            - {role: system, text: 'Write the report of the day from what follows.'}
      - id: '4'
        data:
          type: agent
          title: Act
          agent_parameters:
            model: {type: constant, value: {provider: langgenius/gemini/google, model: gemini-2.0-flash}}
            mcp_server: {type: constant, value: 'https://mcp.acme.dev/sse'}
            maximum_iterations: {type: constant, value: 3}
            tools: {type: constant, value: [{enabled: true, tool_name: simple_code, provider_name: code}]}
`,
    finds: [
      'workflow:Report',
      'agent:Act',
      'model:claude-3-5-sonnet-20241022',
      'model:gemini-2.0-flash',
      'prompt:Write system',
      'knowledge-base:abc',
      'mcp-server:mcp.acme.dev',
      'tool:simple_code',
      'credential:ACME_KEY',
    ],
    relates: [
      'Report defined-in home',
      'Report contains Act',
      'Act defined-in home',
      'Report retrieves-from abc',
      'Report invokes claude-3-5-sonnet-20241022',
      'Report uses-prompt Write system',
      'Report invokes gemini-2.0-flash',
      'Act invokes gemini-2.0-flash',
      'Report connects-to mcp.acme.dev',
      'Act connects-to mcp.acme.dev',
      'Report uses-tool simple_code',
      'Act uses-tool simple_code',
      'Report uses-credential ACME_KEY',
    ],
    properties: {
      'workflow:Report': { outsiderTrigger: 'no', unrestrictedTools: true, triggers: ['trigger-schedule'] },
      'agent:Act': { stepLimit: 3 },
      'tool:simple_code': { executesCode: true, sandboxed: true },
    },
  },
  {
    name: 'a graph without a model',
    path: 'apps/plain.yml',
    text: "app:\n  mode: workflow\n  name: x\nworkflow:\n  graph:\n    nodes:\n      - {id: '1', data: {type: http-request, title: a}}\n",
    finds: [],
  },
  { name: 'another kind of app', path: 'app.yaml', text: 'app:\n  name: shop\n  mode: production\n  model_config: {}\n', finds: [] },
  { name: 'values of a chart', path: 'values.yaml', text: 'app:\n  mode: workflow\n  replicas: 2\nworkflow:\n  graph: none\n', finds: [] },
];

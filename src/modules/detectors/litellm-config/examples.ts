import type { DetectorExample } from '../../../testing/test-detector.js';

export const examples: readonly DetectorExample[] = [
  {
    name: 'a proxy',
    path: 'gateway/config.yaml',
    text: `model_list:
  - model_name: fast
    litellm_params:
      model: openai/gpt-4o-mini
      api_key: os.environ/OPENAI_API_KEY
  - model_name: own
    litellm_params:
      model: openai/llama-3-8b-instruct
      api_base: http://vllm.internal:8000/v1
  - model_name: "*"
    litellm_params:
      model: "anthropic/*"
guardrails:
  - guardrail_name: pii
    litellm_params:
      guardrail: presidio
      mode: pre_call
      default_on: true
mcp_servers:
  docs:
    url: https://mcp.acme.dev/docs
    auth_type: bearer_token
litellm_settings:
  success_callback: [langfuse]
general_settings:
  master_key: os.environ/LITELLM_MASTER_KEY
  store_prompts_in_spend_logs: true
`,
    finds: [
      'ai-gateway:LiteLLM',
      'model:gpt-4o-mini',
      'model:llama-3-8b-instruct',
      'model-endpoint:vllm.internal:8000/v1',
      'credential:OPENAI_API_KEY',
      'credential:LITELLM_MASTER_KEY',
      'guardrail:pii',
      'mcp-server:docs',
      'log-sink:langfuse',
    ],
    properties: {
      'ai-gateway:LiteLLM': { engine: 'litellm', authentication: 'api-key', logsContent: true },
      'guardrail:pii': { mode: 'block', engine: 'presidio' },
      'log-sink:langfuse': { capturesContent: true },
    },
  },
  { name: 'a list of models of something else', path: 'cars.yaml', text: 'model_list:\n  - model_name: fast\n    price: 3\n', finds: [] },
];

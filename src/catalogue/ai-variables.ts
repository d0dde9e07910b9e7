import { providerOfBaseUrlVariable, providerOfKeyVariable } from './providers.js';

/** Names that also have another, common meaning: they count only beside a second fact. */
const shared = new Set(['GOOGLE_API_KEY', 'DATABRICKS_TOKEN', 'AZURE_API_KEY', 'NGC_API_KEY', 'MODEL_NAME', 'MODEL_ID', 'API_KEY']);

/** Names that choose a model. */
const models = new Set([
  'OPENAI_MODEL',
  'OPENAI_MODEL_NAME',
  'ANTHROPIC_MODEL',
  'ANTHROPIC_SMALL_FAST_MODEL',
  'GEMINI_MODEL',
  'OLLAMA_MODEL',
  'BEDROCK_MODEL_ID',
  'LLM_MODEL',
  'EMBEDDING_MODEL',
  'AZURE_OPENAI_DEPLOYMENT',
  'MODEL_NAME',
  'MODEL_ID',
]);

/** Other switches of AI software. */
const switches = new Set([
  'OPENAI_ORG_ID',
  'OPENAI_API_TYPE',
  'OPENAI_API_VERSION',
  'CLAUDE_CODE_USE_BEDROCK',
  'CLAUDE_CODE_USE_VERTEX',
  'CLAUDE_CODE_ENABLE_TELEMETRY',
  'ANTHROPIC_VERTEX_PROJECT_ID',
  'GOOGLE_GENAI_USE_VERTEXAI',
  'OLLAMA_ORIGINS',
  'LANGSMITH_TRACING',
  'LANGSMITH_PROJECT',
  'LANGCHAIN_TRACING_V2',
  'LANGCHAIN_PROJECT',
  'TRACELOOP_BASE_URL',
  'TRACELOOP_TRACE_CONTENT',
  'OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT',
  'OTEL_LOG_USER_PROMPTS',
  'HF_HUB_OFFLINE',
  'TRUST_REMOTE_CODE',
]);

export interface AiVariable {
  readonly role: 'key' | 'endpoint' | 'model' | 'switch';
  readonly provider?: string;
  /** The name alone does not prove AI. */
  readonly weak: boolean;
}

/** What an environment variable is to AI software, by its exact name; undefined for every other name. */
export function aiVariable(name: string): AiVariable | undefined {
  const weak = shared.has(name);
  const key = providerOfKeyVariable(name);
  if (key) return { role: 'key', provider: key.id, weak };
  const endpoint = providerOfBaseUrlVariable(name);
  if (endpoint) return { role: 'endpoint', provider: endpoint.id, weak };
  if (models.has(name)) return { role: 'model', weak };
  return switches.has(name) ? { role: 'switch', weak } : undefined;
}

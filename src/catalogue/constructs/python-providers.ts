import { argument, type ConstructRule, rule } from './construct.js';

const key = argument('api_key');
const base = argument('base_url api_base endpoint host');
const model = argument('model');

/** A provider whose SDK has the shape that OpenAI's has. */
function alike(roots: string, clients: string, provider: string): ConstructRule[] {
  return [
    rule(roots, clients, { does: 'client', provider, key, base }),
    rule(roots, 'chat.completions.create completions.create embeddings.create responses.create images.generate', {
      does: 'model',
      provider,
      model,
      prompt: argument('instructions'),
      messages: argument('messages'),
    }),
  ];
}

/** Clients and calls of providers that only Python programs use, or whose Python SDK has more than the other. */
export const pythonProviderRules: readonly ConstructRule[] = [
  ...alike('cerebras-cloud-sdk', 'Cerebras AsyncCerebras', 'cerebras'),
  ...alike('fireworks-ai', 'Fireworks AsyncFireworks client.Fireworks', 'fireworks'),
  ...alike('perplexityai', 'Perplexity AsyncPerplexity', 'perplexity'),
  ...alike('ai21', 'AI21Client AsyncAI21Client', 'ai21'),
  ...alike('zhipuai', 'ZhipuAI', 'zhipu'),
  ...alike('llama-api-client', 'LlamaAPIClient AsyncLlamaAPIClient', 'meta'),
  ...alike('portkey-ai', 'Portkey AsyncPortkey', 'portkey'),
  rule('fireworks-ai', 'LLM', { does: 'model', provider: 'fireworks', model, key }),
  rule('xai-sdk', 'Client AsyncClient', { does: 'client', provider: 'xai', key }),
  rule('xai-sdk', 'chat.create image.sample', { does: 'model', provider: 'xai', model }),
  rule('dashscope', 'Generation.call MultiModalConversation.call TextEmbedding.call', { does: 'model', provider: 'alibaba', model, key }),
  rule('ibm-watsonx-ai', 'ModelInference Embeddings', { does: 'model', provider: 'ibm', model: argument('model_id #0') }),
  rule('elevenlabs', 'ElevenLabs AsyncElevenLabs', { does: 'client', provider: 'elevenlabs', key }),
  rule('elevenlabs', 'text_to_speech.convert text_to_speech.stream generate', {
    does: 'model',
    provider: 'elevenlabs',
    model: argument('model_id model'),
  }),
  rule('deepgram-sdk', 'DeepgramClient AsyncDeepgramClient', { does: 'client', provider: 'deepgram', key: argument('api_key #0') }),
  rule('openai', 'realtime.connect', { does: 'model', provider: 'openai', model }),
  rule('openai', 'audio.translations.create audio.speech.with_streaming_response.create images.create_variation', {
    does: 'model',
    provider: 'openai',
    model,
  }),
  rule(
    'openai',
    'chat.completions.with_raw_response.create responses.with_raw_response.create chat.completions.with_streaming_response.create',
    {
      does: 'model',
      provider: 'openai',
      model,
      messages: argument('messages input'),
    },
  ),
  rule('anthropic', 'messages.batches.create messages.count_tokens messages.with_raw_response.create', {
    does: 'model',
    provider: 'anthropic',
    model,
    prompt: argument('system'),
  }),
  rule('google-genai', 'models.generate_videos models.edit_image models.upscale_image caches.create interactions.create', {
    does: 'model',
    provider: 'google',
    model,
  }),
  rule(
    'google-cloud-aiplatform',
    'ImageGenerationModel.from_pretrained CodeGenerationModel.from_pretrained MultiModalEmbeddingModel.from_pretrained',
    {
      does: 'model',
      provider: 'google-vertex',
      model: argument('model_name #0'),
    },
  ),
  rule(
    'mistralai',
    'chat.parse chat.parse_async fim.complete ocr.process ocr.process_async embeddings.create_async audio.transcriptions.complete',
    {
      does: 'model',
      provider: 'mistral',
      model,
    },
  ),
  rule('mistralai', 'beta.agents.create', {
    does: 'agent',
    framework: 'mistral-agents',
    provider: 'mistral',
    name: argument('name'),
    model,
    tools: argument('tools'),
    prompt: argument('instructions'),
    delegates: argument('handoffs'),
  }),
  rule('litellm', 'image_generation aimage_generation transcription atranscription speech rerank arerank moderation', {
    does: 'model',
    provider: 'litellm',
    model: argument('model #0'),
    prefixed: true,
    key,
    base,
  }),
  rule('litellm', 'Router', { does: 'model', provider: 'litellm', prefixed: true, model: argument('model_list #0') }),
  rule('aisuite', 'chat.completions.create', { does: 'model', prefixed: true, model, messages: argument('messages') }),
  rule('boto3 aioboto3', 'apply_guardrail', { does: 'guardrail', framework: 'bedrock-guardrails' }),
  rule('boto3 aioboto3', 'invoke_inline_agent', {
    does: 'agent',
    framework: 'bedrock-agents',
    provider: 'aws',
    name: argument('agentName'),
    model: argument('foundationModel'),
    prompt: argument('instruction'),
  }),
  rule('boto3 aioboto3', 'create_agent', {
    does: 'agent',
    framework: 'bedrock-agents',
    provider: 'aws',
    name: argument('agentName'),
    model: argument('foundationModel'),
    prompt: argument('instruction'),
  }),
  rule('boto3 aioboto3', 'retrieve', { does: 'knowledge-base', provider: 'aws', name: argument('knowledgeBaseId') }),
  rule('langchain-aws langchain-community', 'AmazonKnowledgeBasesRetriever', {
    does: 'knowledge-base',
    provider: 'aws',
    name: argument('knowledge_base_id #0'),
  }),
  rule('llama-index', 'AmazonKnowledgeBasesRetriever', { does: 'knowledge-base', provider: 'aws', name: argument('knowledge_base_id') }),
  rule('langchain-aws langchain-community', 'AmazonKendraRetriever', {
    does: 'knowledge-base',
    provider: 'aws',
    name: argument('index_id #0'),
  }),
  rule('azure-ai-projects azure-ai-agents', 'AIProjectClient AgentsClient', {
    does: 'client',
    provider: 'azure',
    base: argument('endpoint #0'),
  }),
  rule('azure-ai-projects azure-ai-agents', 'agents.create_agent ().create_agent', {
    does: 'agent',
    framework: 'azure-ai-agents',
    provider: 'azure',
    name: argument('name'),
    model,
    tools: argument('tools'),
    prompt: argument('instructions'),
  }),
  rule('azure-ai-projects', 'PromptAgentDefinition', {
    does: 'agent',
    framework: 'azure-ai-agents',
    provider: 'azure',
    model,
    tools: argument('tools'),
    prompt: argument('instructions'),
  }),
  rule('azure-ai-projects', 'chat.completions.create responses.create complete', { does: 'model', provider: 'azure', model }),
  rule('mirascope', 'llm.call', { does: 'model', prefixed: true, model, name: argument('provider') }),
  rule('mirascope', 'core.openai.call openai.call openai_call', { does: 'model', provider: 'openai', model: argument('model #0') }),
  rule('mirascope', 'core.anthropic.call anthropic.call', { does: 'model', provider: 'anthropic', model: argument('model #0') }),
  rule('mirascope', 'core.google.call google.call gemini.call', { does: 'model', provider: 'google', model: argument('model #0') }),
  rule('instructor', 'from_provider', { does: 'model', prefixed: true, key, model: argument('model #0') }),
  rule('instructor', 'from_openai().chat.completions.create patch().chat.completions.create from_openai().create', {
    does: 'model',
    provider: 'openai',
    model,
    messages: argument('messages'),
  }),
  rule('instructor', 'from_anthropic().messages.create from_anthropic().chat.completions.create from_anthropic().create', {
    does: 'model',
    provider: 'anthropic',
    model,
    messages: argument('messages'),
  }),
  rule('ollama', 'show pull create', { does: 'model', provider: 'ollama', model: argument('model #0') }),
  rule('azure-ai-inference', 'ChatCompletionsClient EmbeddingsClient ImageEmbeddingsClient aio.ChatCompletionsClient', {
    does: 'client',
    provider: 'azure',
    base: argument('endpoint #0'),
    key: argument('credential'),
  }),
  rule('huggingface-hub', 'InferenceClient AsyncInferenceClient', {
    does: 'model',
    provider: 'huggingface',
    model: argument('model #0'),
    key: argument('token api_key'),
    base,
  }),
  rule('guidance', 'models.OpenAI', { does: 'model', provider: 'openai', model: argument('model #0'), key }),
  rule('outlines', 'models.openai', { does: 'model', provider: 'openai', model: argument('#0') }),
  rule(
    'huggingface-hub',
    'InferenceClient().text_to_image InferenceClient().feature_extraction InferenceClient().automatic_speech_recognition',
    {
      does: 'model',
      provider: 'huggingface',
      model,
    },
  ),
];

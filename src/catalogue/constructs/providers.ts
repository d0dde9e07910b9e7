import { argument, type ConstructRule, rule } from './construct.js';

const key = argument('api_key apiKey');
const base = argument('base_url baseURL baseUrl endpoint');
const model = argument('model');
const messages = argument('messages input');

/** Clients and calls of the providers' own SDKs. */
export const providerRules: readonly ConstructRule[] = [
  rule('openai', 'OpenAI AsyncOpenAI default Client AsyncClient', { does: 'client', provider: 'openai', key, base }),
  rule('openai', 'AzureOpenAI AsyncAzureOpenAI', {
    does: 'client',
    provider: 'azure',
    key,
    base: argument('azure_endpoint endpoint baseURL base_url'),
  }),
  rule(
    'openai',
    `chat.completions.create chat.completions.parse chat.completions.stream completions.create responses.create responses.parse
     responses.stream images.generate images.edit audio.transcriptions.create audio.speech.create moderations.create
     ChatCompletion.create ChatCompletion.acreate Completion.create`,
    { does: 'model', provider: 'openai', model, prompt: argument('instructions'), messages },
  ),
  rule('openai', 'assistants.create', {
    does: 'agent',
    framework: 'openai-assistants',
    provider: 'openai',
    name: argument('name'),
    model,
    tools: argument('tools'),
    prompt: argument('instructions'),
  }),
  rule('openai', 'chat.completions.runTools chat.completions.run_tools', {
    does: 'agent',
    framework: 'openai',
    provider: 'openai',
    needsTools: true,
    model,
    tools: argument('tools'),
    messages,
    defaultSteps: 10,
  }),
  rule('openai', 'OpenAIRealtimeWebSocket OpenAIRealtimeWS realtime.connect', { does: 'model', provider: 'openai', model, key }),
  rule('openai', 'zodFunction', { does: 'tool', name: argument('name'), handler: argument('function') }),
  rule('openai', 'embeddings.create Embedding.create', { does: 'model', provider: 'openai', model, modality: 'embedding' }),
  rule('anthropic @anthropic-ai/sdk', 'Anthropic AsyncAnthropic default', { does: 'client', provider: 'anthropic', key, base }),
  rule('anthropic @anthropic-ai/bedrock-sdk', 'AnthropicBedrock AsyncAnthropicBedrock', { does: 'client', provider: 'aws', base }),
  rule('anthropic @anthropic-ai/vertex-sdk', 'AnthropicVertex AsyncAnthropicVertex', { does: 'client', provider: 'google-vertex', base }),
  rule(
    'anthropic @anthropic-ai/sdk @anthropic-ai/bedrock-sdk @anthropic-ai/vertex-sdk',
    'messages.create messages.stream completions.create messages.parse',
    { does: 'model', provider: 'anthropic', model, prompt: argument('system') },
  ),
  rule('anthropic @anthropic-ai/sdk @anthropic-ai/bedrock-sdk @anthropic-ai/vertex-sdk', 'messages.tool_runner messages.toolRunner', {
    does: 'agent',
    framework: 'anthropic',
    provider: 'anthropic',
    needsTools: true,
    model,
    tools: argument('tools'),
    prompt: argument('system'),
    steps: argument('max_iterations'),
    defaultSteps: 'unlimited',
  }),
  rule('@anthropic-ai/sdk', 'betaZodTool betaTool', { does: 'tool', name: argument('name'), handler: argument('run') }),
  rule('google-genai @google/genai', 'Client GoogleGenAI', { does: 'client', provider: 'google', key }),
  rule(
    'google-genai @google/genai',
    `models.generate_content models.generate_content_stream models.generateContent models.generateContentStream chats.create
     models.generateImages models.generate_images live.connect`,
    { does: 'model', provider: 'google', model },
  ),
  rule('google-genai @google/genai', 'models.embed_content models.embedContent', {
    does: 'model',
    provider: 'google',
    model,
    modality: 'embedding',
  }),
  rule('google-generativeai', 'configure', { does: 'client', provider: 'google', key }),
  rule('@google/generative-ai', 'GoogleGenerativeAI', { does: 'client', provider: 'google', key: argument('apiKey #0') }),
  rule('google-generativeai', 'GenerativeModel', {
    does: 'model',
    provider: 'google',
    model: argument('model_name #0'),
    prompt: argument('system_instruction'),
  }),
  rule('google-generativeai', 'embed_content', { does: 'model', provider: 'google', model: argument('model #0'), modality: 'embedding' }),
  rule('@google/generative-ai @google-cloud/vertexai', 'getGenerativeModel', {
    does: 'model',
    provider: 'google',
    model,
    prompt: argument('systemInstruction'),
  }),
  rule('google-cloud-aiplatform', 'GenerativeModel', {
    does: 'model',
    provider: 'google-vertex',
    model: argument('model_name #0'),
    prompt: argument('system_instruction'),
  }),
  rule('google-cloud-aiplatform', 'TextEmbeddingModel.from_pretrained ChatModel.from_pretrained TextGenerationModel.from_pretrained', {
    does: 'model',
    provider: 'google-vertex',
    model: argument('model_name #0'),
  }),
  rule('@google-cloud/vertexai', 'VertexAI', { does: 'client', provider: 'google-vertex' }),
  rule('mistralai @mistralai/mistralai', 'Mistral MistralClient', { does: 'client', provider: 'mistral', key }),
  rule(
    'mistralai @mistralai/mistralai',
    'chat.complete chat.stream chat.complete_async chat.stream_async MistralClient().chat embeddings.create agents.complete',
    { does: 'model', provider: 'mistral', model, messages },
  ),
  rule('cohere cohere-ai', 'Client ClientV2 AsyncClient AsyncClientV2 CohereClient CohereClientV2', {
    does: 'client',
    provider: 'cohere',
    key: argument('api_key token #0'),
  }),
  rule('cohere cohere-ai', '().chat ().chat_stream ().chatStream ().generate ().embed ().rerank', {
    does: 'model',
    provider: 'cohere',
    model,
  }),
  rule('groq groq-sdk', 'Groq AsyncGroq default', { does: 'client', provider: 'groq', key, base }),
  rule('groq groq-sdk', 'chat.completions.create audio.transcriptions.create', { does: 'model', provider: 'groq', model, messages }),
  rule('together together-ai', 'Together AsyncTogether default', { does: 'client', provider: 'together', key, base }),
  rule('together together-ai', 'chat.completions.create completions.create embeddings.create images.generate', {
    does: 'model',
    provider: 'together',
    model,
    messages,
  }),
  rule('replicate', 'Client Replicate default', { does: 'client', provider: 'replicate', key: argument('api_token auth') }),
  rule('replicate', 'run ().run ().stream stream', { does: 'model', provider: 'replicate', model: argument('ref #0') }),
  rule('ollama', 'Client AsyncClient Ollama', { does: 'client', provider: 'ollama', base: argument('host #0') }),
  rule('ollama', 'chat generate embed embeddings default.chat default.generate default.embed', {
    does: 'model',
    provider: 'ollama',
    model: argument('model #0'),
    messages,
  }),
  rule('voyageai', 'Client AsyncClient VoyageAIClient', { does: 'client', provider: 'voyage', key }),
  rule('voyageai', '().embed ().rerank', { does: 'model', provider: 'voyage', model, modality: 'embedding' }),
  rule('azure-ai-inference', 'ChatCompletionsClient EmbeddingsClient', { does: 'client', provider: 'azure', base }),
  rule('azure-ai-inference', '().complete ().embed', { does: 'model', provider: 'azure', model }),
  rule('huggingface-hub @huggingface/inference', 'InferenceClient AsyncInferenceClient HfInference', {
    does: 'model',
    provider: 'huggingface',
    model: argument('model'),
    key: argument('token api_key accessToken #0'),
    base,
  }),
  rule(
    'huggingface-hub @huggingface/inference',
    `chat_completion text_generation chatCompletion chatCompletionStream textGeneration textGenerationStream featureExtraction textToImage
     textToSpeech textToVideo imageToText imageToImage automaticSpeechRecognition summarization translation questionAnswering
     textClassification zeroShotClassification tokenClassification sentenceSimilarity visualQuestionAnswering chat.completions.create`,
    { does: 'model', provider: 'huggingface', model },
  ),
  rule('litellm', 'completion acompletion text_completion responses aresponses', {
    does: 'model',
    provider: 'litellm',
    model: argument('model #0'),
    prefixed: true,
    key,
    messages,
    base: argument('api_base base_url'),
  }),
  rule('litellm', 'embedding aembedding', {
    does: 'model',
    provider: 'litellm',
    model: argument('model #0'),
    prefixed: true,
    modality: 'embedding',
  }),
  rule('boto3 aioboto3', 'client Session().client create_client', {
    does: 'client',
    provider: 'aws',
    base: argument('endpoint_url'),
    name: argument('service_name #0'),
  }),
  rule('boto3 aioboto3', 'invoke_model invoke_model_with_response_stream converse converse_stream', {
    does: 'model',
    provider: 'aws',
    model: argument('modelId'),
    guardrails: argument('guardrailIdentifier guardrailConfig'),
  }),
  rule('@aws-sdk/client-bedrock-runtime', 'BedrockRuntimeClient BedrockRuntime', {
    does: 'client',
    provider: 'aws',
    base: argument('endpoint'),
  }),
  rule('@aws-sdk/client-bedrock-runtime', 'InvokeModelCommand InvokeModelWithResponseStreamCommand ConverseCommand ConverseStreamCommand', {
    does: 'model',
    provider: 'aws',
    model: argument('modelId'),
    guardrails: argument('guardrailIdentifier guardrailConfig'),
  }),
  rule('transformers diffusers', 'from_pretrained', {
    does: 'artifact',
    provider: 'huggingface',
    model: argument('pretrained_model_name_or_path #0'),
  }),
  rule('transformers', 'pipeline', { does: 'artifact', provider: 'huggingface', model: argument('model #1') }),
  rule('sentence-transformers', 'SentenceTransformer CrossEncoder', {
    does: 'artifact',
    provider: 'huggingface',
    model: argument('model_name_or_path model_name #0'),
    modality: 'embedding',
  }),
  rule('vllm', 'LLM', { does: 'artifact', provider: 'huggingface', model: argument('model #0') }),
  rule('huggingface-hub', 'snapshot_download hf_hub_download', {
    does: 'artifact',
    provider: 'huggingface',
    model: argument('repo_id #0'),
  }),
  rule('@huggingface/transformers @xenova/transformers', 'pipeline', {
    does: 'artifact',
    provider: 'huggingface',
    model: argument('model #1'),
  }),
  rule('@huggingface/transformers @xenova/transformers', 'from_pretrained', {
    does: 'artifact',
    provider: 'huggingface',
    model: argument('model #0'),
  }),
];

import { argument, type ConstructRule, rule } from './construct.js';

const key = argument('apiKey');
const base = argument('baseURL baseUrl endpoint');
const model = argument('model');
const messages = argument('messages input');

/** Providers' SDKs that only JavaScript has, or that are shaped otherwise there. */
export const javascriptProviderRules: readonly ConstructRule[] = [
  rule('@azure-rest/ai-inference', 'default', { does: 'client', provider: 'azure', base: argument('#0'), key: argument('#1') }),
  rule('@azure-rest/ai-inference', 'default().path().post', { does: 'model', provider: 'azure', model: argument('body.model') }),
  rule('@azure/openai', 'OpenAIClient', { does: 'client', provider: 'azure', base: argument('#0'), key: argument('#1') }),
  rule(
    '@azure/openai',
    'OpenAIClient().getChatCompletions OpenAIClient().streamChatCompletions OpenAIClient().getCompletions OpenAIClient().getImages',
    { does: 'model', provider: 'azure', model: argument('#0') },
  ),
  rule('@azure/openai', 'OpenAIClient().getEmbeddings', { does: 'model', provider: 'azure', model: argument('#0'), modality: 'embedding' }),
  rule('portkey-ai', 'Portkey default', { does: 'client', provider: 'portkey', key, base }),
  rule('portkey-ai', 'chat.completions.create completions.create responses.create embeddings.create', {
    does: 'model',
    provider: 'portkey',
    prefixed: true,
    model,
    messages,
  }),
  rule('@openrouter/sdk', 'OpenRouter', { does: 'client', provider: 'openrouter', key }),
  rule('@openrouter/sdk', 'chat.send callModel', { does: 'model', provider: 'openrouter', prefixed: true, model }),
  rule('@cerebras/cerebras_cloud_sdk', 'default Cerebras', { does: 'client', provider: 'cerebras', key, base }),
  rule('@cerebras/cerebras_cloud_sdk', 'chat.completions.create', { does: 'model', provider: 'cerebras', model, messages }),
  rule('@fal-ai/client', 'fal.subscribe fal.run fal.stream fal.queue.submit', { does: 'model', provider: 'fal', model: argument('#0') }),
  rule('@fal-ai/client', 'fal.config', { does: 'client', provider: 'fal', key: argument('credentials') }),
  rule('@elevenlabs/elevenlabs-js', 'ElevenLabsClient', { does: 'client', provider: 'elevenlabs', key }),
  rule('@elevenlabs/elevenlabs-js', 'textToSpeech.convert textToSpeech.stream', {
    does: 'model',
    provider: 'elevenlabs',
    model: argument('modelId model_id'),
  }),
  rule('@deepgram/sdk', 'createClient', { does: 'client', provider: 'deepgram', key: argument('#0') }),
  rule('@deepgram/sdk', 'listen.prerecorded.transcribeUrl listen.prerecorded.transcribeFile listen.live speak.request', {
    does: 'model',
    provider: 'deepgram',
    model,
  }),
  rule('@lmstudio/sdk', 'LMStudioClient().llm.model LMStudioClient().llm.load', {
    does: 'model',
    provider: 'lmstudio',
    model: argument('#0'),
  }),
  rule('@mlc-ai/web-llm', 'CreateMLCEngine', { does: 'model', provider: 'local', model: argument('#0') }),
  rule('voyageai', 'VoyageAIClient().embed VoyageAIClient().rerank', { does: 'model', provider: 'voyage', model, modality: 'embedding' }),
];

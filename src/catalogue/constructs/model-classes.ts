import { argument, rule } from './construct.js';

const key = argument('api_key apiKey openai_api_key anthropic_api_key google_api_key openAIApiKey anthropicApiKey');
const base = argument('base_url baseURL baseUrl openai_api_base api_base endpoint azure_endpoint');
const named = argument('model model_name modelName model_id modelId #0');

/** Classes of frameworks that stand for a provider's models. */
const chatClasses: readonly (readonly [roots: string, classes: string, provider: string])[] = [
  ['langchain-openai @langchain/openai langchain-community langchain', 'ChatOpenAI OpenAI OpenAIEmbeddings', 'openai'],
  ['langchain-anthropic @langchain/anthropic langchain-community', 'ChatAnthropic', 'anthropic'],
  ['langchain-google-genai @langchain/google-genai', 'ChatGoogleGenerativeAI GoogleGenerativeAIEmbeddings', 'google'],
  ['langchain-google-vertexai @langchain/google-vertexai', 'ChatVertexAI VertexAIEmbeddings', 'google-vertex'],
  ['langchain-aws @langchain/aws langchain-community', 'ChatBedrock ChatBedrockConverse BedrockEmbeddings BedrockLLM BedrockChat', 'aws'],
  ['langchain-ollama @langchain/ollama langchain-community', 'ChatOllama OllamaLLM OllamaEmbeddings Ollama', 'ollama'],
  ['langchain-mistralai @langchain/mistralai', 'ChatMistralAI MistralAIEmbeddings', 'mistral'],
  ['langchain-groq @langchain/groq', 'ChatGroq', 'groq'],
  ['langchain-cohere @langchain/cohere', 'ChatCohere CohereEmbeddings', 'cohere'],
  ['langchain-xai @langchain/xai', 'ChatXAI', 'xai'],
  ['langchain-deepseek @langchain/deepseek', 'ChatDeepSeek', 'deepseek'],
  ['langchain-nvidia-ai-endpoints', 'ChatNVIDIA NVIDIAEmbeddings', 'nvidia'],
  ['langchain-huggingface', 'HuggingFaceEmbeddings HuggingFaceEndpoint ChatHuggingFace', 'huggingface'],
  ['langchain-openai @langchain/openai', 'AzureChatOpenAI AzureOpenAIEmbeddings', 'azure'],
  ['llama-index', 'llms.openai.OpenAI embeddings.openai.OpenAIEmbedding', 'openai'],
  ['llama-index', 'llms.anthropic.Anthropic', 'anthropic'],
  ['llama-index', 'llms.ollama.Ollama', 'ollama'],
  ['llama-index', 'llms.google_genai.GoogleGenAI llms.gemini.Gemini', 'google'],
  ['llama-index', 'llms.bedrock.Bedrock llms.bedrock_converse.BedrockConverse', 'aws'],
  ['llama-index', 'embeddings.huggingface.HuggingFaceEmbedding', 'huggingface'],
  ['@llamaindex/openai', 'OpenAI OpenAIEmbedding', 'openai'],
  ['@llamaindex/anthropic', 'Anthropic', 'anthropic'],
  ['pydantic-ai', 'OpenAIModel OpenAIChatModel OpenAIResponsesModel', 'openai'],
  ['pydantic-ai', 'AnthropicModel', 'anthropic'],
  ['pydantic-ai', 'GeminiModel GoogleModel', 'google'],
  ['pydantic-ai', 'BedrockConverseModel', 'aws'],
  ['pydantic-ai', 'GroqModel', 'groq'],
  ['strands-agents', 'BedrockModel', 'aws'],
  ['agno', 'OpenAIChat OpenAIResponses', 'openai'],
  ['agno', 'Claude', 'anthropic'],
  ['agno', 'Gemini', 'google'],
  ['google-adk', 'LiteLlm', 'litellm'],
  ['smolagents', 'LiteLLMModel', 'litellm'],
  ['smolagents', 'InferenceClientModel HfApiModel', 'huggingface'],
  ['smolagents', 'OpenAIServerModel OpenAIModel', 'openai'],
  ['autogen-ext', 'OpenAIChatCompletionClient', 'openai'],
  ['openai-agents', 'OpenAIChatCompletionsModel OpenAIResponsesModel', 'openai'],
];

/** One rule for each. */
export const modelRules = chatClasses.map(([roots, classes, provider]) =>
  rule(roots, classes, { does: 'model', provider, model: named, key, base, ...(provider === 'litellm' ? { prefixed: true } : {}) }),
);

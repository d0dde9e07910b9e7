import type { PackageWords } from './entry.js';

/** `owner/repository` at the usual host. */
export const swiftWords: PackageWords = {
  sdk: `
    MacPaw/OpenAI=openai jamesrochabrun/SwiftOpenAI=openai jamesrochabrun/SwiftAnthropic=anthropic google-gemini/generative-ai-swift=google
    google/generative-ai-swift=google firebase/firebase-ios-sdk#FirebaseAI=google adamrushy/OpenAISwift=openai alfianlosari/ChatGPTSwift=openai
    lzell/AIProxySwift kevinhermawan/OllamaKit=ollama mattt/ollama-swift=ollama`,
  framework: 'preternatural-explore/AI mattt/AnyLanguageModel',
  inference: `
    FoundationModels=local CoreML=local CreateML=local
    ml-explore/mlx-swift=local ml-explore/mlx-swift-examples=local ml-explore/mlx-swift-lm=local huggingface/swift-transformers=local
    argmaxinc/WhisperKit=local eastriverlee/LLM.swift=local StanfordSpezi/SpeziLLM=local`,
  mcp: 'modelcontextprotocol/swift-sdk',
};

/** Module → package. Frameworks of the system have no repository: their name is their own. */
export const swiftModules: Readonly<Record<string, string>> = {
  OpenAI: 'MacPaw/OpenAI',
  SwiftOpenAI: 'jamesrochabrun/SwiftOpenAI',
  SwiftAnthropic: 'jamesrochabrun/SwiftAnthropic',
  GoogleGenerativeAI: 'google-gemini/generative-ai-swift',
  OpenAISwift: 'adamrushy/OpenAISwift',
  ChatGPTSwift: 'alfianlosari/ChatGPTSwift',
  AIProxy: 'lzell/AIProxySwift',
  OllamaKit: 'kevinhermawan/OllamaKit',
  Ollama: 'mattt/ollama-swift',
  AnyLanguageModel: 'mattt/AnyLanguageModel',
  MLX: 'ml-explore/mlx-swift',
  MLXNN: 'ml-explore/mlx-swift',
  MLXLLM: 'ml-explore/mlx-swift-examples',
  MLXVLM: 'ml-explore/mlx-swift-examples',
  MLXLMCommon: 'ml-explore/mlx-swift-examples',
  MLXEmbedders: 'ml-explore/mlx-swift-examples',
  WhisperKit: 'argmaxinc/WhisperKit',
  SpeziLLM: 'StanfordSpezi/SpeziLLM',
  SpeziLLMOpenAI: 'StanfordSpezi/SpeziLLM',
  SpeziLLMLocal: 'StanfordSpezi/SpeziLLM',
  FirebaseAI: 'firebase/firebase-ios-sdk#FirebaseAI',
  FirebaseAILogic: 'firebase/firebase-ios-sdk#FirebaseAI',
  FirebaseVertexAI: 'firebase/firebase-ios-sdk#FirebaseAI',
  FoundationModels: 'FoundationModels',
  CoreML: 'CoreML',
  CreateML: 'CreateML',
  MCP: 'modelcontextprotocol/swift-sdk',
  Transformers: 'huggingface/swift-transformers',
  Tokenizers: 'huggingface/swift-transformers',
};

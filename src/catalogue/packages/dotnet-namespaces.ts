/** Which NuGet package a namespace belongs to, the most telling one first; one that the project declares wins over the first. */
const lines = `
OpenAI OpenAI Azure.AI.OpenAI Microsoft.Extensions.AI.OpenAI Microsoft.Agents.AI.OpenAI OpenAI-DotNet Aspire.OpenAI Aspire.Azure.AI.OpenAI
Azure.AI.OpenAI Azure.AI.OpenAI Aspire.Azure.AI.OpenAI Microsoft.SemanticKernel
Azure.AI.Inference Azure.AI.Inference Microsoft.Extensions.AI.AzureAIInference Aspire.Azure.AI.Inference
Azure.AI.Projects Azure.AI.Projects
Azure.AI.Agents Azure.AI.Agents.Persistent Azure.AI.Projects
Azure.AI.ContentSafety Azure.AI.ContentSafety
Azure.AI.TextAnalytics Azure.AI.TextAnalytics
Azure.AI.DocumentIntelligence Azure.AI.DocumentIntelligence
Azure.AI.FormRecognizer Azure.AI.FormRecognizer
Azure.AI.Vision Azure.AI.Vision.ImageAnalysis
Azure.Search.Documents Azure.Search.Documents Aspire.Azure.Search.Documents
Anthropic.SDK Anthropic.SDK
Anthropic Anthropic Anthropic.SDK
Betalgo.Ranul.OpenAI Betalgo.Ranul.OpenAI
Amazon.BedrockRuntime AWSSDK.BedrockRuntime AWSSDK.Extensions.Bedrock.MEAI
Amazon.BedrockAgentRuntime AWSSDK.BedrockAgentRuntime
Amazon.BedrockAgent AWSSDK.BedrockAgent
Amazon.Bedrock AWSSDK.Bedrock
Amazon.SageMakerRuntime AWSSDK.SageMakerRuntime
Amazon.SageMaker AWSSDK.SageMaker
Google.Cloud.AIPlatform Google.Cloud.AIPlatform.V1
Google.GenAI Google.GenAI
Mscc.GenerativeAI Mscc.GenerativeAI
GenerativeAI Google_GenerativeAI
Microsoft.Extensions.AI Microsoft.Extensions.AI Microsoft.Extensions.AI.Abstractions Microsoft.Extensions.AI.OpenAI Microsoft.Extensions.AI.Ollama Microsoft.Extensions.AI.AzureAIInference Microsoft.Agents.AI Microsoft.Agents.AI.OpenAI Microsoft.Agents.AI.AzureAI Microsoft.SemanticKernel Microsoft.SemanticKernel.Core OllamaSharp Aspire.Azure.AI.OpenAI Aspire.OpenAI CommunityToolkit.Aspire.OllamaSharp
Microsoft.Extensions.VectorData Microsoft.Extensions.VectorData.Abstractions
Microsoft.SemanticKernel.Agents Microsoft.SemanticKernel.Agents.Core Microsoft.SemanticKernel.Agents.OpenAI Microsoft.SemanticKernel.Agents.AzureAI
Microsoft.SemanticKernel.Connectors.OpenAI Microsoft.SemanticKernel.Connectors.OpenAI Microsoft.SemanticKernel
Microsoft.SemanticKernel.Connectors.AzureOpenAI Microsoft.SemanticKernel.Connectors.AzureOpenAI Microsoft.SemanticKernel
Microsoft.SemanticKernel.Connectors.Ollama Microsoft.SemanticKernel.Connectors.Ollama
Microsoft.SemanticKernel.Connectors.Google Microsoft.SemanticKernel.Connectors.Google
Microsoft.SemanticKernel.Connectors.Qdrant Microsoft.SemanticKernel.Connectors.Qdrant
Microsoft.SemanticKernel Microsoft.SemanticKernel Microsoft.SemanticKernel.Core Microsoft.SemanticKernel.Abstractions
Microsoft.KernelMemory Microsoft.KernelMemory.Core Microsoft.KernelMemory
Microsoft.Agents.AI Microsoft.Agents.AI Microsoft.Agents.AI.OpenAI Microsoft.Agents.AI.AzureAI
Microsoft.AutoGen Microsoft.AutoGen.Core Microsoft.AutoGen.Agents
AutoGen AutoGen AutoGen.Core AutoGen.OpenAI
ModelContextProtocol.AspNetCore ModelContextProtocol.AspNetCore
ModelContextProtocol ModelContextProtocol ModelContextProtocol.AspNetCore ModelContextProtocol.Core
OllamaSharp OllamaSharp CommunityToolkit.Aspire.OllamaSharp
LLama LLamaSharp
LangChain LangChain
Microsoft.ML.OnnxRuntimeGenAI Microsoft.ML.OnnxRuntimeGenAI
Microsoft.ML.OnnxRuntime Microsoft.ML.OnnxRuntime
Microsoft.ML Microsoft.ML
Qdrant.Client Qdrant.Client
Pinecone Pinecone Pinecone.Client Pinecone.NET
Milvus.Client Milvus.Client
ChromaDB.Client ChromaDB.Client
Weaviate.Client Weaviate.Client`;

export const dotnetNamespaces: readonly (readonly [prefix: string, packages: readonly string[]])[] = lines
  .trim()
  .split('\n')
  .map((line) => {
    const [prefix = '', ...packages] = line.split(' ');
    return [prefix, packages] as const;
  });

/** Families under one name: what the rules of constructs call their root. */
export const dotnetRoots: readonly string[] = `
OpenAI Azure.AI.OpenAI Azure.AI.Inference Azure.AI.Projects Azure.AI.Agents Azure.AI.ContentSafety Azure.AI.TextAnalytics Azure.AI.DocumentIntelligence
Azure.AI.FormRecognizer Azure.AI.Vision Azure.Search.Documents Anthropic Betalgo.Ranul.OpenAI Amazon.BedrockRuntime Amazon.BedrockAgentRuntime
Amazon.BedrockAgent Amazon.Bedrock Amazon.SageMakerRuntime Amazon.SageMaker Google.Cloud.AIPlatform Google.GenAI Mscc.GenerativeAI GenerativeAI
Microsoft.Extensions.AI Microsoft.Extensions.VectorData Microsoft.SemanticKernel Microsoft.KernelMemory Microsoft.Agents.AI Microsoft.AutoGen AutoGen
ModelContextProtocol OllamaSharp LLama LangChain Microsoft.ML Qdrant.Client Pinecone Milvus.Client ChromaDB.Client Weaviate.Client`
  .trim()
  .split(/\s+/);

/** Types that stand for nothing by themselves, but that values are declared to be of: names of a namespace that is opened whole. */
export const dotnetTypes: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    'Amazon.BedrockRuntime': 'IAmazonBedrockRuntime AmazonBedrockRuntimeClient ConverseRequest InvokeModelRequest ConverseStreamRequest',
    'Amazon.BedrockAgentRuntime': 'IAmazonBedrockAgentRuntime InvokeAgentRequest',
    'Microsoft.Extensions.AI': 'IChatClient ChatOptions IEmbeddingGenerator ChatMessage ChatRole AITool AIFunction AIAgent',
    'Microsoft.SemanticKernel': 'Kernel IKernelBuilder IChatCompletionService KernelPlugin KernelArguments',
    OpenAI: 'OpenAIClientOptions ChatCompletionOptions SystemChatMessage UserChatMessage ChatCompletion',
    'Azure.AI.OpenAI': 'AzureOpenAIClientOptions ChatCompletionsOptions',
    Anthropic: 'AnthropicModels Model MessageParameters IAnthropicClient MessageCreateParams',
    'Microsoft.Agents.AI': 'AIAgent ChatClientAgentOptions',
    ModelContextProtocol: 'IMcpServer IMcpClient McpServer McpClient HttpClientTransportOptions StdioClientTransportOptions',
    'Google.GenAI': 'GenerateContentConfig',
    'Azure.Search.Documents': 'SearchOptions',
    'Azure.AI.Inference': 'ChatCompletionsOptions',
  }).map(([root, names]) => [root, new Set(names.split(' '))]),
);

import { type PackageWords, packageTable } from './entry.js';

/** Module paths without their major version. One that ends in `*` is a family of modules, each with a name of its own. */
export const goWords: PackageWords = {
  sdk: `
    github.com/openai/openai-go=openai github.com/sashabaranov/go-openai=openai github.com/anthropics/anthropic-sdk-go=anthropic
    github.com/liushuangls/go-anthropic=anthropic google.golang.org/genai=google github.com/google/generative-ai-go=google
    cloud.google.com/go/aiplatform=google-vertex cloud.google.com/go/vertexai=google-vertex
    github.com/aws/aws-sdk-go-v2/service/bedrock*=aws github.com/aws/aws-sdk-go-v2/service/sagemaker*=aws
    github.com/aws/aws-sdk-go-v2/service/qbusiness=aws github.com/aws/aws-sdk-go-v2/service/s3vectors=aws
    github.com/Azure/azure-sdk-for-go/sdk/ai/*=azure github.com/cohere-ai/cohere-go=cohere github.com/gage-technologies/mistral-go=mistral
    github.com/conneroisu/groq-go=groq github.com/replicate/replicate-go=replicate github.com/cohesion-org/deepseek-go=deepseek
    github.com/revrost/go-openrouter=openrouter github.com/volcengine/volcengine-go-sdk=volcengine?`,
  framework: `
    google.golang.org/adk github.com/firebase/genkit/go github.com/tmc/langchaingo github.com/cloudwego/eino
    github.com/cloudwego/eino-ext/* github.com/nlpodyssey/openai-agents-go github.com/teilomillet/gollm github.com/henomis/lingoose
    github.com/Ingenimax/agent-sdk-go github.com/charmbracelet/fantasy`,
  inference:
    'github.com/ollama/ollama=ollama github.com/yalue/onnxruntime_go github.com/nlpodyssey/spago github.com/knights-analytics/hugot',
  'vector-store': `
    github.com/qdrant/go-client github.com/pinecone-io/go-pinecone github.com/weaviate/weaviate-go-client
    github.com/milvus-io/milvus-sdk-go github.com/milvus-io/milvus/client github.com/amikos-tech/chroma-go github.com/pgvector/pgvector-go
    github.com/philippgille/chromem-go`,
  retrieval: 'github.com/aws/aws-sdk-go-v2/service/kendra=aws',
  gateway: 'github.com/maximhq/bifrost/core',
  tokeniser: 'github.com/pkoukou/tiktoken-go github.com/pkoukk/tiktoken-go github.com/tiktoken-go/tokenizer',
  mcp: 'github.com/modelcontextprotocol/go-sdk github.com/mark3labs/mcp-go github.com/metoro-io/mcp-golang',
  'agent-protocol': 'github.com/a2aproject/a2a-go trpc.group/trpc-go/trpc-a2a-go',
};

const table = packageTable('golang', goWords);

/** A path without the major version in it: `github.com/openai/openai-go/v2/option` → `github.com/openai/openai-go/option`. */
export function withoutMajor(path: string): string {
  return path.replace(/\/v\d{1,3}(?=\/|$)/, '').replace(/^(gopkg\.in\/.{1,200})\.v\d{1,3}(?=\/|$)/, '$1');
}

/** The AI module that an import path lies in, and the folder inside it. */
export function goModuleOf(importPath: string): { readonly root: string; readonly inside: string } | undefined {
  const path = withoutMajor(importPath);
  const parts = path.split('/');
  for (let length = parts.length; length > 1; length--) {
    const root = parts.slice(0, length).join('/');
    if (table.exact.has(root)) return { root, inside: parts.slice(length).join('.') };
  }
  const family = table.prefixes.find(({ prefix }) => path.startsWith(prefix));
  if (!family) return undefined;
  // The whole of `…/eino-ext/` speaks one language; its modules are as deep as they like.
  if (family.prefix.endsWith('eino-ext/')) return { root: 'github.com/cloudwego/eino-ext', inside: parts.slice(3).join('.') };
  const length = family.prefix.split('/').length;
  return { root: parts.slice(0, length).join('/'), inside: parts.slice(length).join('.') };
}

export function goModules(): string[] {
  return [...table.exact.keys(), ...table.prefixes.map(({ prefix }) => prefix)];
}

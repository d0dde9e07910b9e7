import type { PackageWords } from './entry.js';

/** `group:artifact`, as in a POM. */
export const mavenWords: PackageWords = {
  sdk: `
    com.openai:openai-java*=openai com.anthropic:anthropic-java*=anthropic com.google.genai:google-genai=google
    com.google.cloud:google-cloud-aiplatform=google-vertex com.google.cloud:google-cloud-vertexai=google-vertex
    com.azure:azure-ai-openai=azure com.azure:azure-ai-inference=azure software.amazon.awssdk:bedrock*=aws
    software.amazon.awssdk:sagemaker*=aws software.amazon.awssdk:qbusiness=aws com.theokanning.openai-gpt3-java:*=openai
    com.aallam.openai:*=openai io.github.sashirestela:simple-openai=openai com.azure:azure-ai-agents*=azure
    com.azure:azure-ai-projects=azure aws.sdk.kotlin:bedrock*=aws com.google.ai.client.generativeai:generativeai=google
    com.google.firebase:firebase-ai*=google com.google.firebase:firebase-vertexai*=google com.cohere:cohere-java=cohere
    com.alibaba:dashscope-sdk-java=alibaba`,
  framework: `
    org.springframework.ai:* dev.langchain4j:* io.quarkiverse.langchain4j:* com.microsoft.semantic-kernel:* ai.koog:*
    com.embabel.agent:* com.google.adk:google-adk* org.bsc.langgraph4j:* com.alibaba.cloud.ai:spring-ai-alibaba*`,
  guardrail: 'com.azure:azure-ai-contentsafety=azure',
  inference: 'ai.djl:* ai.djl.* io.github.ollama4j:ollama4j=ollama com.microsoft.onnxruntime:onnxruntime',
  'vector-store': `
    com.azure:azure-search-documents=azure io.milvus:milvus-sdk-java io.qdrant:client io.pinecone:pinecone-client io.weaviate:client`,
  retrieval: 'software.amazon.awssdk:kendra=aws',
  mcp: 'io.modelcontextprotocol.sdk:* io.modelcontextprotocol:kotlin-sdk* io.quarkiverse.mcp:quarkus-mcp-server* org.springaicommunity:mcp-*',
};

export const nugetWords: PackageWords = {
  sdk: `
    OpenAI=openai Azure.AI.OpenAI=azure Azure.AI.Inference=azure Azure.AI.Projects=azure Azure.AI.Agents.Persistent=azure
    Anthropic=anthropic Anthropic.*=anthropic Betalgo.Ranul.OpenAI=openai AWSSDK.Bedrock*=aws AWSSDK.SageMaker*=aws
    Google.Cloud.AIPlatform.V1=google-vertex Google.GenAI=google Google_GenerativeAI=google Mscc.GenerativeAI*=google
    Azure.AI.*=azure OpenAI-DotNet=openai Aspire.OpenAI=openai Aspire.Azure.AI.*=azure AWSSDK.Extensions.Bedrock.MEAI=aws Aspire.Hosting.OpenAI=openai Aspire.Hosting.Azure.CognitiveServices=azure
    Aspire.Hosting.Azure.AIFoundry=azure`,
  framework: `
    Microsoft.Extensions.AI* Microsoft.SemanticKernel* Microsoft.Agents.* Microsoft.AutoGen.* Microsoft.KernelMemory*
    Microsoft.Bot.Builder*? LangChain* AutoGen AutoGen.*`,
  inference: `
    Microsoft.ML* OllamaSharp=ollama CommunityToolkit.Aspire.OllamaSharp=ollama CommunityToolkit.Aspire.Hosting.Ollama=ollama
    LLamaSharp*=local`,
  'vector-store': `
    Azure.Search.Documents=azure Microsoft.Extensions.VectorData.Abstractions Qdrant.Client Pinecone Pinecone.* Milvus.Client
    ChromaDB.Client Weaviate.Client Aspire.Azure.Search.Documents=azure`,
  guardrail: 'Azure.AI.ContentSafety=azure',
  mcp: 'ModelContextProtocol*',
};

export const hexWords: PackageWords = {
  sdk: 'openai_ex=openai',
  framework: 'langchain req_llm',
  inference: 'bumblebee',
  mcp: 'hermes_mcp',
};

export const pubWords: PackageWords = {
  sdk: 'dart_openai=openai google_generative_ai=google firebase_ai=google',
  framework: 'langchain',
  mcp: 'mcp_dart',
};

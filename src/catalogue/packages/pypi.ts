import type { PackageWords } from './entry.js';

/** AI packages of PyPI, by their normalised names. `boto3` and `botocore` are none: the name of the service in the call decides. */
export const pypiWords: PackageWords = {
  sdk: `
    aws-cdk-lib=aws? aws-cdk-aws-bedrock-alpha=aws cdklabs-generative-ai-cdk-constructs=aws
    openai=openai anthropic=anthropic google-genai=google google-generativeai=google google-cloud-aiplatform=google-vertex
    vertexai=google-vertex google-cloud-discoveryengine=google-vertex google-cloud-dialogflow-cx=google-vertex cohere=cohere
    mistralai=mistral groq=groq together=together! replicate=replicate fireworks-ai=fireworks cerebras-cloud-sdk=cerebras ai21=ai21
    voyageai=voyage xai-sdk=xai perplexityai=perplexity zhipuai=zhipu dashscope=alibaba qianfan=baidu volcengine-python-sdk
    huggingface-hub=huggingface azure-ai-inference=azure azure-ai-projects=azure azure-ai-agents=azure azure-ai-ml=azure
    azure-ai-documentintelligence=azure azure-ai-textanalytics=azure azure-cognitiveservices-speech=azure azureml-core=azure
    ibm-watsonx-ai=ibm ibm-watson-machine-learning=ibm databricks-agents=databricks snowflake-ml-python=snowflake
    elevenlabs=elevenlabs deepgram-sdk=deepgram assemblyai=assemblyai sagemaker=aws llama-api-client=meta`,
  framework: `
    langchain langchain-core langchain-community langchain-* langchain-openai=openai langchain-anthropic=anthropic
    langchain-google-genai=google langchain-google-vertexai=google-vertex langchain-aws=aws langchain-azure-ai=azure
    langchain-ollama=ollama langchain-mistralai=mistral langchain-cohere=cohere langchain-groq=groq langchain-baseten=baseten
    langchain-huggingface=huggingface langgraph langgraph-* deepagents managed-deepagents langserve llama-index llama-index-*
    llama-parse llama-cloud llama-stack llama-stack-client haystack-ai farm-haystack dspy dspy-ai crewai crewai-tools ag2 autogen
    pyautogen autogen-agentchat autogen-core autogen-ext autogenstudio agent-framework semantic-kernel openai-agents=openai
    claude-agent-sdk=anthropic claude-code-sdk=anthropic google-adk strands-agents strands-agents-tools bedrock-agentcore=aws
    bedrock-agentcore-starter-toolkit=aws pydantic-ai pydantic-ai-slim smolagents agno phidata camel-ai metagpt superagi letta
    letta-client mem0ai zep-python zep-cloud graphiti-core cognee instructor! marvin! outlines! guidance! lmql controlflow promptflow
    prompty txtai embedchain chainlit open-interpreter browser-use stagehand composio composio-core e2b e2b-code-interpreter swarms
    swarm! atomic-agents mirascope mirascope-* rasa pipecat-ai livekit-agents ragflow-sdk dify-client langflow jupyter-ai`,
  retrieval: 'unstructured docling markitdown firecrawl-py tavily-python exa-py',
  inference: `
    transformers=huggingface sentence-transformers=huggingface diffusers=huggingface accelerate optimum vllm sglang ollama=ollama
    llama-cpp-python=local ctransformers gpt4all mlx-lm exllamav2 lmdeploy tensorrt-llm openllm bentoml ray!? onnxruntime
    onnxruntime-genai openvino tritonclient kserve seldon-core mlserver torchserve timm ultralytics fastembed`,
  training: `
    torch tensorflow keras jax flax scikit-learn xgboost lightgbm catboost fastai spacy paddlepaddle peft trl datasets tokenizers
    bitsandbytes unsloth axolotl llamafactory torchtune deepspeed nemo-toolkit mlflow kfp zenml metaflow dvc feast wandb comet-ml
    neptune label-studio argilla cleanlab safetensors skops`,
  'vector-store': `
    chromadb pinecone pinecone-client qdrant-client weaviate-client pymilvus lancedb faiss-cpu faiss-gpu pgvector redisvl turbopuffer
    pyvespa marqo annoy hnswlib usearch deeplake neo4j-graphrag upstash-vector azure-search-documents=azure databricks-vectorsearch
    opensearch-py? elasticsearch? langchain-chroma langchain-pinecone langchain-qdrant langchain-weaviate langchain-milvus
    langchain-postgres langchain-mongodb langchain-elasticsearch langchain-redis`,
  gateway: 'litellm aisuite portkey-ai helicone',
  guardrail: `
    nemoguardrails guardrails-ai llm-guard llamafirewall presidio-analyzer presidio-anonymizer rebuff openai-guardrails detoxify
    google-cloud-modelarmor azure-ai-contentsafety=azure`,
  evaluation: `
    garak pyrit giskard deepeval ragas trulens trulens-eval inspect-ai picklescan modelscan fickling modelaudit azure-ai-evaluation`,
  observability: `
    langfuse langsmith arize-phoenix openinference-instrumentation-* opentelemetry-instrumentation-openai
    opentelemetry-instrumentation-openai-v2 opentelemetry-instrumentation-langchain opentelemetry-instrumentation-anthropic
    opentelemetry-instrumentation-bedrock opentelemetry-instrumentation-vertexai traceloop-sdk opik weave whylogs langkit braintrust
    galileo humanloop promptlayer athina parea-ai lunary openlit agentops logfire?`,
  mcp: 'mcp! fastmcp mcp-use mcpo langchain-mcp-adapters',
  'agent-protocol': 'a2a-sdk acp-sdk ag-ui-protocol ag-ui-langgraph',
  'coding-agent': 'aider-chat gptme sweagent openhands-ai',
  tokeniser: 'tiktoken',
};

/** Packages whose import name is not their own name with `_` for `-`. */
export const pypiImports: Readonly<Record<string, readonly string[]>> = {
  'aws-cdk-lib': ['aws_cdk'],
  'aws-cdk-aws-bedrock-alpha': ['aws_cdk.aws_bedrock_alpha'],
  'cdklabs-generative-ai-cdk-constructs': ['cdklabs.generative_ai_cdk_constructs'],
  'google-genai': ['google.genai'],
  'google-generativeai': ['google.generativeai'],
  'google-cloud-aiplatform': ['google.cloud.aiplatform', 'vertexai'],
  'google-cloud-discoveryengine': ['google.cloud.discoveryengine'],
  'google-cloud-dialogflow-cx': ['google.cloud.dialogflowcx_v3'],
  'google-cloud-modelarmor': ['google.cloud.modelarmor_v1'],
  'google-adk': ['google.adk'],
  'llama-index': ['llama_index'],
  'haystack-ai': ['haystack', 'haystack_integrations'],
  pyautogen: ['autogen'],
  'openai-agents': ['agents'],
  phidata: ['phi'],
  'pinecone-client': ['pinecone'],
  'weaviate-client': ['weaviate'],
  'faiss-cpu': ['faiss'],
  'llama-cpp-python': ['llama_cpp'],
  'guardrails-ai': ['guardrails'],
  'a2a-sdk': ['a2a'],
  'acp-sdk': ['acp_sdk'],
  mem0ai: ['mem0'],
  'strands-agents': ['strands'],
  'strands-agents-tools': ['strands_tools'],
  'azure-ai-inference': ['azure.ai.inference'],
  'azure-ai-projects': ['azure.ai.projects'],
  'azure-ai-agents': ['azure.ai.agents'],
  'azure-ai-ml': ['azure.ai.ml'],
  'azure-ai-contentsafety': ['azure.ai.contentsafety'],
  'azure-ai-evaluation': ['azure.ai.evaluation'],
  'azure-ai-documentintelligence': ['azure.ai.documentintelligence'],
  'azure-ai-textanalytics': ['azure.ai.textanalytics'],
  'azure-cognitiveservices-speech': ['azure.cognitiveservices.speech'],
  'azureml-core': ['azureml'],
  'azure-search-documents': ['azure.search.documents'],
  'scikit-learn': ['sklearn'],
  'aider-chat': ['aider'],
  'fireworks-ai': ['fireworks'],
  'cerebras-cloud-sdk': ['cerebras'],
  perplexityai: ['perplexity'],
  'deepgram-sdk': ['deepgram'],
  'camel-ai': ['camel'],
  'pydantic-ai': ['pydantic_ai'],
  'pipecat-ai': ['pipecat'],
  'livekit-agents': ['livekit.agents'],
  'open-interpreter': ['interpreter'],
  'tavily-python': ['tavily'],
  'firecrawl-py': ['firecrawl'],
  'traceloop-sdk': ['traceloop'],
  'arize-phoenix': ['phoenix'],
  'opensearch-py': ['opensearchpy'],
  pyvespa: ['vespa'],
  'trulens-eval': ['trulens_eval'],
  'azure-ai-documentanalysis': ['azure.ai.formrecognizer'],
  'xai-sdk': ['xai_sdk'],
  'ag-ui-protocol': ['ag_ui'],
  'databricks-vectorsearch': ['databricks.vector_search'],
  'snowflake-ml-python': ['snowflake.ml', 'snowflake.cortex'],
  langkit: ['langkit'],
};

/** Import names that a local module or an unrelated package bears as well: the distribution needs a second fact. */
export const ambiguousPythonImports: ReadonlySet<string> = new Set([
  'agents',
  'together',
  'guidance',
  'outlines',
  'instructor',
  'marvin',
  'swarm',
  'ray',
  'mcp',
  'a2a',
  'guardrails',
  'interpreter',
  'phoenix',
  'fireworks',
  'camel',
  'replicate',
  'datasets',
  'phi',
  'galileo',
  'neptune',
  'feast',
]);

/** What a custom resource of AI stands for. */
export type ClusterRole =
  | 'model-endpoint'
  | 'agent'
  | 'mcp-server'
  | 'training-job'
  | 'ai-gateway'
  | 'vector-store'
  | 'guardrail'
  | 'model-settings'
  | 'ai-service'
  | 'knowledge-base'
  | 'workload';

/** `group` → kinds of each role; `*` is every other kind of that group. */
const table: Readonly<Record<string, Readonly<Partial<Record<ClusterRole, string>>>>> = {
  'serving.kserve.io': { 'model-endpoint': 'InferenceService LLMInferenceService InferenceGraph' },
  'inference.networking.k8s.io': { workload: 'InferencePool' },
  'inference.networking.x-k8s.io': { workload: 'InferencePool' },
  'ray.io': { 'model-endpoint': 'RayService', workload: 'RayCluster', 'training-job': 'RayJob' },
  'apps.nvidia.com': { 'model-endpoint': 'NIMService NIMPipeline', guardrail: 'NemoGuardrail', workload: 'NemoCustomizer NemoEvaluator' },
  'kubeflow.org': { 'training-job': 'PyTorchJob TFJob MPIJob XGBoostJob PaddleJob JAXJob', workload: 'Notebook' },
  'trainer.kubeflow.org': { 'training-job': 'TrainJob' },
  'kaito.sh': { 'model-endpoint': 'Workspace InferenceSet', workload: 'RAGEngine' },
  'kagent.dev': { agent: 'Agent SandboxAgent', 'mcp-server': 'RemoteMCPServer ToolServer MCPServer', 'model-settings': 'ModelConfig' },
  'toolhive.stacklok.dev': { 'mcp-server': 'MCPServer MCPRemoteProxy VirtualMCPServer', 'model-endpoint': 'EmbeddingServer' },
  'aigateway.envoyproxy.io': { 'ai-gateway': 'AIGatewayRoute MCPRoute' },
  'kubeai.org': { 'model-endpoint': 'Model' },
  'machinelearning.seldon.io': { 'model-endpoint': 'SeldonDeployment' },
  'mlops.seldon.io': { 'model-endpoint': 'Model' },
  'milvus.io': { 'vector-store': 'Milvus MilvusCluster' },
  'production-stack.vllm.ai': { 'model-endpoint': 'VLLMRuntime', 'ai-gateway': 'VLLMRouter' },
  'llm-d.ai': { 'model-endpoint': 'ModelService' },
  'ollama.ayaka.io': { 'model-endpoint': 'Model' },
  'qdrant.io': { 'vector-store': 'QdrantCluster' },
  'gateway.kgateway.dev': { 'ai-gateway': 'Backend' },
  'agentgateway.dev': { 'ai-gateway': 'AgentgatewayBackend' },
  // Resources of clouds that a cluster is told to make.
  'sagemaker.services.k8s.aws': { 'model-endpoint': 'Endpoint', 'training-job': 'TrainingJob', 'ai-service': 'Domain NotebookInstance' },
  'bedrockagent.services.k8s.aws': { agent: 'Agent', 'knowledge-base': 'KnowledgeBase' },
  'bedrockagent.aws.upbound.io': { agent: 'Agent', 'knowledge-base': 'KnowledgeBase' },
  'sagemaker.aws.upbound.io': { 'model-endpoint': 'Endpoint', 'ai-service': 'Domain NotebookInstance' },
  'cognitiveservices.azure.com': { 'ai-service': 'Account', 'model-endpoint': 'Deployment' },
  'cognitiveservices.azure.upbound.io': { 'ai-service': 'Account', 'model-endpoint': 'Deployment' },
  'machinelearningservices.azure.com': { 'ai-service': 'Workspace' },
  'search.azure.com': { 'vector-store': 'SearchService' },
  'search.azure.upbound.io': { 'vector-store': 'Service' },
  'vertexai.cnrm.cloud.google.com': { 'model-endpoint': 'VertexAIEndpoint', 'vector-store': 'VertexAIIndex' },
  'vertexai.gcp.upbound.io': { 'model-endpoint': 'Endpoint', 'vector-store': 'Index' },
};

/** Kinds that serve other things as well: of AI only when this member is there. */
const needed: Readonly<Record<string, readonly string[]>> = {
  'gateway.kgateway.dev/Backend': ['spec', 'ai'],
  'agentgateway.dev/AgentgatewayBackend': ['spec', 'ai'],
};

/** The member without which a custom resource is no AI. */
export function neededMember(group: string, kind: string): readonly string[] | undefined {
  return needed[`${group}/${kind}`];
}

/** The role of a custom resource; undefined for resources that are no AI or only settings of another. */
export function clusterResource(group: string, kind: string): ClusterRole | undefined {
  for (const [role, kinds] of Object.entries(table[group] ?? {}) as [ClusterRole, string][])
    if (kinds.split(' ').includes(kind)) return role;
  return undefined;
}

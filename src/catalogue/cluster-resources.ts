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
  'production-stack.vllm.ai': { 'model-endpoint': 'VLLMRuntime' },
};

/** The role of a custom resource; undefined for resources that are no AI or only settings of another. */
export function clusterResource(group: string, kind: string): ClusterRole | undefined {
  for (const [role, kinds] of Object.entries(table[group] ?? {}) as [ClusterRole, string][])
    if (kinds.split(' ').includes(kind)) return role;
  return undefined;
}

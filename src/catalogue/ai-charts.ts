/** Names of charts that bring AI software. Ordinary words are left out: a chart of that name needs another fact. */
const charts = new Set(
  `ollama open-webui litellm-helm litellm vllm vllm-stack kserve kserve-crd kuberay-operator ray-cluster gpu-operator k8s-nim-operator nim-llm
   text-generation-inference local-ai kubeai kagent kagent-crds toolhive-operator toolhive-operator-crds ai-gateway-helm agentgateway qdrant
   weaviate milvus n8n langfuse langsmith langflow-ide langflow-runtime flowise dify mlflow`
    .split(/\s+/)
    .filter(Boolean),
);

/** The same as a list. */
export const aiCharts: readonly string[] = [...charts];

export function isAiChart(name: string): boolean {
  return charts.has(name.toLowerCase());
}

/** Images that charts run by default, where a chart stands for one product. */
const chartImages: Readonly<Record<string, string>> = {
  ollama: 'docker.io/ollama/ollama',
  vllm: 'docker.io/vllm/vllm-openai',
  'litellm-helm': 'ghcr.io/berriai/litellm-database',
  litellm: 'ghcr.io/berriai/litellm-database',
  qdrant: 'docker.io/qdrant/qdrant',
  weaviate: 'docker.io/semitechnologies/weaviate',
  milvus: 'docker.io/milvusdb/milvus',
  langfuse: 'docker.io/langfuse/langfuse',
  'text-generation-inference': 'ghcr.io/huggingface/text-generation-inference',
  'local-ai': 'docker.io/localai/localai',
};

/** The image of the product that a chart brings, without registry prefix of a mirror and without a tag. */
export function chartImage(chart: string): string | undefined {
  return chartImages[chart.toLowerCase()];
}

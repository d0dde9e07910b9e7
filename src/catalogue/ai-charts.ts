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

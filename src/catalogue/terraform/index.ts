import { awsAgentCore } from './aws-agentcore.js';
import { awsAppliedAi } from './aws-applied-ai.js';
import { awsBedrock } from './aws-bedrock.js';
import { awsOtherAi } from './aws-other-ai.js';
import { awsSagemaker } from './aws-sagemaker.js';
import { awsSupporting } from './aws-supporting.js';
import { azure } from './azure.js';
import { azureResourceTypes } from './azure-resource-manager.js';
import { cluster } from './cluster.js';
import type { TerraformEntry } from './entry.js';
import { google } from './google.js';
import { otherProviders } from './other.js';
import { registryModules } from './registry-modules.js';

const table: ReadonlyMap<string, TerraformEntry> = new Map(
  Object.entries({
    ...awsBedrock,
    ...awsAgentCore,
    ...awsSagemaker,
    ...awsOtherAi,
    ...awsAppliedAi,
    ...awsSupporting,
    ...azure,
    ...google,
    ...otherProviders,
    ...cluster,
    ...registryModules,
  }),
);
const byArmType: ReadonlyMap<string, TerraformEntry> = new Map(Object.entries(azureResourceTypes));

/** What a resource type means; undefined for types that nothing is known of. */
export function terraformEntry(type: string): TerraformEntry | undefined {
  return table.get(type);
}

/** What an `azapi_resource` means, by its `type` with or without an API version. */
export function azureEntry(armType: string): TerraformEntry | undefined {
  return byArmType.get(armType.split('@')[0]?.toLowerCase() ?? '');
}

const awsAi =
  'bedrock bedrockagent bedrockagentcore sagemaker kendra qbusiness comprehend rekognition textract transcribe lex lexv2models s3vectors neptunegraph personalize polly';
const awsccAi = `${awsAi} bedrockmantle wisdom kendraranking frauddetector cleanroomsml awsexternalanthropic novaact devopsagent securityagent healthagent`;
const googleAi =
  'vertex_ai discovery_engine dialogflow gemini model_armor document_ai notebooks workbench colab ml_engine agent ces tpu contact_center_insights';
const others =
  'databricks_model_serving databricks_vector_search databricks_mlflow databricks_knowledge_assistant pinecone openai anthropic snowflake_cortex litellm langfuse datarobot huggingface weaviate weaviate-cloud qdrant-cloud zillizcloud cloudflare_ai cloudflare_vectorize elasticstack_kibana_agentbuilder';
const any = (words: string) => words.split(' ').join('|');
const aiPrefix = new RegExp(
  `^(aws_(${any(awsAi)})_|awscc_(${any(awsccAi)})_|azurerm_(cognitive|ai_foundry|ai_services|machine_learning|search_service|bot_service)|google_(${any(googleAi)})_|(${any(others)})_)`,
);
const access = /_iam_(binding|member|policy)$/;
const armPrefix =
  /^microsoft\.(cognitiveservices|machinelearningservices|search|botservice|healthbot|videoindexer)\/|^avm\/(res|ptn)\/(cognitive-services|machine-learning-services|search|ai-ml|ai-platform)\//i;

/** Whether a type that is not in the table belongs to AI by its namespace: it must be said, not dropped. */
export function isUnknownAiType(type: string): boolean {
  return aiPrefix.test(type) && !access.test(type) && !table.has(type);
}

export function isUnknownAiArmType(armType: string): boolean {
  return armPrefix.test(armType) && azureEntry(armType) === undefined;
}

/** Registry modules that make AI resources, by a word of their source. */
const aiModule = /(^|[/_.-])(bedrock|sagemaker|openai|vertex-?ai|cognitive|kendra|ai-foundry|agentcore|opensearch-serverless)([/_.-]|$)/i;

export function isAiModule(source: string): boolean {
  return aiModule.test(source);
}

export * from './entry.js';
export { registryType } from './registry-modules.js';

import { awsAgentCore } from './aws-agentcore.js';
import { awsBedrock } from './aws-bedrock.js';
import { awsOtherAi } from './aws-other-ai.js';
import { awsSagemaker } from './aws-sagemaker.js';
import { awsSupporting } from './aws-supporting.js';
import { azure } from './azure.js';
import type { TerraformEntry } from './entry.js';
import { google } from './google.js';
import { azureResourceTypes, otherProviders } from './other.js';

const table: ReadonlyMap<string, TerraformEntry> = new Map(
  Object.entries({
    ...awsBedrock,
    ...awsAgentCore,
    ...awsSagemaker,
    ...awsOtherAi,
    ...awsSupporting,
    ...azure,
    ...google,
    ...otherProviders,
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

const aiPrefix =
  /^(aws_(bedrock|bedrockagent|bedrockagentcore|sagemaker|kendra|qbusiness|comprehend|rekognition|textract|transcribe|lex|lexv2models|s3vectors|neptunegraph|personalize|polly)_|awscc_(bedrock|bedrockagentcore|bedrockmantle|sagemaker|kendra|qbusiness|comprehend|rekognition|lex|s3vectors|neptunegraph|personalize)_|azurerm_(cognitive|ai_foundry|ai_services|machine_learning|search_service|bot_service)|google_(vertex_ai|discovery_engine|dialogflow|gemini|model_armor|document_ai|notebooks|workbench|colab|ml_engine|agent|ces|tpu)_|databricks_(model_serving|vector_search|mlflow)|pinecone_|openai_|snowflake_cortex_|litellm_|langfuse_|datarobot_)/;
const access = /_iam_(binding|member|policy)$/;
const armPrefix = /^microsoft\.(cognitiveservices|machinelearningservices|search|botservice)\//i;

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

import { any, constant, flag, known, present, type TerraformEntry, type TerraformTable } from './entry.js';

const provider = 'databricks';
const served = ['config.served_entities', 'config.served_models'];
/** Names of the providers of external models. */
const providers: Readonly<Record<string, string>> = {
  openai: 'openai',
  anthropic: 'anthropic',
  cohere: 'cohere',
  'amazon-bedrock': 'aws',
  'google-cloud-vertex-ai': 'google-vertex',
};

const serving: TerraformEntry = {
  kind: 'model-endpoint',
  role: 'ai',
  provider,
  name: 'name',
  properties: {
    engine: constant('databricks'),
    encrypted: constant(true),
    authentication: constant('api-key'),
    rateLimited: present(['ai_gateway.rate_limits', 'rate_limits']),
    dataCapture: any(flag('ai_gateway.inference_table_config.enabled', false), flag('config.auto_capture_config.enabled', false)),
  },
  links: [
    {
      relation: 'serves',
      each: served,
      to: 'external_model.name',
      modelBy: { at: 'external_model.provider', values: providers },
      loose: true,
    },
  ],
};

export const databricks: TerraformTable = {
  databricks_model_serving: serving,
  databricks_model_serving_provisioned_throughput: serving,
  databricks_vector_search_endpoint: { role: 'part', provider },
  databricks_vector_search_index: {
    kind: 'vector-store',
    role: 'ai',
    provider,
    name: 'name',
    properties: { engine: constant('databricks-vector-search'), encryptedAtRest: constant(true), encrypted: constant(true) },
    links: [
      {
        relation: 'embeds-with',
        to: [
          'delta_sync_index_spec.embedding_source_columns.embedding_model_endpoint_name',
          'direct_access_index_spec.embedding_source_columns.embedding_model_endpoint_name',
        ],
        kinds: ['model-endpoint'],
        loose: true,
      },
    ],
  },
  databricks_app: {
    kind: 'workload',
    role: 'linked',
    provider,
    name: 'name',
    properties: { platform: constant('databricks-apps') },
    links: [{ relation: 'invokes', to: 'resources.serving_endpoint.name', kinds: ['model-endpoint'], loose: true }],
  },
  databricks_mlflow_experiment: known(provider),
  databricks_mlflow_model: known(provider),
  databricks_mlflow_webhook: known(provider),
  databricks_registered_model: known(provider),
  databricks_online_table: known(provider),
};

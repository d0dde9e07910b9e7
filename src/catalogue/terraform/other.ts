import { choice, constant, flag, known, present, type TerraformEntry, type TerraformTable, text } from './entry.js';

const modelEndpoint = (provider: string, name: string, engine: string): TerraformEntry => ({
  kind: 'model-endpoint',
  role: 'ai',
  provider,
  name,
  properties: { engine: constant(engine), encrypted: constant(true) },
});
const vectorStore = (provider: string, name: string, engine: string): TerraformEntry => ({
  kind: 'vector-store',
  role: 'ai',
  provider,
  name,
  properties: { engine: constant(engine) },
});

/** Providers of AI that are no cloud. */
export const otherProviders: TerraformTable = {
  databricks_model_serving: {
    ...modelEndpoint('databricks', 'name', 'databricks'),
    links: [{ relation: 'serves', to: ['config.served_entities.external_model.name'], model: 'openai', loose: true }],
  },
  databricks_vector_search_endpoint: { role: 'part', provider: 'databricks' },
  databricks_vector_search_index: vectorStore('databricks', 'name', 'databricks-vector-search'),
  databricks_registered_model: known('databricks'),
  databricks_mlflow_model: known('databricks'),
  databricks_mlflow_experiment: known('databricks'),
  databricks_mlflow_webhook: known('databricks'),
  pinecone_index: {
    ...vectorStore('pinecone', 'name', 'pinecone'),
    properties: { engine: constant('pinecone'), authentication: constant('api-key'), encrypted: constant(true) },
  },
  pinecone_collection: known('pinecone'),
  pinecone_project: known('pinecone'),
  pinecone_api_key: known('pinecone'),
  'qdrant-cloud_accounts_cluster': vectorStore('qdrant', 'name', 'qdrant'),
  mongodbatlas_search_index: {
    ...vectorStore('mongodb', 'name', 'mongodb-atlas'),
    kindBy: { at: 'type', values: { vectorSearch: 'vector-store', search: 'data-store' }, default: 'data-store' },
    role: 'linked',
  },
  openai_project: { kind: 'ai-service', role: 'ai', provider: 'openai', name: 'name' },
  openai_project_service_account: { kind: 'service-identity', role: 'ai', provider: 'openai', name: 'name' },
  openai_admin_api_key: {
    kind: 'credential',
    role: 'ai',
    provider: 'openai',
    name: 'name',
    properties: { administrative: constant(true), longLived: present('expires_at', false, true) },
  },
  openai_rate_limit: known('openai'),
  elasticstack_elasticsearch_inference_endpoint: modelEndpoint('elastic', 'inference_id', 'elasticsearch'),
  litellm_model: known('litellm'),
  langfuse_project: {
    kind: 'log-sink',
    role: 'ai',
    provider: 'langfuse',
    name: 'name',
    properties: { engine: constant('langfuse'), capturesContent: constant(true) },
  },
};

const azureAccount: TerraformEntry = {
  kind: 'ai-service',
  role: 'ai',
  provider: 'azure',
  name: 'name',
  properties: {
    publicNetworkAccess: choice('body.properties.publicNetworkAccess', { Enabled: true, Disabled: false }, { default: true }),
    localAuthentication: { read: 'flag', at: 'body.properties.disableLocalAuth', negate: true, default: false },
    encryptedWithOwnKey: present(['body.properties.encryption.keyVaultProperties', 'body.properties.encryption.keySource']),
    region: text('location'),
  },
};

/** `azapi_resource` by its resource type of Azure Resource Manager, in lower case. */
export const azureResourceTypes: TerraformTable = {
  'microsoft.cognitiveservices/accounts': azureAccount,
  'microsoft.cognitiveservices/accounts/projects': { ...azureAccount, properties: { region: text('location') } },
  'microsoft.cognitiveservices/accounts/deployments': {
    kind: 'model-endpoint',
    role: 'ai',
    provider: 'azure',
    name: 'name',
    properties: {
      engine: constant('azure-openai'),
      encrypted: constant(true),
      contentFilter: choice(
        'body.properties.raiPolicyName',
        { 'Microsoft.Default': 'default', 'Microsoft.DefaultV2': 'default' },
        { default: 'default' },
      ),
    },
    links: [
      { relation: 'contains', to: 'parent_id', reverse: true, kinds: ['ai-service'] },
      { relation: 'serves', to: 'body.properties.model.name', model: 'azure' },
      { relation: 'protected-by', to: 'body.properties.raiPolicyName', kinds: ['guardrail'], loose: true },
    ],
  },
  'microsoft.cognitiveservices/accounts/raipolicies': {
    kind: 'guardrail',
    role: 'ai',
    provider: 'azure',
    name: 'name',
    properties: { engine: constant('azure-content-filter') },
  },
  'microsoft.cognitiveservices/accounts/connections': known('azure'),
  'microsoft.cognitiveservices/accounts/capabilityhosts': known('azure'),
  'microsoft.cognitiveservices/accounts/projects/connections': known('azure'),
  'microsoft.cognitiveservices/accounts/projects/capabilityhosts': known('azure'),
  'microsoft.machinelearningservices/workspaces': {
    ...azureAccount,
    properties: {
      publicNetworkAccess: choice('body.properties.publicNetworkAccess', { Enabled: true, Disabled: false }, { default: true }),
      encryptedWithOwnKey: choice('body.properties.encryption.status', { Enabled: true, Disabled: false }, { default: false }),
      region: text('location'),
    },
  },
  'microsoft.machinelearningservices/workspaces/connections': known('azure'),
  'microsoft.machinelearningservices/workspaces/onlineendpoints': {
    kind: 'model-endpoint',
    role: 'ai',
    provider: 'azure',
    name: 'name',
    properties: {
      engine: constant('azure-machine-learning'),
      publicNetworkAccess: choice('body.properties.publicNetworkAccess', { Enabled: true, Disabled: false }, { default: true }),
      authentication: choice('body.properties.authMode', { Key: 'api-key', AMLToken: 'identity', AADToken: 'identity' }),
      encrypted: constant(true),
    },
  },
  'microsoft.search/searchservices': {
    kind: 'vector-store',
    role: 'ai',
    provider: 'azure',
    name: 'name',
    properties: {
      engine: constant('azure-ai-search'),
      publicNetworkAccess: choice('body.properties.publicNetworkAccess', { enabled: true, disabled: false }, { default: true }),
      authentication: { read: 'whether', of: flag('body.properties.disableLocalAuth', false), yes: 'identity', no: 'api-key' },
      encryptedAtRest: constant(true),
      encrypted: constant(true),
    },
  },
};

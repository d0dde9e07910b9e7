import { databricks } from './databricks.js';
import { choice, constant, flag, known, number, present, type TerraformEntry, type TerraformTable } from './entry.js';

const modelEndpoint = (provider: string, name: string, engine: string): TerraformEntry => ({
  kind: 'model-endpoint',
  role: 'ai',
  provider,
  name,
  properties: { engine: constant(engine), encrypted: constant(true) },
});
const vectorStore = (provider: string, name: string | readonly string[], engine: string): TerraformEntry => ({
  kind: 'vector-store',
  role: 'ai',
  provider,
  name,
  properties: { engine: constant(engine) },
});
const parts = (start: string, provider: string, names: string): TerraformTable =>
  Object.fromEntries(names.split(' ').map((name) => [`${start}_${name}`, known(provider)]));

const openai: TerraformTable = {
  openai_project: { kind: 'ai-service', role: 'ai', provider: 'openai', name: 'name' },
  openai_project_service_account: { kind: 'service-identity', role: 'ai', provider: 'openai', name: 'name' },
  openai_admin_api_key: {
    kind: 'credential',
    role: 'ai',
    provider: 'openai',
    name: 'name',
    properties: { administrative: constant(true), longLived: present('expires_at', false, true) },
  },
  openai_assistant: {
    kind: 'agent',
    role: 'ai',
    provider: 'openai',
    name: 'name',
    properties: { framework: constant('openai-assistants') },
    links: [
      { relation: 'invokes', to: 'model', model: 'openai' },
      { relation: 'retrieves-from', to: 'tool_resources.file_search.vector_store_ids', kinds: ['vector-store'], loose: true },
    ],
    whole: ['retrieves-from', 'invokes'],
  },
  openai_vector_store: vectorStore('openai', 'name', 'openai-vector-store'),
  openai_vector_store_file: { role: 'part', provider: 'openai', standsFor: 'vector_store_id' },
  openai_vector_store_file_batch: { role: 'part', provider: 'openai', standsFor: 'vector_store_id' },
  openai_fine_tuning_job: {
    kind: 'training-job',
    role: 'ai',
    provider: 'openai',
    name: 'suffix',
    links: [
      { relation: 'based-on', to: 'model', model: 'openai' },
      { relation: 'trained-on', to: 'training_file', kinds: ['dataset'], loose: true },
    ],
  },
  openai_file: {
    kindBy: { at: 'purpose', values: { 'fine-tune': 'dataset' } },
    role: 'ai',
    provider: 'openai',
    name: ['filename', 'file', 'file_path'],
  },
  ...parts(
    'openai',
    'openai',
    'rate_limit invite project_user project_api_key organization_user thread message run thread_run chat_completion completion embedding moderation image_generation audio_transcription audio_translation batch group group_user project_group role model_response',
  ),
};

/** Cloudflare's gateway keeps what passes through it unless told otherwise. */
const cloudflare: TerraformTable = {
  cloudflare_ai_gateway: {
    kind: 'ai-gateway',
    role: 'ai',
    provider: 'cloudflare',
    name: ['id', 'name'],
    properties: {
      engine: constant('cloudflare-ai-gateway'),
      authentication: { read: 'whether', of: flag('authentication', false), yes: 'api-key', no: 'none' },
      logsContent: flag('collect_logs', true),
    },
  },
  cloudflare_vectorize_index: vectorStore('cloudflare', 'name', 'vectorize'),
  cloudflare_ai_search_instance: {
    kind: 'knowledge-base',
    role: 'ai',
    provider: 'cloudflare',
    name: ['id', 'name'],
    links: [{ relation: 'sourced-from', to: 'source', kinds: ['data-store'], loose: true }],
  },
  cloudflare_r2_bucket: {
    kind: 'data-store',
    role: 'linked',
    provider: 'cloudflare',
    name: 'name',
    properties: { engine: constant('r2'), encryptedAtRest: constant(true) },
  },
};

const litellm: TerraformTable = {
  litellm_model: {
    ...modelEndpoint('litellm', 'model_name', 'litellm'),
    properties: { engine: constant('litellm'), rateLimited: present(['tpm', 'rpm']) },
    links: [
      {
        relation: 'serves',
        to: 'base_model',
        modelBy: {
          at: 'custom_llm_provider',
          values: {
            openai: 'openai',
            anthropic: 'anthropic',
            azure: 'azure',
            bedrock: 'aws',
            vertex_ai: 'google-vertex',
            gemini: 'google',
            mistral: 'mistral',
            cohere: 'cohere',
            groq: 'groq',
            deepseek: 'deepseek',
            ollama: 'ollama',
            huggingface: 'huggingface',
          },
        },
        loose: true,
      },
    ],
  },
  litellm_mcp_server: {
    kind: 'mcp-server',
    role: 'ai',
    provider: 'litellm',
    name: ['server_name', 'alias'],
    address: 'url',
    properties: {
      transport: choice('transport', { http: 'http', sse: 'sse', stdio: 'stdio' }),
      source: { read: 'present', at: 'url', there: 'remote', otherwise: 'local' },
      authentication: choice(
        'auth_type',
        { none: 'none', api_key: 'api-key', bearer: 'api-key', bearer_token: 'api-key', basic: 'basic', oauth2: 'oauth' },
        { default: 'none' },
      ),
    },
  },
  ...parts(
    'litellm',
    'litellm',
    'key team team_member team_member_add user organization organization_member credential vector_store budget tag access_group unified_access_group guardrail prompt fallback model_group_alias agent search_tool project key_block team_block',
  ),
};

/** Providers of AI that are no cloud. */
export const otherProviders: TerraformTable = {
  ...databricks,
  ...openai,
  ...cloudflare,
  ...litellm,
  pinecone_index: {
    ...vectorStore('pinecone', 'name', 'pinecone'),
    properties: { engine: constant('pinecone'), authentication: constant('api-key'), encrypted: constant(true) },
    links: [{ relation: 'embeds-with', to: 'embed.model', model: 'pinecone', loose: true }],
  },
  ...parts('pinecone', 'pinecone', 'collection project api_key'),
  'qdrant-cloud_accounts_cluster': {
    ...vectorStore('qdrant', 'name', 'qdrant'),
    properties: { engine: constant('qdrant'), authentication: constant('api-key'), encrypted: constant(true) },
  },
  ...parts(
    'qdrant-cloud',
    'qdrant',
    'accounts_auth_key accounts_database_api_key_v2 accounts_backup_schedule accounts_manual_backup accounts_role accounts_hybrid_cloud_environment',
  ),
  zillizcloud_cluster: {
    ...vectorStore('zilliz', 'cluster_name', 'milvus'),
    properties: { engine: constant('milvus'), authentication: constant('api-key'), encrypted: constant(true) },
  },
  ...parts('zillizcloud', 'zilliz', 'project user user_role database'),
  astra_database: {
    kindBy: { at: 'db_type', values: { vector: 'vector-store' } },
    role: 'ai',
    provider: 'datastax',
    name: 'name',
    properties: { engine: constant('astra-db'), encryptedAtRest: constant(true), encrypted: constant(true) },
  },
  mongodbatlas_search_index: {
    kindBy: { at: 'type', values: { vectorSearch: 'vector-store', search: 'data-store' }, default: 'data-store' },
    role: 'linked',
    provider: 'mongodb',
    name: 'name',
    properties: { engine: constant('mongodb-atlas') },
    links: [{ relation: 'connects-to', to: 'cluster_name', kinds: ['data-store'], loose: true }],
  },
  mongodbatlas_cluster: {
    kind: 'data-store',
    role: 'linked',
    provider: 'mongodb',
    name: 'name',
    properties: { engine: constant('mongodb-atlas') },
  },
  mongodbatlas_advanced_cluster: {
    kind: 'data-store',
    role: 'linked',
    provider: 'mongodb',
    name: 'name',
    properties: { engine: constant('mongodb-atlas') },
  },
  elasticstack_elasticsearch_inference_endpoint: {
    ...modelEndpoint('elastic', 'inference_id', 'elasticsearch'),
    links: [
      {
        relation: 'serves',
        to: ['service_settings.model_id', 'service_settings.model'],
        modelBy: {
          at: 'service',
          values: {
            openai: 'openai',
            anthropic: 'anthropic',
            amazonbedrock: 'aws',
            cohere: 'cohere',
            mistral: 'mistral',
            googleaistudio: 'google',
            googlevertexai: 'google-vertex',
            hugging_face: 'huggingface',
          },
        },
        loose: true,
      },
    ],
  },
  elasticstack_kibana_action_connector: {
    kind: 'model-endpoint',
    role: 'ai',
    provider: 'elastic',
    name: 'name',
    when: ['connector_type_id', ['.gen-ai', '.bedrock', '.gemini', '.inference']],
    properties: { engine: constant('kibana-connector') },
  },
  elasticstack_kibana_agentbuilder_agent: {
    kind: 'agent',
    role: 'ai',
    provider: 'elastic',
    name: ['name', 'agent_id'],
    properties: { framework: constant('elastic-agent-builder') },
    links: [{ relation: 'uses-tool', to: ['tools', 'tool_ids', 'configuration.tools.tool_ids'], kinds: ['tool'], loose: true }],
  },
  elasticstack_kibana_agentbuilder_tool: {
    kind: 'tool',
    role: 'ai',
    provider: 'elastic',
    name: 'tool_id',
    // Queries of this type are made here, not by the model.
    properties: { executesCode: choice('type', { esql: false, index_search: true }, { other: false }) },
  },
  ...parts('elasticstack_kibana', 'elastic', 'agentbuilder_workflow agentbuilder_skill'),
  snowflake_cortex_search_service: {
    kind: 'knowledge-base',
    role: 'ai',
    provider: 'snowflake',
    name: 'name',
    links: [{ relation: 'embeds-with', to: 'embedding_model', model: 'snowflake', loose: true }],
  },
  snowflake_cortex_agent: {
    kind: 'agent',
    role: 'ai',
    provider: 'snowflake',
    name: 'name',
    properties: { framework: constant('snowflake-cortex') },
  },
  huggingface_endpoint: {
    ...modelEndpoint('huggingface', 'name', 'huggingface-inference-endpoints'),
    properties: {
      engine: constant('huggingface-inference-endpoints'),
      encrypted: constant(true),
      // Its default asks for a token of the hub.
      authentication: choice('type', { public: 'none', protected: 'api-key', private: 'api-key' }, { default: 'api-key' }),
      publicNetworkAccess: choice('type', { public: true, protected: true, private: false }, { default: true }),
      region: { read: 'text', at: ['cloud.region', 'provider_details.region'] },
    },
    links: [{ relation: 'serves', to: 'model.repository', model: 'huggingface', loose: true }],
  },
  langfuse_organization: known('langfuse'),
  langfuse_project: {
    kind: 'log-sink',
    role: 'ai',
    provider: 'langfuse',
    name: 'name',
    properties: {
      engine: constant('langfuse'),
      capturesContent: constant(true),
      retentionDays: number('retention_days', { zeroIsUnset: true }),
    },
  },
  ...parts('langfuse', 'langfuse', 'project_api_key organization_api_key organization_membership project_membership'),
};

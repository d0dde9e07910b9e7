import { choice, constant, known, number, present, type TerraformEntry, type TerraformTable } from './entry.js';

const provider = 'aws';
const service = (name: string | readonly string[], more: Partial<TerraformEntry> = {}): TerraformEntry => ({
  kind: 'ai-service',
  role: 'ai',
  provider,
  name,
  ...more,
});
const runsAs = (to: string) => ({ relation: 'runs-as', to, kinds: ['service-identity'], loose: true }) as const;

const collection: TerraformEntry = {
  kindBy: { at: 'type', values: { VECTORSEARCH: 'vector-store', SEARCH: 'data-store', TIMESERIES: 'data-store' }, default: 'data-store' },
  role: 'linked',
  provider,
  name: 'name',
  properties: {
    engine: constant('opensearch-serverless'),
    authentication: constant('identity'),
    // The service has no collection without encryption.
    encryptedAtRest: constant(true),
    encrypted: constant(true),
  },
};

const kendraIndex: TerraformEntry = {
  kind: 'knowledge-base',
  role: 'ai',
  provider,
  name: 'name',
  properties: { encryptedWithOwnKey: present('server_side_encryption_configuration.kms_key_id') },
  links: [runsAs('role_arn')],
};
const kendraSource: TerraformEntry = {
  role: 'part',
  provider,
  standsFor: 'index_id',
  links: [
    {
      relation: 'sourced-from',
      from: 'index_id',
      to: [
        'configuration.s3_configuration.bucket_name',
        'configuration.template_configuration.template',
        'data_source_configuration.s3_configuration.bucket_name',
        's3_path.bucket',
      ],
      kinds: ['data-store'],
      loose: true,
    },
  ],
};
const vectorBucket: TerraformEntry = {
  kind: 'vector-store',
  role: 'ai',
  provider,
  name: 'vector_bucket_name',
  properties: {
    engine: constant('s3-vectors'),
    authentication: constant('identity'),
    encryptedAtRest: constant(true),
    encrypted: constant(true),
  },
};
const graph: TerraformEntry = {
  kindBy: { at: 'vector_search_configuration', values: {}, default: 'vector-store' },
  role: 'ai',
  provider,
  name: 'graph_name',
  properties: {
    engine: constant('neptune-analytics'),
    authentication: constant('identity'),
    publicNetworkAccess: choice('public_connectivity', { true: true, false: false }, { default: false }),
    encryptedAtRest: constant(true),
    encrypted: constant(true),
  },
};
const lexBot: TerraformEntry = {
  kind: 'agent',
  role: 'ai',
  provider,
  name: 'name',
  properties: {
    framework: constant('amazon-lex'),
    sessionTtlSeconds: number(['idle_session_ttl_in_seconds']),
  },
  links: [runsAs('role_arn')],
};
const classifier: TerraformEntry = {
  kind: 'training-job',
  role: 'ai',
  provider,
  name: ['name', 'model_name'],
  properties: { networkIsolated: present('vpc_config') },
  links: [runsAs('data_access_role_arn'), { relation: 'trained-on', to: 'input_data_config.s3_uri', kinds: ['data-store'], loose: true }],
};

export const awsOtherAi: TerraformTable = {
  aws_opensearchserverless_collection: collection,
  awscc_opensearchserverless_collection: collection,
  aws_opensearchserverless_access_policy: known(provider),
  aws_opensearchserverless_security_policy: known(provider),
  aws_opensearchserverless_lifecycle_policy: known(provider),
  aws_opensearchserverless_security_config: known(provider),
  aws_opensearchserverless_vpc_endpoint: known(provider),
  awscc_opensearchserverless_access_policy: known(provider),
  awscc_opensearchserverless_security_policy: known(provider),
  awscc_opensearchserverless_index: known(provider),
  opensearch_index: known(provider),
  aws_s3vectors_vector_bucket: vectorBucket,
  awscc_s3vectors_vector_bucket: vectorBucket,
  aws_s3vectors_index: { role: 'part', provider, standsFor: 'vector_bucket_name' },
  awscc_s3vectors_index: { role: 'part', provider, standsFor: ['vector_bucket_name', 'vector_bucket_arn'] },
  aws_s3vectors_vector_bucket_policy: known(provider),
  aws_neptunegraph_graph: graph,
  awscc_neptunegraph_graph: graph,
  aws_kendra_index: kendraIndex,
  awscc_kendra_index: kendraIndex,
  aws_kendra_data_source: kendraSource,
  awscc_kendra_data_source: kendraSource,
  aws_kendra_faq: kendraSource,
  awscc_kendra_faq: kendraSource,
  aws_kendra_experience: { role: 'part', provider, standsFor: 'index_id' },
  aws_kendra_query_suggestions_block_list: known(provider),
  aws_kendra_thesaurus: known(provider),
  aws_lex_bot: lexBot,
  aws_lex_bot_alias: known(provider),
  aws_lex_intent: known(provider),
  aws_lex_slot_type: known(provider),
  aws_lexv2models_bot: lexBot,
  ...Object.fromEntries(
    ['bot_locale', 'bot_version', 'intent', 'slot', 'slot_type'].map((part) => [`aws_lexv2models_${part}`, known(provider)]),
  ),
  aws_comprehend_document_classifier: classifier,
  aws_comprehend_entity_recognizer: classifier,
  aws_transcribe_language_model: classifier,
  aws_transcribe_medical_vocabulary: known(provider),
  aws_transcribe_vocabulary: known(provider),
  aws_transcribe_vocabulary_filter: known(provider),
  aws_rekognition_project: service('name'),
  aws_rekognition_stream_processor: service('name', { links: [runsAs('role_arn')] }),
  aws_rekognition_collection: {
    kind: 'data-store',
    role: 'ai',
    provider,
    name: 'collection_id',
    properties: { engine: constant('rekognition'), public: constant(false), encryptedAtRest: constant(true) },
  },
  aws_chatbot_slack_channel_configuration: known(provider),
  aws_chatbot_teams_channel_configuration: known(provider),
};

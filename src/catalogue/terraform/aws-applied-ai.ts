import { constant, known, type Link, present, type TerraformEntry, type TerraformTable, text } from './entry.js';

const provider = 'aws';
const runsAs = (to: string): Link => ({ relation: 'runs-as', to, kinds: ['service-identity'], loose: true });
const service = (name: string | readonly string[], more: Partial<TerraformEntry> = {}): TerraformEntry => ({
  kind: 'ai-service',
  role: 'ai',
  provider,
  name,
  ...more,
});
const parts = (start: string, names: string): TerraformTable =>
  Object.fromEntries(names.split(' ').map((name) => [`${start}_${name}`, known(provider)]));

const qbusiness = service('display_name', {
  properties: { encryptedWithOwnKey: present('encryption_configuration.kms_key_id') },
  links: [runsAs('iam_service_role_arn'), runsAs('role_arn')],
});

/** Amazon Q Business: an application asks an index, which its data sources fill. */
const business: TerraformTable = {
  aws_qbusiness_application: qbusiness,
  awscc_qbusiness_application: qbusiness,
  awscc_qbusiness_index: {
    kind: 'knowledge-base',
    role: 'ai',
    provider,
    name: 'display_name',
    links: [{ relation: 'connects-to', to: 'application_id', reverse: true, kinds: ['ai-service'], loose: true }],
  },
  awscc_qbusiness_data_source: {
    role: 'part',
    provider,
    standsFor: 'index_id',
    links: [
      {
        relation: 'sourced-from',
        from: 'index_id',
        to: 'configuration.connectionConfiguration.repositoryEndpointMetadata.BucketName',
        kinds: ['data-store'],
        loose: true,
      },
    ],
  },
  awscc_qbusiness_plugin: {
    kind: 'tool',
    role: 'ai',
    provider,
    name: 'display_name',
    properties: { actsOutside: constant(true) },
    links: [{ relation: 'connects-to', to: 'application_id', reverse: true, kinds: ['ai-service'], loose: true }],
  },
  ...parts('awscc_qbusiness', 'retriever web_experience permission data_accessor'),
};

/** Amazon Q in Connect, known to the interfaces as Wisdom. */
const wisdom: TerraformTable = {
  awscc_wisdom_ai_agent: { kind: 'agent', role: 'ai', provider, name: 'name', properties: { framework: constant('amazon-q-connect') } },
  awscc_wisdom_ai_guardrail: { kind: 'guardrail', role: 'ai', provider, name: 'name', properties: { engine: constant('bedrock') } },
  awscc_wisdom_ai_prompt: {
    kind: 'prompt',
    role: 'ai',
    provider,
    name: 'name',
    properties: { role: constant('template') },
    links: [{ relation: 'invokes', to: 'model_id', model: provider, loose: true }],
  },
  awscc_wisdom_assistant: service('name', {
    properties: { encryptedWithOwnKey: present('server_side_encryption_configuration.kms_key_id') },
  }),
  awscc_wisdom_knowledge_base: {
    kind: 'knowledge-base',
    role: 'ai',
    provider,
    name: 'name',
    properties: { encryptedWithOwnKey: present('server_side_encryption_configuration.kms_key_id') },
  },
  awscc_wisdom_ai_agent_version: { role: 'part', provider, standsFor: 'ai_agent_id' },
  awscc_wisdom_ai_guardrail_version: { role: 'part', provider, standsFor: 'ai_guardrail_id' },
  awscc_wisdom_ai_prompt_version: { role: 'part', provider, standsFor: 'ai_prompt_id' },
  awscc_wisdom_assistant_association: {
    role: 'part',
    provider,
    links: [{ relation: 'connects-to', from: 'assistant_id', to: 'association.knowledge_base_id', kinds: ['knowledge-base'], loose: true }],
  },
  ...parts('awscc_wisdom', 'message_template message_template_version quick_response'),
};

const dataset = (name: string): TerraformEntry => ({ kind: 'dataset', role: 'ai', provider, name });
const trained = (name: string, role: string): TerraformEntry => ({
  kind: 'training-job',
  role: 'ai',
  provider,
  name,
  links: [runsAs(role)],
});
const comprehendEndpoint: TerraformEntry = {
  kind: 'model-endpoint',
  role: 'ai',
  provider,
  name: 'endpoint_name',
  properties: { engine: constant('comprehend'), authentication: constant('identity'), encrypted: constant(true) },
};
const lexBot: TerraformEntry = {
  kind: 'agent',
  role: 'ai',
  provider,
  name: 'name',
  properties: { framework: constant('amazon-lex') },
  links: [runsAs('role_arn')],
};

/** Services of AWS that do one thing with a model of their own. */
export const awsAppliedAi: TerraformTable = {
  ...business,
  ...wisdom,
  awscc_lex_bot: lexBot,
  ...parts('awscc_lex', 'bot_alias bot_version resource_policy'),
  aws_comprehend_document_classifier_endpoint: comprehendEndpoint,
  awscc_comprehend_document_classifier: trained('document_classifier_name', 'data_access_role_arn'),
  awscc_comprehend_document_classifier_endpoint: comprehendEndpoint,
  awscc_comprehend_entity_recognizer: trained('recognizer_name', 'data_access_role_arn'),
  awscc_comprehend_flywheel: trained('flywheel_name', 'data_access_role_arn'),
  awscc_rekognition_project: service('project_name'),
  awscc_rekognition_stream_processor: service('name', { links: [runsAs('role_arn')] }),
  awscc_rekognition_collection: {
    kind: 'data-store',
    role: 'ai',
    provider,
    name: 'collection_id',
    properties: { engine: constant('rekognition'), public: constant(false), encryptedAtRest: constant(true) },
  },
  awscc_rekognition_dataset: known(provider),
  awscc_personalize_dataset: dataset('name'),
  awscc_personalize_solution: { kind: 'training-job', role: 'ai', provider, name: 'name' },
  ...parts('awscc_personalize', 'dataset_group event_tracker filter metric_attribution schema'),
  awscc_frauddetector_detector: service('detector_id'),
  ...parts('awscc_frauddetector', 'entity_type event_type label list outcome variable'),
  awscc_textract_adapter: service('adapter_name'),
  ...parts('awscc_translate', 'parallel_data'),
  ...parts('awscc_transcribe', 'call_analytics_category medical_vocabulary vocabulary vocabulary_filter'),
  ...parts('awscc_kendraranking', 'execution_plan'),
  ...parts('awscc_kendra', 'featured_results_set query_suggestions_block_list thesaurus'),
  ...parts('awscc_neptunegraph', 'graph_snapshot private_graph_endpoint'),
  ...parts('awscc_s3vectors', 'vector_bucket_policy'),
  ...parts('awscc_opensearchserverless', 'collection_group collection_index lifecycle_policy security_config vpc_endpoint'),
  awscc_cleanroomsml_training_dataset: { ...dataset('name'), links: [runsAs('role_arn')] },
  ...parts('awscc_cleanroomsml', 'configured_model_algorithm configured_model_algorithm_association'),
  awscc_bedrockmantle_project: service(['name', 'project_name']),
  awscc_awsexternalanthropic_workspace: service(['name', 'workspace_name'], { provider: 'anthropic' }),
  awscc_aiops_investigation_group: service('name', {
    properties: { encryptedWithOwnKey: present('encryption_config.kms_key_id'), region: text('region') },
    links: [runsAs('role_arn')],
  }),
  awscc_devopsagent_agent_space: service('name'),
  ...parts('awscc_devopsagent', 'asset association private_connection service trigger'),
  awscc_securityagent_agent_space: service('name'),
  ...parts('awscc_securityagent', 'application artifact pentest security_requirement_pack target_domain'),
  awscc_novaact_workflow_definition: {
    kind: 'workflow',
    role: 'ai',
    provider,
    name: 'name',
    properties: { platform: constant('nova-act') },
  },
  awscc_healthagent_domain: service('name'),
  ...parts('awscc_agentregistry', 'registry registry_record'),
  ...parts('awscc_chatbot', 'custom_action microsoft_teams_channel_configuration slack_channel_configuration'),
};

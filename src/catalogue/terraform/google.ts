import { constant, flag, known, type Link, notFlag, present, type Rule, type TerraformEntry, type TerraformTable, text } from './entry.js';
import { modelArmor } from './google-model-armor.js';
import { googleSupporting } from './google-supporting.js';

const provider = 'google';
const region = text(['location', 'region']);
const service = (
  name: string | readonly string[],
  properties: Readonly<Record<string, Rule>> = {},
  links: readonly Link[] = [],
): TerraformEntry => ({
  kind: 'ai-service',
  role: 'ai',
  provider,
  name,
  properties: { region, ...properties },
  links,
});
const runsAs = (to: string): Link => ({ relation: 'runs-as', to, kinds: ['service-identity'], loose: true });

const vertexEndpoint: TerraformEntry = {
  kind: 'model-endpoint',
  role: 'ai',
  provider,
  name: ['display_name', 'name', 'endpoint_config.endpoint_display_name'],
  properties: {
    engine: constant('vertex-ai'),
    authentication: constant('identity'),
    encrypted: constant(true),
    publicNetworkAccess: present(
      ['network', 'private_service_connect_config', 'endpoint_config.private_service_connect_config'],
      false,
      true,
    ),
    region,
  },
  links: [{ relation: 'serves', to: ['publisher_model_name'], model: 'google-vertex', loose: true }],
};

const metadata = (start: string) => [`${start}notebook-disable-root`];
const notebook = (start: string, account: string, ip: string): TerraformEntry =>
  service(
    'name',
    {
      directInternetAccess: notFlag(ip, false),
      rootAccess: notFlag(metadata(start), false),
      encryptedWithOwnKey: present(['kms_key', 'gce_setup.boot_disk.kms_key', 'gce_setup.data_disks.kms_key']),
    },
    [runsAs(account)],
  );

const cxAgent: TerraformEntry = {
  kind: 'agent',
  role: 'ai',
  provider,
  name: 'display_name',
  properties: { framework: constant('dialogflow') },
  links: [runsAs('service_account')],
};
const chatEngine: TerraformEntry = {
  kind: 'agent',
  role: 'ai',
  provider,
  name: ['display_name', 'engine_id'],
  properties: { framework: constant('discovery-engine') },
  links: [{ relation: 'retrieves-from', to: 'data_store_ids', kinds: ['knowledge-base'], loose: true }],
};
/** Interfaces that are switched on for AI. */
const aiInterfaces =
  'aiplatform generativelanguage discoveryengine dialogflow notebooks ml documentai contactcenterinsights cloudaicompanion geminidataanalytics modelarmor agentregistry ces'
    .split(' ')
    .map((name) => `${name}.googleapis.com`);

const ai: TerraformTable = {
  google_vertex_ai_endpoint: vertexEndpoint,
  google_vertex_ai_endpoint_with_model_garden_deployment: vertexEndpoint,
  google_vertex_ai_dataset: { kind: 'dataset', role: 'ai', provider, name: 'display_name' },
  google_vertex_ai_index: {
    kind: 'vector-store',
    role: 'ai',
    provider,
    name: 'display_name',
    properties: {
      engine: constant('vertex-vector-search'),
      authentication: constant('identity'),
      encryptedAtRest: constant(true),
      encrypted: constant(true),
    },
    links: [{ relation: 'sourced-from', to: 'metadata.contents_delta_uri', kinds: ['data-store'], loose: true }],
  },
  google_vertex_ai_index_endpoint: {
    kind: 'network-endpoint',
    role: 'linked',
    provider,
    name: 'display_name',
    properties: { public: flag('public_endpoint_enabled', false), authentication: constant('identity'), encrypted: constant(true) },
  },
  google_vertex_ai_index_endpoint_deployed_index: {
    role: 'part',
    provider,
    links: [{ relation: 'exposed-to', from: 'index', to: 'index_endpoint', kinds: ['network-endpoint'], loose: true }],
  },
  google_vertex_ai_featurestore: {
    kind: 'data-store',
    role: 'ai',
    provider,
    name: 'name',
    properties: { engine: constant('vertex-feature-store'), encryptedAtRest: constant(true), public: constant(false) },
  },
  google_vertex_ai_feature_online_store: {
    kind: 'data-store',
    role: 'ai',
    provider,
    name: 'name',
    properties: { engine: constant('vertex-feature-store'), encryptedAtRest: constant(true), public: constant(false) },
  },
  google_vertex_ai_rag_engine_config: service([]),
  google_vertex_ai_tensorboard: service('display_name', { encryptedWithOwnKey: present('encryption_spec.kms_key_name') }),
  google_vertex_ai_reasoning_engine: {
    kind: 'agent',
    role: 'ai',
    provider,
    name: 'display_name',
    properties: {
      framework: constant('vertex-agent-engine'),
      actsAs: constant('own-identity'),
      encryptedWithOwnKey: present('encryption_spec.kms_key_name'),
    },
    links: [runsAs('spec.service_account')],
  },
  google_workbench_instance: notebook('gce_setup.metadata.', 'gce_setup.service_accounts.email', 'gce_setup.disable_public_ip'),
  google_notebooks_instance: notebook('metadata.', 'service_account', 'no_public_ip'),
  google_notebooks_runtime: service(
    'name',
    { directInternetAccess: notFlag('virtual_machine.virtual_machine_config.internal_ip_only', false) },
    [runsAs('access_config.runtime_owner')],
  ),
  google_colab_runtime_template: service(['display_name', 'name'], {
    directInternetAccess: flag('network_spec.enable_internet_access', false),
  }),
  google_colab_runtime: service(['display_name', 'name']),
  google_discovery_engine_data_store: {
    kind: 'knowledge-base',
    role: 'ai',
    provider,
    name: ['display_name', 'data_store_id'],
    properties: { encryptedWithOwnKey: present('kms_key_name') },
  },
  google_discovery_engine_search_engine: service(['display_name', 'engine_id'], {}, [
    { relation: 'connects-to', to: 'data_store_ids', kinds: ['knowledge-base'], loose: true },
  ]),
  google_discovery_engine_recommendation_engine: service(['display_name', 'engine_id']),
  google_discovery_engine_chat_engine: chatEngine,
  google_dialogflow_cx_agent: cxAgent,
  google_dialogflow_agent: cxAgent,
  google_dialogflow_cx_tool: {
    kind: 'tool',
    role: 'ai',
    provider,
    name: 'display_name',
    ownedBy: 'parent',
    links: [{ relation: 'uses-tool', to: 'parent', reverse: true, kinds: ['agent'] }],
  },
  google_dialogflow_cx_webhook: {
    kind: 'tool',
    role: 'ai',
    provider,
    name: 'display_name',
    ownedBy: 'parent',
    links: [{ relation: 'uses-tool', to: 'parent', reverse: true, kinds: ['agent'] }],
  },
  google_model_armor_template: modelArmor,
  google_model_armor_floorsetting: modelArmor,
  google_document_ai_processor: service('display_name', { encryptedWithOwnKey: present('kms_key_name') }),
  google_ces_app: service(['display_name', 'app_id']),
  google_ces_agent: {
    kind: 'agent',
    role: 'ai',
    provider,
    name: ['display_name', 'agent_id'],
    properties: { framework: constant('google-customer-engagement'), actsAs: constant('own-identity') },
    links: [
      { relation: 'contains', to: 'app', reverse: true, kinds: ['ai-service'], loose: true },
      { relation: 'invokes', to: 'model_settings.model', model: 'google-vertex', loose: true },
      { relation: 'uses-tool', to: 'tools', kinds: ['tool'], loose: true },
      { relation: 'connects-to', to: 'toolsets.toolset', kinds: ['mcp-server'], loose: true },
      { relation: 'protected-by', to: 'guardrails', kinds: ['guardrail'], loose: true },
      { relation: 'delegates-to', to: ['child_agents', 'transfer_rules.child_agent'], kinds: ['agent'], loose: true },
    ],
  },
  google_ces_tool: {
    kind: 'tool',
    role: 'ai',
    provider,
    name: ['tool_id', 'display_name'],
    properties: { executesCode: present('python_function') },
    links: [
      {
        relation: 'retrieves-from',
        to: 'data_store_tool.engine_source.data_store_sources.data_store.name',
        kinds: ['knowledge-base'],
        loose: true,
      },
    ],
  },
  google_ces_guardrail: {
    kind: 'guardrail',
    role: 'ai',
    provider,
    name: ['display_name', 'guardrail_id'],
    properties: {
      engine: constant('google-customer-engagement'),
      mode: { read: 'whether', of: flag('enabled', true), yes: 'block', no: 'off' },
    },
  },
  google_apikeys_key: {
    kind: 'credential',
    role: 'ai',
    provider,
    name: ['display_name', 'name'],
    // A key that is meant for models; others are keys of maps and the like.
    when: ['restrictions.api_targets.service', ['generativelanguage.googleapis.com', 'aiplatform.googleapis.com']],
    properties: { longLived: constant(true), literal: constant(false) },
  },
  google_project_service: {
    kind: 'ai-service',
    role: 'ai',
    provider,
    name: 'service',
    when: ['service', aiInterfaces],
    confidence: 'likely',
  },
  google_ml_engine_model: {
    kind: 'model-endpoint',
    role: 'ai',
    provider,
    name: 'name',
    properties: { engine: constant('ml-engine'), region },
  },
  google_tpu_v2_vm: {
    kind: 'workload',
    role: 'ai',
    provider,
    name: 'name',
    properties: { platform: constant('tpu'), accelerator: constant(true) },
    links: [runsAs('service_account.email')],
  },
  google_tpu_node: {
    kind: 'workload',
    role: 'ai',
    provider,
    name: 'name',
    properties: { platform: constant('tpu'), accelerator: constant(true) },
  },
};

const parts =
  'ces_app_version ces_app_root_agent_association ces_deployment ces_example ces_toolset vertex_ai_metadata_schema discovery_engine_assistant discovery_engine_data_connector discovery_engine_widget_config discovery_engine_acl_config discovery_engine_license_config discovery_engine_control discovery_engine_serving_config discovery_engine_user_store discovery_engine_recrawl dialogflow_generator dialogflow_version dialogflow_environment dialogflow_sip_trunk contact_center_insights_view colab_notebook_execution colab_schedule contact_center_insights_analysis_rule contact_center_insights_view dialogflow_conversation_profile dialogflow_cx_entity_type dialogflow_cx_environment dialogflow_cx_flow dialogflow_cx_generative_settings dialogflow_cx_generator dialogflow_cx_intent dialogflow_cx_page dialogflow_cx_playbook dialogflow_cx_security_settings dialogflow_cx_test_case dialogflow_cx_version dialogflow_encryption_spec dialogflow_entity_type dialogflow_fulfillment dialogflow_intent discovery_engine_cmek_config discovery_engine_schema discovery_engine_sitemap discovery_engine_target_site document_ai_processor_default_version document_ai_warehouse_document_schema document_ai_warehouse_location gemini_code_repository_index gemini_code_tools_setting gemini_code_tools_setting_binding gemini_data_sharing_with_google_setting gemini_data_sharing_with_google_setting_binding gemini_gemini_gcp_enablement_setting gemini_gemini_gcp_enablement_setting_binding gemini_logging_setting gemini_logging_setting_binding gemini_release_channel_setting gemini_release_channel_setting_binding gemini_repository_group notebooks_environment notebooks_location tpu_v2_queued_resource vertex_ai_deployment_resource_pool vertex_ai_feature_group vertex_ai_feature_group_feature vertex_ai_feature_online_store_featureview vertex_ai_featurestore_entitytype vertex_ai_featurestore_entitytype_feature vertex_ai_metadata_store'.split(
    ' ',
  );

export const google: TerraformTable = {
  ...ai,
  ...Object.fromEntries(parts.map((part) => [`google_${part}`, known(provider)])),
  ...googleSupporting,
};

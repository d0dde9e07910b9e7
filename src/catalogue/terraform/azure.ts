import { raiPolicy } from './azure-content-filter.js';
import { open, provider, region, runsAs } from './azure-rules.js';
import { azureSupporting } from './azure-supporting.js';
import { all, any, choice, constant, flag, known, present, type TerraformEntry, type TerraformTable, whether } from './entry.js';

const account: TerraformEntry = {
  kind: 'ai-service',
  role: 'ai',
  provider,
  name: 'name',
  properties: {
    publicNetworkAccess: open(flag('public_network_access_enabled', true), 'network_acls.default_action'),
    localAuthentication: flag('local_auth_enabled', true),
    encryptedWithOwnKey: present('customer_managed_key'),
    region,
  },
  links: [runsAs, { relation: 'connects-to', to: 'storage.storage_account_id', kinds: ['data-store'], loose: true }],
};

const newerAccount = (key: string): TerraformEntry => ({
  kind: 'ai-service',
  role: 'ai',
  provider,
  name: 'name',
  properties: {
    publicNetworkAccess: open(
      choice('public_network_access', { Enabled: true, Disabled: false }, { default: true }),
      'network_acls.default_action',
    ),
    localAuthentication: flag('local_authentication_enabled', true),
    encryptedWithOwnKey: present(key),
    region,
  },
  links: [runsAs],
});

const workspace: TerraformEntry = {
  kind: 'ai-service',
  role: 'ai',
  provider,
  name: ['name', 'friendly_name'],
  properties: {
    publicNetworkAccess: flag('public_network_access_enabled', true),
    encryptedWithOwnKey: present('encryption'),
    networkIsolated: choice(
      'managed_network.isolation_mode',
      { AllowOnlyApprovedOutbound: true, AllowInternetOutbound: false, Disabled: false },
      { default: false },
    ),
    region,
  },
  links: [runsAs, { relation: 'connects-to', to: 'storage_account_id', kinds: ['data-store'], loose: true }],
};
const hub: TerraformEntry = {
  ...workspace,
  properties: {
    ...workspace.properties,
    publicNetworkAccess: choice('public_network_access', { Enabled: true, Disabled: false }, { default: true }),
  },
};
const project: TerraformEntry = {
  kind: 'ai-service',
  role: 'ai',
  provider,
  name: 'name',
  properties: { region },
  links: [
    runsAs,
    { relation: 'contains', to: ['ai_services_hub_id', 'cognitive_account_id'], reverse: true, kinds: ['ai-service'], loose: true },
  ],
};

const search: TerraformEntry = {
  kind: 'vector-store',
  role: 'ai',
  provider,
  name: 'name',
  properties: {
    engine: constant('azure-ai-search'),
    publicNetworkAccess: all(flag('public_network_access_enabled', true), present('allowed_ips', false, true)),
    authentication: whether(flag('local_authentication_enabled', true), 'api-key', 'identity'),
    encryptedAtRest: constant(true),
    encrypted: constant(true),
  },
};

const parts = [
  'azurerm_cognitive_account_rai_blocklist',
  'azurerm_bot_channel_alexa',
  'azurerm_bot_channel_direct_line_speech',
  'azurerm_bot_channel_directline',
  'azurerm_bot_channel_email',
  'azurerm_bot_channel_facebook',
  'azurerm_bot_channel_line',
  'azurerm_bot_channel_ms_teams',
  'azurerm_bot_channel_slack',
  'azurerm_bot_channel_sms',
  'azurerm_bot_channel_web_chat',
  'azurerm_bot_connection',
  'azurerm_databricks_access_connector',
  'azurerm_databricks_virtual_network_peering',
  'azurerm_databricks_workspace_customer_managed_key',
  'azurerm_databricks_workspace_root_dbfs_customer_managed_key',
  'azurerm_machine_learning_synapse_spark',
  'azurerm_machine_learning_workspace_network_outbound_rule_fqdn',
  'azurerm_machine_learning_workspace_network_outbound_rule_private_endpoint',
  'azurerm_machine_learning_workspace_network_outbound_rule_service_tag',
  'azurerm_search_shared_private_link_service',
];

const bot: TerraformEntry = { kind: 'agent', role: 'ai', provider, name: 'name', properties: { framework: constant('azure-bot-service') } };
const machineLearningStore: TerraformEntry = {
  role: 'part',
  provider,
  links: [
    {
      relation: 'connects-to',
      from: 'workspace_id',
      to: ['storage_container_id', 'storage_fileshare_id'],
      kinds: ['data-store'],
      loose: true,
    },
  ],
};

export const azure: TerraformTable = {
  azurerm_cognitive_account: account,
  azurerm_ai_services: newerAccount('customer_managed_key'),
  azurerm_cognitive_account_customer_managed_key: {
    role: 'part',
    provider,
    sets: { of: 'cognitive_account_id', properties: { encryptedWithOwnKey: constant(true) } },
  },
  azurerm_cognitive_account_project: project,
  azurerm_cognitive_deployment: {
    kind: 'model-endpoint',
    role: 'ai',
    provider,
    name: 'name',
    properties: {
      engine: constant('azure-openai'),
      encrypted: constant(true),
      // A named policy may be stronger or weaker than the default: it is an asset of its own.
      contentFilter: choice(
        'rai_policy_name',
        { 'Microsoft.Default': 'default', 'Microsoft.DefaultV2': 'default' },
        { default: 'default' },
      ),
      rateLimited: present(['sku.capacity', 'scale.capacity']),
    },
    links: [
      { relation: 'contains', to: 'cognitive_account_id', reverse: true, kinds: ['ai-service'] },
      { relation: 'serves', to: 'model.name', model: provider },
      { relation: 'protected-by', to: 'rai_policy_name', kinds: ['guardrail'], loose: true },
    ],
  },
  azurerm_cognitive_account_rai_policy: raiPolicy,
  azurerm_search_service: search,
  azurerm_machine_learning_workspace: workspace,
  azurerm_ai_foundry: hub,
  azurerm_ai_foundry_project: project,
  azurerm_machine_learning_compute_instance: {
    kind: 'ai-service',
    role: 'ai',
    provider,
    name: 'name',
    properties: {
      localAuthentication: flag('local_auth_enabled', true),
      directInternetAccess: flag('node_public_ip_enabled', true),
      networkIsolated: present('subnet_resource_id'),
    },
    links: [runsAs, { relation: 'contains', to: 'machine_learning_workspace_id', reverse: true, kinds: ['ai-service'], loose: true }],
  },
  azurerm_machine_learning_compute_cluster: {
    kind: 'workload',
    role: 'ai',
    provider,
    name: 'name',
    properties: { platform: constant('azure-machine-learning') },
    links: [runsAs, { relation: 'contains', to: 'machine_learning_workspace_id', reverse: true, kinds: ['ai-service'], loose: true }],
  },
  azurerm_machine_learning_inference_cluster: known(provider),
  azurerm_machine_learning_datastore_blobstorage: machineLearningStore,
  azurerm_machine_learning_datastore_datalake_gen2: machineLearningStore,
  azurerm_machine_learning_datastore_fileshare: machineLearningStore,
  azurerm_cognitive_account_project_connection: known(provider),
  azurerm_databricks_workspace: {
    kind: 'ai-service',
    role: 'ai',
    provider,
    name: 'name',
    properties: {
      publicNetworkAccess: flag('public_network_access_enabled', true),
      encryptedWithOwnKey: any(flag('customer_managed_key_enabled', false), present('managed_services_cmk_key_vault_key_id')),
      networkIsolated: present('custom_parameters.virtual_network_id'),
      region,
    },
  },
  azurerm_bot_service_azure_bot: bot,
  azurerm_bot_web_app: bot,
  azurerm_bot_channels_registration: bot,
  azurerm_healthbot: bot,
  azurerm_video_indexer_account: { kind: 'ai-service', role: 'ai', provider, name: 'name', properties: { region } },
  ...Object.fromEntries(parts.map((part) => [part, known(provider)])),
  ...azureSupporting,
};

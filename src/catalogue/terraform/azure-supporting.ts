import { open, provider, region, runsAs } from './azure-rules.js';
import { any, choice, constant, flag, known, number, present, type TerraformEntry, type TerraformTable, whether } from './entry.js';

/** Elements of API Management policies that are there for language models only. */
export const gatewayPolicies: readonly string[] = [
  '<llm-token-limit',
  '<azure-openai-token-limit',
  '<llm-content-safety',
  '<llm-semantic-cache-',
  '<azure-openai-semantic-cache-',
  '<llm-emit-token-metric',
  '<azure-openai-emit-token-metric',
];

const storageAccount: TerraformEntry = {
  kind: 'data-store',
  role: 'linked',
  provider,
  name: 'name',
  properties: {
    engine: constant('azure-storage'),
    // A container decides by itself whether it is public; see the containers.
    public: constant(false),
    publicNetworkAccess: open(flag('public_network_access_enabled', true), 'network_rules.default_action'),
    encryptedAtRest: constant(true),
    versioned: flag('blob_properties.versioning_enabled', false),
  },
};

const webApp = (platform: string, settings: string): TerraformEntry => ({
  kind: 'workload',
  role: 'linked',
  provider,
  name: 'name',
  properties: { platform: constant(platform) },
  links: [
    runsAs,
    { relation: 'invokes', to: settings, kinds: ['model-endpoint', 'agent'], loose: true, likely: true },
    {
      relation: 'connects-to',
      to: settings,
      kinds: ['ai-service', 'vector-store', 'data-store', 'knowledge-base'],
      loose: true,
      likely: true,
    },
  ],
});

const database = (engine: string): TerraformEntry => ({
  kind: 'data-store',
  role: 'linked',
  provider,
  name: 'name',
  properties: {
    engine: constant(engine),
    publicNetworkAccess: flag('public_network_access_enabled', true),
    encryptedAtRest: constant(true),
  },
});

/** A policy that speaks of language models makes an ordinary gateway one of AI. */
const gatewayPolicy: TerraformEntry = {
  role: 'part',
  provider,
  marks: { of: ['api_management_name', 'api_management_id'], at: 'xml_content', words: gatewayPolicies },
};

/** What Azure resources of AI hang together with. */
export const azureSupporting: TerraformTable = {
  azurerm_storage_account: storageAccount,
  azurerm_storage_container: {
    role: 'part',
    provider,
    standsFor: ['storage_account_id', 'storage_account_name'],
    sets: {
      of: ['storage_account_id', 'storage_account_name'],
      properties: { public: choice('container_access_type', { private: false, blob: true, container: true }, { default: false }) },
    },
  },
  azurerm_log_analytics_workspace: {
    kind: 'log-sink',
    role: 'linked',
    provider,
    name: 'name',
    properties: { engine: constant('azure-log-analytics'), retentionDays: number('retention_in_days', { default: 30 }), region },
  },
  azurerm_monitor_diagnostic_setting: {
    role: 'part',
    provider,
    links: [
      {
        relation: 'logs-to',
        from: 'target_resource_id',
        to: ['log_analytics_workspace_id'],
        kinds: ['log-sink'],
        loose: true,
      },
      { relation: 'logs-to', from: 'target_resource_id', to: 'storage_account_id', kinds: ['data-store'], loose: true },
    ],
    // The provider's own logs hold who called what and when, never the texts.
    sets: {
      of: 'target_resource_id',
      properties: { invocationLogging: whether(any(present('enabled_log'), present('log')), 'metadata', 'off') },
    },
  },
  azurerm_user_assigned_identity: { kind: 'service-identity', role: 'linked', provider, name: 'name' },
  azurerm_cosmosdb_account: {
    // With vector search it holds embeddings.
    kindBy: { at: 'capabilities.name', values: { EnableNoSQLVectorSearch: 'vector-store' }, default: 'data-store' },
    role: 'linked',
    provider,
    name: 'name',
    properties: {
      engine: constant('cosmosdb'),
      public: constant(false),
      publicNetworkAccess: flag('public_network_access_enabled', true),
      encryptedAtRest: constant(true),
    },
  },
  azurerm_cosmosdb_sql_database: { role: 'part', provider, standsFor: 'account_name' },
  azurerm_cosmosdb_sql_container: { role: 'part', provider, standsFor: 'account_name' },
  azurerm_postgresql_flexible_server: database('postgresql'),
  azurerm_mysql_flexible_server: database('mysql'),
  azurerm_mssql_server: database('mssql'),
  azurerm_mssql_database: { role: 'part', provider, standsFor: 'server_id' },
  azurerm_redis_cache: database('redis'),
  azurerm_managed_redis: database('redis'),
  azurerm_application_insights: {
    kind: 'log-sink',
    role: 'linked',
    provider,
    name: 'name',
    properties: { engine: constant('application-insights'), retentionDays: number('retention_in_days', { default: 90 }), region },
  },
  azurerm_private_endpoint: { role: 'part', provider, standsFor: 'private_service_connection.private_connection_resource_id' },
  azurerm_key_vault: known(provider),
  azurerm_key_vault_key: known(provider),
  azurerm_key_vault_secret: known(provider),
  azurerm_api_management: {
    kind: 'ai-gateway',
    role: 'linked',
    provider,
    name: 'name',
    properties: { engine: constant('azure-api-management') },
    links: [runsAs],
  },
  azurerm_api_management_api: { role: 'part', provider, standsFor: 'api_management_name' },
  azurerm_api_management_backend: {
    role: 'part',
    provider,
    links: [{ relation: 'sends-data-to', from: 'api_management_name', to: 'url', kinds: ['ai-service', 'model-endpoint'], loose: true }],
  },
  ...Object.fromEntries(
    ['policy', 'api_policy', 'product_policy', 'api_operation_policy'].map((part) => [`azurerm_api_management_${part}`, gatewayPolicy]),
  ),
  azurerm_linux_function_app: webApp('azure-functions', 'app_settings'),
  azurerm_windows_function_app: webApp('azure-functions', 'app_settings'),
  azurerm_linux_web_app: webApp('azure-app-service', 'app_settings'),
  azurerm_windows_web_app: webApp('azure-app-service', 'app_settings'),
  azurerm_function_app_flex_consumption: webApp('azure-functions', 'app_settings'),
  azurerm_logic_app_standard: webApp('azure-logic-apps', 'app_settings'),
  azurerm_container_app: webApp('azure-container-apps', 'template.container.env.value'),
  azurerm_container_app_job: webApp('azure-container-apps', 'template.container.env.value'),
  azurerm_container_group: webApp('azure-container-instances', 'container.environment_variables'),
};

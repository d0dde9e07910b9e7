import {
  all,
  any,
  choice,
  constant,
  flag,
  type Link,
  number,
  present,
  type Rule,
  type TerraformEntry,
  type TerraformTable,
  text,
  whether,
} from './entry.js';

const provider = 'azure';
const runsAs: Link = { relation: 'runs-as', to: 'identity.identity_ids', kinds: ['service-identity'], loose: true };
const region = text('location');
/** Open to the network, and not closed again by a rule that denies whoever is not named. */
const open = (enabled: Rule, acl: string): Rule => all(enabled, choice(acl, { Deny: false, Allow: true }, { default: true }));

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
    kind: 'data-store',
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
  azurerm_linux_function_app: webApp('azure-functions', 'app_settings'),
  azurerm_windows_function_app: webApp('azure-functions', 'app_settings'),
  azurerm_linux_web_app: webApp('azure-app-service', 'app_settings'),
  azurerm_windows_web_app: webApp('azure-app-service', 'app_settings'),
  azurerm_container_app: webApp('azure-container-apps', 'template.container.env.value'),
};

import { open, provider, region } from './azure-rules.js';
import { gatewayPolicies } from './azure-supporting.js';
import { any, choice, constant, flag, known, type Link, number, type TerraformEntry, type TerraformTable, whether } from './entry.js';

/** Identities are members of an object whose keys are their ids; both readers hand them over as a list. */
export const userAssigned: Link = {
  relation: 'runs-as',
  to: ['identity.userAssignedIdentities', 'identity.identity_ids'],
  kinds: ['service-identity'],
  loose: true,
};
/** A part that stands for what it belongs to. */
export const parent: TerraformEntry = { role: 'part', provider, standsFor: 'parent_id' };

const database = (engine: string, at = 'properties.publicNetworkAccess'): TerraformEntry => ({
  kind: 'data-store',
  role: 'linked',
  provider,
  name: 'name',
  properties: {
    engine: constant(engine),
    publicNetworkAccess: choice(at, { Enabled: true, Disabled: false, SecuredByPerimeter: false }, { default: true }),
    encryptedAtRest: constant(true),
  },
});

const app = (platform: string, settings: readonly string[]): TerraformEntry => ({
  kind: 'workload',
  role: 'linked',
  provider,
  name: 'name',
  properties: { platform: constant(platform) },
  links: [
    userAssigned,
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

/** Settings of an app may stand in a resource of their own. */
const appSettings: TerraformEntry = {
  role: 'part',
  provider,
  standsFor: 'parent_id',
  links: [
    { relation: 'invokes', from: 'parent_id', to: 'properties', kinds: ['model-endpoint', 'agent'], loose: true, likely: true },
    {
      relation: 'connects-to',
      from: 'parent_id',
      to: 'properties',
      kinds: ['ai-service', 'vector-store', 'data-store', 'knowledge-base'],
      loose: true,
      likely: true,
    },
  ],
};

const gatewayPolicy: TerraformEntry = {
  role: 'part',
  provider,
  standsFor: 'parent_id',
  marks: { of: 'parent_id', at: 'properties.value', words: gatewayPolicies },
};

/** What AI resources of Azure hang together with, by resource type of Azure Resource Manager. */
export const azureManagerSupporting: TerraformTable = {
  'microsoft.storage/storageaccounts': {
    kind: 'data-store',
    role: 'linked',
    provider,
    name: 'name',
    properties: {
      engine: constant('azure-storage'),
      // A container decides by itself whether it is public; see the containers.
      public: constant(false),
      publicNetworkAccess: open(
        choice('properties.publicNetworkAccess', { Enabled: true, Disabled: false, SecuredByPerimeter: false }, { default: true }),
        'properties.networkAcls.defaultAction',
      ),
      encryptedAtRest: constant(true),
    },
  },
  'microsoft.storage/storageaccounts/blobservices': {
    ...parent,
    sets: { of: 'parent_id', properties: { versioned: flag('properties.isVersioningEnabled', false) } },
  },
  'microsoft.storage/storageaccounts/fileservices': parent,
  'microsoft.storage/storageaccounts/blobservices/containers': {
    ...parent,
    sets: {
      of: 'parent_id',
      properties: { public: choice('properties.publicAccess', { None: false, Blob: true, Container: true }, { default: false }) },
    },
  },
  'microsoft.keyvault/vaults': known(provider),
  'microsoft.keyvault/vaults/secrets': known(provider),
  'microsoft.keyvault/vaults/keys': known(provider),
  'microsoft.operationalinsights/workspaces': {
    kind: 'log-sink',
    role: 'linked',
    provider,
    name: 'name',
    properties: { engine: constant('azure-log-analytics'), retentionDays: number('properties.retentionInDays', { default: 30 }), region },
  },
  'microsoft.insights/components': {
    kind: 'log-sink',
    role: 'linked',
    provider,
    name: 'name',
    properties: { engine: constant('application-insights'), retentionDays: number('properties.RetentionInDays', { default: 90 }), region },
  },
  'microsoft.insights/diagnosticsettings': {
    role: 'part',
    provider,
    links: [
      { relation: 'logs-to', from: ['scope', 'parent_id'], to: 'properties.workspaceId', kinds: ['log-sink'], loose: true },
      { relation: 'logs-to', from: ['scope', 'parent_id'], to: 'properties.storageAccountId', kinds: ['data-store'], loose: true },
    ],
    // The provider's own logs hold who called what and when, never the texts.
    sets: {
      of: ['scope', 'parent_id'],
      properties: { invocationLogging: whether(any(flag('properties.logs.enabled', false)), 'metadata', 'off') },
    },
  },
  'microsoft.managedidentity/userassignedidentities': { kind: 'service-identity', role: 'linked', provider, name: 'name' },
  'microsoft.authorization/roleassignments': known(provider),
  'microsoft.documentdb/databaseaccounts': {
    ...database('cosmosdb'),
    kindBy: { at: 'properties.capabilities.name', values: { EnableNoSQLVectorSearch: 'vector-store' }, default: 'data-store' },
  },
  'microsoft.documentdb/databaseaccounts/sqldatabases': parent,
  'microsoft.documentdb/databaseaccounts/sqldatabases/containers': parent,
  'microsoft.dbforpostgresql/flexibleservers': database('postgresql', 'properties.network.publicNetworkAccess'),
  'microsoft.dbforpostgresql/flexibleservers/databases': parent,
  'microsoft.dbforpostgresql/flexibleservers/configurations': parent,
  'microsoft.sql/servers': database('mssql'),
  'microsoft.sql/servers/databases': parent,
  'microsoft.cache/redis': database('redis'),
  'microsoft.cache/redisenterprise': database('redis'),
  'microsoft.cache/redisenterprise/databases': parent,
  'microsoft.network/privateendpoints': {
    ...known(provider),
    standsFor: 'properties.privateLinkServiceConnections.properties.privateLinkServiceId',
  },
  'microsoft.app/containerapps': app('azure-container-apps', ['properties.template.containers.env.value']),
  'microsoft.app/jobs': app('azure-container-apps', ['properties.template.containers.env.value']),
  'microsoft.containerinstance/containergroups': app('azure-container-instances', [
    'properties.containers.properties.environmentVariables.value',
  ]),
  'microsoft.web/sites': app('azure-app-service', ['properties.siteConfig.appSettings.value']),
  'microsoft.web/sites/config': appSettings,
  'microsoft.web/sites/slots': parent,
  'microsoft.apimanagement/service': {
    kind: 'ai-gateway',
    role: 'linked',
    provider,
    name: 'name',
    properties: { engine: constant('azure-api-management') },
    links: [userAssigned],
  },
  'microsoft.apimanagement/service/apis': parent,
  'microsoft.apimanagement/service/apis/operations': parent,
  'microsoft.apimanagement/service/products': parent,
  'microsoft.apimanagement/service/policies': gatewayPolicy,
  'microsoft.apimanagement/service/apis/policies': gatewayPolicy,
  'microsoft.apimanagement/service/apis/operations/policies': gatewayPolicy,
  'microsoft.apimanagement/service/products/policies': gatewayPolicy,
  'microsoft.apimanagement/service/policyfragments': gatewayPolicy,
  'microsoft.apimanagement/service/backends': {
    ...parent,
    links: [{ relation: 'sends-data-to', from: 'parent_id', to: 'properties.url', kinds: ['ai-service', 'model-endpoint'], loose: true }],
  },
};

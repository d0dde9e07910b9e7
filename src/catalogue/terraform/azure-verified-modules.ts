import { open, provider, region } from './azure-rules.js';
import { choice, constant, flag, type Link, notFlag, number, present, type TerraformEntry, type TerraformTable, whether } from './entry.js';

const runsAs: Link = { relation: 'runs-as', to: 'managedIdentities.userAssignedResourceIds', kinds: ['service-identity'], loose: true };
const networkAccess = choice('publicNetworkAccess', { Enabled: true, Disabled: false, enabled: true, disabled: false }, { default: true });
const linked = (kind: 'data-store' | 'log-sink' | 'service-identity', engine?: string): TerraformEntry => ({
  kind,
  role: 'linked',
  provider,
  name: 'name',
  ...(engine === undefined ? {} : { properties: { engine: constant(engine) } }),
});

/**
 * Modules of the public registry of Azure that make one resource each: their parameters say what it is like. Keys are off in them unless
 * asked for, unlike in the resources themselves.
 */
export const azureVerifiedModules: TerraformTable = {
  'avm/res/cognitive-services/account': {
    kind: 'ai-service',
    role: 'ai',
    provider,
    name: 'name',
    properties: {
      publicNetworkAccess: open(networkAccess, 'networkAcls.defaultAction'),
      localAuthentication: notFlag('disableLocalAuth', true),
      encryptedWithOwnKey: present('customerManagedKey'),
      region,
    },
    links: [runsAs],
    children: [
      {
        in: 'deployments',
        kind: 'model-endpoint',
        name: ['name', 'model.name'],
        relation: 'contains',
        properties: {
          engine: constant('azure-openai'),
          encrypted: constant(true),
          contentFilter: choice(
            'raiPolicyName',
            { 'Microsoft.Default': 'default', 'Microsoft.DefaultV2': 'default' },
            { default: 'default' },
          ),
          rateLimited: present('sku.capacity'),
        },
        links: [{ relation: 'serves', to: 'model.name', model: provider }],
      },
    ],
  },
  'avm/res/search/search-service': {
    kind: 'vector-store',
    role: 'ai',
    provider,
    name: 'name',
    properties: {
      engine: constant('azure-ai-search'),
      publicNetworkAccess: networkAccess,
      authentication: whether(flag('disableLocalAuth', true), 'identity', 'api-key'),
      encryptedAtRest: constant(true),
      encrypted: constant(true),
    },
    links: [runsAs],
  },
  'avm/res/machine-learning-services/workspace': {
    kind: 'ai-service',
    role: 'ai',
    provider,
    name: 'name',
    properties: { publicNetworkAccess: choice('publicNetworkAccess', { Enabled: true, Disabled: false }), region },
    links: [
      runsAs,
      { relation: 'connects-to', to: 'associatedStorageAccountResourceId', kinds: ['data-store'], loose: true },
      { relation: 'contains', to: 'hubResourceId', reverse: true, kinds: ['ai-service'], loose: true },
    ],
  },
  'avm/res/storage/storage-account': linked('data-store', 'azure-storage'),
  'avm/res/document-db/database-account': linked('data-store', 'cosmosdb'),
  'avm/res/db-for-postgre-sql/flexible-server': linked('data-store', 'postgresql'),
  'avm/res/operational-insights/workspace': {
    ...linked('log-sink', 'azure-log-analytics'),
    properties: { engine: constant('azure-log-analytics'), retentionDays: number('dataRetention', { default: 365 }), region },
  },
  'avm/res/insights/component': linked('log-sink', 'application-insights'),
  'avm/res/managed-identity/user-assigned-identity': linked('service-identity'),
  'avm/res/app/container-app': {
    kind: 'workload',
    role: 'linked',
    provider,
    name: 'name',
    properties: { platform: constant('azure-container-apps') },
    links: [
      runsAs,
      { relation: 'invokes', to: 'containers.env.value', kinds: ['model-endpoint', 'agent'], loose: true, likely: true },
      {
        relation: 'connects-to',
        to: 'containers.env.value',
        kinds: ['ai-service', 'vector-store', 'data-store', 'knowledge-base'],
        loose: true,
        likely: true,
      },
    ],
  },
  'avm/res/web/site': {
    kind: 'workload',
    role: 'linked',
    provider,
    name: 'name',
    properties: { platform: constant('azure-app-service') },
    links: [
      runsAs,
      {
        relation: 'connects-to',
        to: ['appSettingsKeyValuePairs', 'configs.properties'],
        kinds: ['ai-service', 'vector-store', 'data-store', 'knowledge-base'],
        loose: true,
        likely: true,
      },
    ],
  },
};

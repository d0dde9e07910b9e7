import { contentFilterPolicy } from './azure-content-filter.js';
import { azureManagerSupporting, parent, userAssigned } from './azure-manager-supporting.js';
import { open, provider, region } from './azure-rules.js';
import { azureVerifiedModules } from './azure-verified-modules.js';
import { choice, constant, flag, known, type Link, notFlag, present, type TerraformEntry, type TerraformTable, whether } from './entry.js';

const networkAccess = choice('properties.publicNetworkAccess', { Enabled: true, Disabled: false }, { default: true });
const inside = (to: string = 'parent_id'): Link => ({ relation: 'contains', to, reverse: true, kinds: ['ai-service'], loose: true });

const account: TerraformEntry = {
  kind: 'ai-service',
  role: 'ai',
  provider,
  name: 'name',
  properties: {
    publicNetworkAccess: open(networkAccess, 'properties.networkAcls.defaultAction'),
    localAuthentication: notFlag('properties.disableLocalAuth', false),
    encryptedWithOwnKey: choice(
      'properties.encryption.keySource',
      { 'Microsoft.KeyVault': true, 'Microsoft.CognitiveServices': false },
      { default: false },
    ),
    region,
  },
  links: [userAssigned, { relation: 'connects-to', to: 'properties.userOwnedStorage.resourceId', kinds: ['data-store'], loose: true }],
};
const project: TerraformEntry = {
  kind: 'ai-service',
  role: 'ai',
  provider,
  name: 'name',
  properties: { region },
  links: [userAssigned, inside()],
};

const deployment: TerraformEntry = {
  kind: 'model-endpoint',
  role: 'ai',
  provider,
  name: 'name',
  properties: {
    engine: constant('azure-openai'),
    encrypted: constant(true),
    // A named policy may be stronger or weaker than the default: it is an asset of its own.
    contentFilter: choice(
      'properties.raiPolicyName',
      { 'Microsoft.Default': 'default', 'Microsoft.DefaultV2': 'default' },
      { default: 'default' },
    ),
    rateLimited: present(['sku.capacity', 'properties.scaleSettings.capacity']),
  },
  links: [
    inside(),
    { relation: 'serves', to: 'properties.model.name', model: provider },
    { relation: 'protected-by', to: 'properties.raiPolicyName', kinds: ['guardrail'], loose: true },
  ],
};

/** What an account, a project or a workspace was given to talk to. */
const connection: TerraformEntry = {
  role: 'part',
  provider,
  standsFor: 'parent_id',
  links: [
    {
      relation: 'connects-to',
      from: 'parent_id',
      to: ['properties.metadata.ResourceId', 'properties.metadata.resourceId', 'properties.target'],
      kinds: ['ai-service', 'vector-store', 'data-store', 'log-sink'],
      loose: true,
    },
  ],
};

const workspace: TerraformEntry = {
  kind: 'ai-service',
  role: 'ai',
  provider,
  name: 'name',
  properties: {
    publicNetworkAccess: networkAccess,
    encryptedWithOwnKey: choice('properties.encryption.status', { Enabled: true, Disabled: false }, { default: false }),
    networkIsolated: choice(
      'properties.managedNetwork.isolationMode',
      { AllowOnlyApprovedOutbound: true, AllowInternetOutbound: false, Disabled: false },
      { default: false },
    ),
    region,
  },
  links: [
    userAssigned,
    { relation: 'connects-to', to: 'properties.storageAccount', kinds: ['data-store'], loose: true },
    inside('properties.hubResourceId'),
  ],
};
const endpoint = (authentication: 'properties.authMode'): TerraformEntry => ({
  kind: 'model-endpoint',
  role: 'ai',
  provider,
  name: 'name',
  properties: {
    engine: constant('azure-machine-learning'),
    publicNetworkAccess: networkAccess,
    authentication: choice(authentication, { Key: 'api-key', AMLToken: 'identity', AADToken: 'identity', AAD: 'identity' }),
    encrypted: constant(true),
  },
  links: [inside(), userAssigned],
});

const search: TerraformEntry = {
  kind: 'vector-store',
  role: 'ai',
  provider,
  name: 'name',
  properties: {
    engine: constant('azure-ai-search'),
    publicNetworkAccess: {
      read: 'all',
      of: [
        choice('properties.publicNetworkAccess', { enabled: true, disabled: false }, { default: true }),
        present('properties.networkRuleSet.ipRules', false, true),
      ],
    },
    authentication: whether(flag('properties.disableLocalAuth', false), 'identity', 'api-key'),
    encryptedAtRest: constant(true),
    encrypted: constant(true),
  },
  links: [userAssigned],
};

const bot: TerraformEntry = {
  kind: 'agent',
  role: 'ai',
  provider,
  name: ['properties.displayName', 'name'],
  properties: { framework: constant('azure-bot-service') },
};
const compute: TerraformEntry = {
  kindBy: {
    at: 'properties.computeType',
    values: { ComputeInstance: 'ai-service', AmlCompute: 'workload', Kubernetes: 'workload', AKS: 'workload' },
  },
  role: 'ai',
  provider,
  name: 'name',
  properties: {
    platform: constant('azure-machine-learning'),
    localAuthentication: notFlag('properties.disableLocalAuth', false),
    directInternetAccess: flag('properties.properties.enableNodePublicIp', true),
    networkIsolated: present('properties.properties.subnet.id'),
  },
  links: [userAssigned, inside()],
};

const cognitive = 'microsoft.cognitiveservices/accounts';
const learning = 'microsoft.machinelearningservices/workspaces';
const under = (start: string, parts: string, entry: TerraformEntry) =>
  Object.fromEntries(parts.split(' ').map((part) => [`${start}/${part}`, entry]));

/** Resource types of Azure Resource Manager, in lower case: of Bicep, of ARM templates, and of `azapi` in Terraform. */
export const azureResourceTypes: TerraformTable = {
  [cognitive]: account,
  [`${cognitive}/projects`]: project,
  [`${cognitive}/deployments`]: deployment,
  [`${cognitive}/raipolicies`]: contentFilterPolicy({ list: 'properties.contentFilters', enabled: 'enabled', blocking: 'blocking' }),
  ...under(cognitive, 'connections projects/connections', connection),
  ...under(
    cognitive,
    'capabilityhosts projects/capabilityhosts projects/applications projects/applications/agentdeployments raiblocklists raiblocklists/raiblocklistitems raitopics defenderforaisettings encryptionscopes commitmentplans privateendpointconnections',
    { ...known(provider), standsFor: 'parent_id' },
  ),
  [learning]: workspace,
  'microsoft.machinelearningservices/registries': {
    kind: 'ai-service',
    role: 'ai',
    provider,
    name: 'name',
    properties: { publicNetworkAccess: networkAccess, region },
  },
  [`${learning}/computes`]: compute,
  [`${learning}/onlineendpoints`]: endpoint('properties.authMode'),
  [`${learning}/batchendpoints`]: endpoint('properties.authMode'),
  [`${learning}/serverlessendpoints`]: endpoint('properties.authMode'),
  ...under(learning, 'onlineendpoints/deployments batchendpoints/deployments', parent),
  [`${learning}/connections`]: connection,
  [`${learning}/data`]: { kind: 'dataset', role: 'ai', provider, name: 'name', links: [] },
  [`${learning}/jobs`]: { kind: 'training-job', role: 'ai', provider, name: ['properties.displayName', 'name'] },
  [`${learning}/datastores`]: {
    role: 'part',
    provider,
    standsFor: 'properties.accountName',
    links: [{ relation: 'connects-to', from: 'parent_id', to: 'properties.accountName', kinds: ['data-store'], loose: true }],
  },
  ...under(
    learning,
    'models models/versions data/versions environments environments/versions components components/versions schedules outboundrules marketplacesubscriptions inferencepools privateendpointconnections featuresets featurestoreentities',
    { ...known(provider), standsFor: 'parent_id' },
  ),
  'microsoft.search/searchservices': search,
  ...under('microsoft.search/searchservices', 'sharedprivatelinkresources privateendpointconnections', known(provider)),
  'microsoft.botservice/botservices': bot,
  ...under('microsoft.botservice/botservices', 'channels connections', parent),
  'microsoft.healthbot/healthbots': bot,
  'microsoft.videoindexer/accounts': { kind: 'ai-service', role: 'ai', provider, name: 'name', properties: { region } },
  'microsoft.databricks/workspaces': {
    kind: 'ai-service',
    role: 'ai',
    provider,
    name: 'name',
    properties: {
      publicNetworkAccess: networkAccess,
      encryptedWithOwnKey: present('properties.encryption.entities'),
      networkIsolated: present('properties.parameters.customVirtualNetworkId'),
      region,
    },
  },
  'microsoft.databricks/accessconnectors': known(provider),
  ...azureManagerSupporting,
  ...azureVerifiedModules,
};

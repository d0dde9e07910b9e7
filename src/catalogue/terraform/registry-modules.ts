import { choice, constant, flag, notFlag, present, type TerraformEntry, type TerraformTable, text } from './entry.js';

/** Where a registry module is known by, in front of its address: no resource type looks like it. */
const mark = 'module:';

/** The type under which a module of a registry stands in the table. */
export function registryType(source: string): string {
  return `${mark}${source.replace(/^(registry\.terraform\.io|registry\.opentofu\.org)\//, '').toLowerCase()}`;
}

const role = (to: string) => ({ relation: 'runs-as', to, kinds: ['service-identity'], loose: true }) as const;

/** Deployments of models as a map of objects, the name of the model inside. */
const deployments = (at: string, model: string, policy: string): NonNullable<TerraformEntry['children']> => [
  {
    in: at,
    each: true,
    kind: 'model-endpoint',
    name: ['name', model],
    relation: 'contains',
    properties: {
      engine: constant('azure-openai'),
      encrypted: constant(true),
      contentFilter: choice(policy, { 'Microsoft.Default': 'default', 'Microsoft.DefaultV2': 'default' }, { default: 'default' }),
    },
    links: [{ relation: 'serves', to: model, model: 'azure' }],
  },
];

/**
 * Modules of public registries whose inputs are documented to become the settings of one resource. What else they make is not followed.
 */
const modules: TerraformTable = {
  'aws-ia/bedrock/aws': {
    // Only where it is asked for in so many words: the module makes other things as well.
    kindBy: { at: 'create_agent', values: { true: 'agent' } },
    role: 'ai',
    provider: 'aws',
    name: 'agent_name',
    properties: {
      framework: constant('bedrock-agents'),
      actsAs: constant('own-identity'),
      encryptedWithOwnKey: present('kms_key_arn'),
    },
    links: [
      { relation: 'invokes', to: 'foundation_model', model: 'aws' },
      { relation: 'retrieves-from', to: 'existing_kb', kinds: ['knowledge-base'], loose: true },
      role('agent_resource_role_arn'),
    ],
  },
  'azure/openai/azurerm': {
    kind: 'ai-service',
    role: 'ai',
    provider: 'azure',
    name: 'account_name',
    properties: {
      publicNetworkAccess: flag('public_network_access_enabled', false),
      localAuthentication: flag('local_auth_enabled', true),
      encryptedWithOwnKey: present('customer_managed_key'),
      region: text('location'),
    },
    children: deployments('deployment', 'model_name', 'rai_policy_name'),
  },
  'azure/avm-res-cognitiveservices-account/azurerm': {
    kind: 'ai-service',
    role: 'ai',
    provider: 'azure',
    name: 'name',
    properties: {
      publicNetworkAccess: flag('public_network_access_enabled', false),
      localAuthentication: flag('local_auth_enabled', false),
      encryptedWithOwnKey: present('customer_managed_key'),
      region: text('location'),
    },
    links: [role('managed_identities.user_assigned_resource_ids')],
    children: deployments('cognitive_deployments', 'model.name', 'rai_policy_name'),
  },
  'azure/avm-res-search-searchservice/azurerm': {
    kind: 'vector-store',
    role: 'ai',
    provider: 'azure',
    name: 'name',
    properties: {
      engine: constant('azure-ai-search'),
      publicNetworkAccess: flag('public_network_access_enabled', false),
      encryptedAtRest: constant(true),
      encrypted: constant(true),
    },
  },
  'terraform-aws-modules/lambda/aws': {
    kind: 'workload',
    role: 'linked',
    provider: 'aws',
    name: 'function_name',
    properties: { platform: constant('lambda'), resourceLimits: constant(true), privileged: constant(false) },
    links: [
      role('lambda_role'),
      { relation: 'invokes', to: 'environment_variables', kinds: ['agent', 'model-endpoint', 'workflow'], loose: true, likely: true },
      {
        relation: 'connects-to',
        to: 'environment_variables',
        kinds: ['knowledge-base', 'vector-store', 'data-store', 'ai-service', 'mcp-server', 'prompt', 'agent-memory'],
        loose: true,
        likely: true,
      },
    ],
  },
  'terraform-aws-modules/s3-bucket/aws': {
    kind: 'data-store',
    role: 'linked',
    provider: 'aws',
    name: 'bucket',
    properties: {
      engine: constant('s3'),
      encryptedAtRest: constant(true),
      versioned: flag(['versioning.enabled', 'versioning.status'], false),
      // The module blocks public lists and policies unless told otherwise.
      public: {
        read: 'all',
        of: [notFlag('restrict_public_buckets', true), notFlag('block_public_policy', true), flag('attach_policy', false)],
      },
    },
  },
  'terraform-aws-modules/dynamodb-table/aws': {
    kind: 'data-store',
    role: 'linked',
    provider: 'aws',
    name: 'name',
    properties: { engine: constant('dynamodb'), public: constant(false), encryptedAtRest: constant(true) },
  },
};

export const registryModules: TerraformTable = Object.fromEntries(
  Object.entries(modules).map(([source, entry]) => [`${mark}${source}`, entry]),
);

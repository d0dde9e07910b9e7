import {
  all,
  choice,
  constant,
  flag,
  known,
  notFlag,
  number,
  present,
  type Rule,
  type TerraformEntry,
  type TerraformTable,
} from './entry.js';

const provider = 'aws';
const role = (to: string | readonly string[]) => ({ relation: 'runs-as', to, kinds: ['service-identity'], loose: true }) as const;

/** What the names and values of a workload's environment refer to is what it was given to talk to. */
const environment = (to: string | readonly string[]) =>
  [
    { relation: 'invokes', to, kinds: ['agent', 'model-endpoint', 'workflow'], loose: true, likely: true },
    {
      relation: 'connects-to',
      to,
      kinds: ['knowledge-base', 'vector-store', 'data-store', 'ai-service', 'mcp-server', 'prompt', 'agent-memory'],
      loose: true,
      likely: true,
    },
    { relation: 'protected-by', to, kinds: ['guardrail'], loose: true, likely: true },
  ] as const;

const store = (engine: string, name: string | readonly string[], properties: Readonly<Record<string, Rule>>): TerraformEntry => ({
  kind: 'data-store',
  role: 'linked',
  provider,
  name,
  properties: { engine: constant(engine), ...properties },
});

const database = (engine: string, name: string | readonly string[]): TerraformEntry =>
  store(engine, name, {
    publicNetworkAccess: flag('publicly_accessible', false),
    encryptedAtRest: flag('storage_encrypted', false),
  });

export const awsSupporting: TerraformTable = {
  aws_s3_bucket: store('s3', 'bucket', {
    // Every new object is encrypted by the service; every bucket starts without versions.
    encryptedAtRest: constant(true),
    versioned: flag('versioning.enabled', false),
  }),
  awscc_s3_bucket: store('s3', 'bucket_name', {
    encryptedAtRest: constant(true),
    versioned: choice('versioning_configuration.status', { Enabled: true, Suspended: false }, { default: false }),
  }),
  aws_s3_bucket_versioning: {
    role: 'part',
    provider,
    standsFor: 'bucket',
    sets: {
      of: 'bucket',
      properties: { versioned: choice('versioning_configuration.status', { Enabled: true, Suspended: false, Disabled: false }) },
    },
  },
  aws_s3_bucket_server_side_encryption_configuration: { role: 'part', provider, standsFor: 'bucket' },
  aws_s3_bucket_public_access_block: { role: 'part', provider, standsFor: 'bucket' },
  aws_s3_bucket_policy: { role: 'part', provider, standsFor: 'bucket' },
  aws_s3_bucket_acl: { role: 'part', provider, standsFor: 'bucket' },
  aws_s3_object: { role: 'part', provider, standsFor: 'bucket' },
  aws_s3_bucket_notification: {
    role: 'part',
    provider,
    links: [{ relation: 'reads', from: 'lambda_function.lambda_function_arn', to: 'bucket', kinds: ['data-store'], loose: true }],
  },
  aws_cloudwatch_log_group: {
    kind: 'log-sink',
    role: 'linked',
    provider,
    name: 'name',
    properties: {
      engine: constant('cloudwatch'),
      retentionDays: number('retention_in_days', { zeroIsUnset: true }),
      public: constant(false),
      encryptedWithOwnKey: present('kms_key_id'),
    },
  },
  aws_dynamodb_table: store('dynamodb', 'name', { public: constant(false), encryptedAtRest: constant(true) }),
  aws_db_instance: database('rds', ['identifier', 'db_name']),
  aws_rds_cluster: store('aurora', 'cluster_identifier', { encryptedAtRest: flag('storage_encrypted', false) }),
  // A cluster is as public as the most public of its instances.
  aws_rds_cluster_instance: {
    role: 'part',
    provider,
    standsFor: 'cluster_identifier',
    sets: { of: 'cluster_identifier', properties: { publicNetworkAccess: flag('publicly_accessible', false) } },
  },
  aws_docdb_cluster: store('documentdb', 'cluster_identifier', {
    publicNetworkAccess: constant(false),
    encryptedAtRest: flag('storage_encrypted', false),
  }),
  aws_neptune_cluster: store('neptune', 'cluster_identifier', { encryptedAtRest: flag('storage_encrypted', false) }),
  aws_elasticsearch_domain: store('opensearch', 'domain_name', {
    publicNetworkAccess: present('vpc_options.subnet_ids', false, true),
    encryptedAtRest: flag('encrypt_at_rest.enabled', false),
  }),
  aws_efs_file_system: store('efs', ['tags.Name', 'creation_token'], {
    publicNetworkAccess: constant(false),
    encryptedAtRest: flag('encrypted', false),
  }),
  aws_redshift_cluster: store('redshift', 'cluster_identifier', {
    publicNetworkAccess: flag('publicly_accessible', false),
    encryptedAtRest: flag('encrypted', false),
  }),
  aws_elasticache_replication_group: store('elasticache', 'replication_group_id', {
    publicNetworkAccess: constant(false),
    encryptedAtRest: flag('at_rest_encryption_enabled', false),
  }),
  aws_memorydb_cluster: store('memorydb', 'name', { publicNetworkAccess: constant(false), encryptedAtRest: constant(true) }),
  aws_opensearch_domain: store('opensearch', 'domain_name', {
    publicNetworkAccess: present('vpc_options.subnet_ids', false, true),
    encryptedAtRest: flag('encrypt_at_rest.enabled', false),
  }),
  aws_iam_role: { kind: 'service-identity', role: 'linked', provider, name: ['name', 'name_prefix'] },
  awscc_iam_role: { kind: 'service-identity', role: 'linked', provider, name: 'role_name' },
  aws_iam_user: { kind: 'service-identity', role: 'linked', provider, name: 'name' },
  aws_iam_instance_profile: { role: 'part', provider, standsFor: 'role' },
  aws_iam_service_specific_credential: {
    kind: 'credential',
    role: 'linked',
    provider,
    name: 'service_name',
    properties: { longLived: choice('credential_age_days', {}, { other: false, default: true }), literal: constant(false) },
    links: [{ relation: 'authenticates-as', to: 'user_name', kinds: ['service-identity'], loose: true }],
  },
  aws_lambda_function: {
    kind: 'workload',
    role: 'linked',
    provider,
    name: 'function_name',
    properties: { platform: constant('lambda'), resourceLimits: constant(true), privileged: constant(false) },
    links: [
      role('role'),
      ...environment('environment.variables'),
      { relation: 'logs-to', to: 'logging_config.log_group', kinds: ['log-sink'], loose: true },
    ],
  },
  aws_lambda_alias: { role: 'part', provider, standsFor: 'function_name' },
  aws_lambda_function_url: {
    kind: 'network-endpoint',
    role: 'linked',
    provider,
    name: 'function_name',
    properties: {
      public: constant(true),
      encrypted: constant(true),
      authentication: choice('authorization_type', { NONE: 'none', AWS_IAM: 'identity' }),
    },
    links: [{ relation: 'exposed-to', to: 'function_name', reverse: true, kinds: ['workload'], loose: true }],
  },
  aws_apigatewayv2_api: {
    kind: 'network-endpoint',
    role: 'linked',
    provider,
    name: 'name',
    properties: { public: notFlag('disable_execute_api_endpoint', false), encrypted: constant(true) },
    links: [{ relation: 'exposed-to', to: 'target', reverse: true, kinds: ['workload'], loose: true }],
  },
  aws_apigatewayv2_integration: {
    role: 'part',
    provider,
    standsFor: 'api_id',
    links: [{ relation: 'exposed-to', from: 'integration_uri', to: 'api_id', kinds: ['network-endpoint'], loose: true }],
  },
  aws_api_gateway_rest_api: {
    kind: 'network-endpoint',
    role: 'linked',
    provider,
    name: 'name',
    properties: {
      public: all(
        choice('endpoint_configuration.types', { PRIVATE: false }, { other: true, default: true }),
        notFlag('disable_execute_api_endpoint', false),
      ),
      encrypted: constant(true),
    },
  },
  aws_api_gateway_integration: {
    role: 'part',
    provider,
    standsFor: 'rest_api_id',
    links: [{ relation: 'exposed-to', from: 'uri', to: 'rest_api_id', kinds: ['network-endpoint'], loose: true }],
  },
  aws_lb: {
    kind: 'network-endpoint',
    role: 'linked',
    provider,
    name: 'name',
    properties: { public: notFlag('internal', false) },
  },
  aws_alb: {
    kind: 'network-endpoint',
    role: 'linked',
    provider,
    name: 'name',
    properties: { public: notFlag('internal', false) },
  },
  aws_ecs_task_definition: {
    kind: 'workload',
    role: 'linked',
    provider,
    name: 'family',
    properties: { platform: constant('ecs') },
    links: [role('task_role_arn'), ...environment('container_definitions')],
  },
  aws_ecs_service: { role: 'part', provider, standsFor: 'task_definition' },
  aws_instance: {
    kind: 'workload',
    role: 'linked',
    provider,
    name: ['tags.Name'],
    properties: { platform: constant('ec2') },
    links: [role('iam_instance_profile')],
  },
  aws_sfn_state_machine: {
    kind: 'workload',
    role: 'linked',
    provider,
    name: 'name',
    properties: { platform: constant('step-functions') },
    links: [role('role_arn'), ...environment('definition'), { relation: 'invokes', to: 'definition', kinds: ['workload'], loose: true }],
  },
  aws_apprunner_service: {
    kind: 'workload',
    role: 'linked',
    provider,
    name: 'service_name',
    properties: { platform: constant('app-runner') },
    links: [
      role('instance_configuration.instance_role_arn'),
      ...environment([
        'source_configuration.image_repository.image_configuration.runtime_environment_variables',
        'source_configuration.code_repository.code_configuration.code_configuration_values.runtime_environment_variables',
      ]),
    ],
  },
  aws_batch_job_definition: {
    kind: 'workload',
    role: 'linked',
    provider,
    name: 'name',
    properties: { platform: constant('batch') },
    links: [...environment('container_properties')],
  },
  // What a service of AWS delivers by itself: the source names whose logs they are.
  aws_cloudwatch_log_delivery_source: { role: 'part', provider, standsFor: 'resource_arn' },
  aws_cloudwatch_log_delivery_destination: {
    role: 'part',
    provider,
    standsFor: 'delivery_destination_configuration.destination_resource_arn',
  },
  aws_cloudwatch_log_delivery: {
    role: 'part',
    provider,
    links: [
      {
        relation: 'logs-to',
        from: 'delivery_source_name',
        to: 'delivery_destination_arn',
        kinds: ['log-sink', 'data-store'],
        loose: true,
      },
    ],
  },
  aws_vpc_endpoint: known(provider),
  aws_secretsmanager_secret_version: { role: 'part', provider, standsFor: 'secret_id' },
  aws_kms_key: known(provider),
  // Whether content of all its accounts may be used for training is decided for it as a whole.
  aws_organizations_organization: { kind: 'account', role: 'ai', provider, called: 'AWS organisation' },
  aws_organizations_account: { kind: 'account', role: 'linked', provider, name: 'name' },
};

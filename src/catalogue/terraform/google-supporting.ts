import { all, choice, constant, flag, type Link, number, present, type TerraformTable } from './entry.js';

const provider = 'google';
const runsAs = (to: string): Link => ({ relation: 'runs-as', to, kinds: ['service-identity'], loose: true });

const environment = (to: string): readonly Link[] => [
  { relation: 'invokes', to, kinds: ['model-endpoint', 'agent'], loose: true, likely: true },
  { relation: 'connects-to', to, kinds: ['ai-service', 'vector-store', 'data-store', 'knowledge-base'], loose: true, likely: true },
  { relation: 'protected-by', to, kinds: ['guardrail'], loose: true, likely: true },
];

/** What Google resources of AI hang together with. */
export const googleSupporting: TerraformTable = {
  google_storage_bucket: {
    kind: 'data-store',
    role: 'linked',
    provider,
    name: 'name',
    properties: {
      engine: constant('gcs'),
      public: constant(false),
      encryptedAtRest: constant(true),
      versioned: flag('versioning.enabled', false),
    },
  },
  google_storage_bucket_object: { role: 'part', provider, standsFor: 'bucket' },
  google_bigquery_dataset: {
    kind: 'data-store',
    role: 'linked',
    provider,
    name: ['friendly_name', 'dataset_id'],
    properties: { engine: constant('bigquery'), encryptedAtRest: constant(true) },
  },
  google_sql_database_instance: {
    kind: 'data-store',
    role: 'linked',
    provider,
    name: 'name',
    properties: {
      engine: constant('cloud-sql'),
      encryptedAtRest: constant(true),
      publicNetworkAccess: all(
        flag('settings.ip_configuration.ipv4_enabled', true),
        choice('settings.ip_configuration.authorized_networks.value', { '0.0.0.0/0': true }, { other: false, default: false }),
      ),
    },
  },
  google_service_account: { kind: 'service-identity', role: 'linked', provider, name: ['account_id', 'display_name'] },
  google_cloud_run_v2_service: {
    kind: 'workload',
    role: 'linked',
    provider,
    name: 'name',
    properties: { platform: constant('cloud-run') },
    links: [runsAs('template.service_account'), ...environment('template.containers.env.value')],
  },
  google_cloud_run_service: {
    kind: 'workload',
    role: 'linked',
    provider,
    name: 'name',
    properties: { platform: constant('cloud-run') },
    links: [runsAs('template.spec.service_account_name'), ...environment('template.spec.containers.env.value')],
  },
  google_cloudfunctions2_function: {
    kind: 'workload',
    role: 'linked',
    provider,
    name: 'name',
    properties: { platform: constant('cloud-functions') },
    links: [runsAs('service_config.service_account_email'), ...environment('service_config.environment_variables')],
  },
  google_cloud_run_v2_job: {
    kind: 'workload',
    role: 'linked',
    provider,
    name: 'name',
    properties: { platform: constant('cloud-run') },
    links: [runsAs('template.template.service_account'), ...environment('template.template.containers.env.value')],
  },
  google_cloudfunctions_function: {
    kind: 'workload',
    role: 'linked',
    provider,
    name: 'name',
    properties: { platform: constant('cloud-functions') },
    links: [runsAs('service_account_email'), ...environment('environment_variables')],
  },
  google_compute_instance: {
    kind: 'workload',
    role: 'linked',
    provider,
    name: 'name',
    properties: { platform: constant('compute-engine'), accelerator: present('guest_accelerator') },
    links: [runsAs('service_account.email')],
  },
  google_bigquery_table: { role: 'part', provider, standsFor: 'dataset_id' },
  google_bigquery_connection: { role: 'part', provider },
  google_firestore_database: {
    kind: 'data-store',
    role: 'linked',
    provider,
    name: 'name',
    properties: { engine: constant('firestore'), encryptedAtRest: constant(true) },
  },
  google_alloydb_cluster: {
    kind: 'data-store',
    role: 'linked',
    provider,
    name: 'cluster_id',
    properties: { engine: constant('alloydb'), encryptedAtRest: constant(true) },
  },
  google_alloydb_instance: {
    role: 'part',
    provider,
    standsFor: 'cluster',
    sets: { of: 'cluster', properties: { publicNetworkAccess: flag('network_config.enable_public_ip', false) } },
  },
  google_spanner_database: {
    kind: 'data-store',
    role: 'linked',
    provider,
    name: 'name',
    properties: { engine: constant('spanner'), encryptedAtRest: constant(true) },
  },
  google_redis_instance: {
    kind: 'data-store',
    role: 'linked',
    provider,
    name: 'name',
    properties: { engine: constant('redis'), publicNetworkAccess: constant(false) },
  },
  google_secret_manager_secret: { role: 'part', provider },
  google_secret_manager_secret_version: { role: 'part', provider, standsFor: 'secret' },
  google_logging_project_bucket_config: {
    kind: 'log-sink',
    role: 'linked',
    provider,
    name: 'bucket_id',
    properties: { engine: constant('cloud-logging'), retentionDays: number('retention_days', { default: 30 }) },
  },
};

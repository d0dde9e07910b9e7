import { choice, constant, flag, known, present, type TerraformEntry, type TerraformTable } from './entry.js';

const provider = 'aws';
const role = (to: string | readonly string[]) => ({ relation: 'runs-as', to, kinds: ['service-identity'] }) as const;

/** What a model brings to the endpoint that serves it; by itself it stands for an endpoint that is made elsewhere. */
const model: TerraformEntry = {
  kind: 'model-endpoint',
  role: 'ai',
  provider,
  name: ['name', 'model_name'],
  properties: {
    engine: constant('sagemaker'),
    networkIsolated: flag('enable_network_isolation', false),
  },
  links: [
    role('execution_role_arn'),
    {
      relation: 'reads',
      to: ['primary_container.model_data_url', 'container.model_data_url', 'containers.model_data_url'],
      kinds: ['data-store'],
      loose: true,
    },
  ],
};
const endpointConfiguration: TerraformEntry = {
  kind: 'model-endpoint',
  role: 'ai',
  provider,
  name: ['name', 'endpoint_config_name'],
  properties: {
    engine: constant('sagemaker'),
    dataCapture: flag('data_capture_config.enable_capture', false),
  },
  links: [
    {
      relation: 'logs-to',
      to: 'data_capture_config.destination_s3_uri',
      kinds: ['data-store'],
      as: 'log-sink',
      sets: { capturesContent: flag('data_capture_config.enable_capture', false) },
      loose: true,
    },
  ],
  includes: ['production_variants.model_name'],
};
const endpoint: TerraformEntry = {
  kind: 'model-endpoint',
  role: 'ai',
  provider,
  name: ['name', 'endpoint_name'],
  properties: {
    engine: constant('sagemaker'),
    authentication: constant('identity'),
    encrypted: constant(true),
  },
  includes: ['endpoint_config_name'],
};
const notebook: TerraformEntry = {
  kind: 'ai-service',
  role: 'ai',
  provider,
  name: ['name', 'notebook_instance_name'],
  properties: {
    rootAccess: flag('root_access', true),
    directInternetAccess: flag('direct_internet_access', true),
    networkIsolated: present('subnet_id'),
    encryptedWithOwnKey: present('kms_key_id'),
  },
  links: [role('role_arn')],
};
const domain: TerraformEntry = {
  kind: 'ai-service',
  role: 'ai',
  provider,
  name: 'domain_name',
  properties: {
    directInternetAccess: choice('app_network_access_type', { VpcOnly: false, PublicInternetOnly: true }, { default: true }),
    networkIsolated: choice('app_network_access_type', { VpcOnly: true, PublicInternetOnly: false }, { default: false }),
    encryptedWithOwnKey: present('kms_key_id'),
  },
  links: [role('default_user_settings.execution_role')],
};
const monitoring: TerraformEntry = {
  kind: 'evaluation',
  role: 'ai',
  provider,
  name: ['name', 'job_definition_name', 'monitoring_schedule_name'],
  properties: { engine: constant('sagemaker-model-monitor'), adversarial: constant(false) },
};
const trainingJob: TerraformEntry = {
  kind: 'training-job',
  role: 'ai',
  provider,
  name: 'training_job_name',
  properties: {
    encryptedInTransit: flag('enable_inter_container_traffic_encryption', false),
    networkIsolated: flag('enable_network_isolation', false),
  },
  links: [
    role('role_arn'),
    { relation: 'trained-on', to: 'input_data_config.data_source.s3_data_source.s3_uri', kinds: ['data-store'], loose: true },
  ],
};
const pipeline: TerraformEntry = {
  kind: 'workflow',
  role: 'ai',
  provider,
  name: 'pipeline_name',
  properties: { platform: constant('sagemaker-pipelines') },
  links: [role('role_arn')],
};
const featureGroup: TerraformEntry = {
  kind: 'data-store',
  role: 'ai',
  provider,
  name: 'feature_group_name',
  properties: { engine: constant('sagemaker-feature-store'), public: constant(false) },
  links: [{ relation: 'writes', to: 'offline_store_config.s3_storage_config.s3_uri', kinds: ['data-store'], loose: true }],
};
const trackingServer: TerraformEntry = {
  kind: 'ai-service',
  role: 'ai',
  provider,
  name: 'tracking_server_name',
  links: [role('role_arn'), { relation: 'logs-to', to: 'artifact_store_uri', kinds: ['data-store'], loose: true }],
};

/** Parts of a SageMaker estate that say nothing of posture by themselves. */
const parts = [
  'app',
  'app_image_config',
  'code_repository',
  'device',
  'device_fleet',
  'flow_definition',
  'hub',
  'human_task_ui',
  'image',
  'image_version',
  'model_package_group',
  'model_package_group_policy',
  'model_package',
  'notebook_instance_lifecycle_configuration',
  'notebook_instance_lifecycle_config',
  'project',
  'servicecatalog_portfolio_status',
  'space',
  'studio_lifecycle_config',
  'user_profile',
  'workforce',
  'workteam',
  'inference_component',
  'ai_workload_config',
  'action',
  'algorithm',
  'artifact',
  'cluster_scheduler_config',
  'context',
  'experiment',
  'experiment_trial_component',
  'trial_component',
  'inference_experiment',
  'model_card',
  'model_card_export_job',
];

/** HyperPod: machines for training. */
const cluster: TerraformEntry = {
  kind: 'workload',
  role: 'ai',
  provider,
  name: 'cluster_name',
  properties: { platform: constant('sagemaker-hyperpod') },
  links: [role('instance_groups.execution_role')],
};
const processingJob: TerraformEntry = {
  kind: 'training-job',
  role: 'ai',
  provider,
  name: 'processing_job_name',
  properties: {
    encryptedInTransit: flag('network_config.enable_inter_container_traffic_encryption', false),
    networkIsolated: flag('network_config.enable_network_isolation', false),
  },
  links: [role('role_arn')],
};
const partnerApp: TerraformEntry = { kind: 'ai-service', role: 'ai', provider, name: 'name', links: [role('execution_role_arn')] };

const own: TerraformTable = {
  model,
  endpoint_configuration: endpointConfiguration,
  endpoint_config: endpointConfiguration,
  endpoint,
  notebook_instance: notebook,
  domain,
  data_quality_job_definition: monitoring,
  model_quality_job_definition: monitoring,
  model_bias_job_definition: monitoring,
  model_explainability_job_definition: monitoring,
  monitoring_schedule: monitoring,
  training_job: trainingJob,
  pipeline,
  feature_group: featureGroup,
  mlflow_tracking_server: trackingServer,
  mlflow_app: { ...trackingServer, name: 'name' },
  cluster,
  processing_job: processingJob,
  partner_app: partnerApp,
  ...Object.fromEntries(parts.map((part) => [part, known(provider)])),
};

/** The same under the provider's two names. */
export const awsSagemaker: TerraformTable = Object.fromEntries(
  Object.entries(own).flatMap(([type, entry]) => [
    [`aws_sagemaker_${type}`, entry],
    [`awscc_sagemaker_${type}`, entry],
  ]),
);

/**
 * How a resource type of CloudFormation is told in the words of Terraform, in which everything that is known of resources is written:
 * one type, and where its properties go. Names are those of the template in snake case; a dotted target nests.
 */
export interface ResourceForm {
  readonly as: string;
  /** Path in the template → new name of its last part; empty: its members stand for themselves. */
  readonly rename?: Readonly<Record<string, string>>;
  /** Path of a text → the value that it stands for. */
  readonly values?: Readonly<Record<string, Readonly<Record<string, boolean | string>>>>;
  /** Only when this property is written. */
  readonly when?: string;
  /** Name under which it refers to its first form, which then need not be written: a URL to its function. */
  readonly refersBy?: string;
}

/** The first form is what others refer to. */
const forms: Readonly<Record<string, readonly ResourceForm[]>> = {
  'AWS::IAM::Role': [{ as: 'awscc_iam_role' }],
  'AWS::IAM::User': [{ as: 'aws_iam_user', rename: { user_name: 'name' } }],
  'AWS::IAM::Policy': [{ as: 'aws_iam_role_policy', rename: { policy_document: 'policy' } }],
  'AWS::IAM::RolePolicy': [{ as: 'aws_iam_role_policy', rename: { policy_document: 'policy', role_name: 'role' } }],
  'AWS::IAM::UserPolicy': [{ as: 'aws_iam_user_policy', rename: { policy_document: 'policy', user_name: 'user' } }],
  'AWS::IAM::ManagedPolicy': [
    { as: 'awscc_iam_managed_policy' },
    { as: 'aws_iam_role_policy', rename: { policy_document: 'policy' }, when: 'roles' },
    { as: 'aws_iam_role_policy', rename: { policy_document: 'policy' }, when: 'users' },
  ],
  'AWS::IAM::InstanceProfile': [{ as: 'aws_iam_instance_profile', rename: { roles: 'role' } }],
  'AWS::S3::Bucket': [
    {
      as: 'aws_s3_bucket',
      rename: {
        bucket_name: 'bucket',
        versioning_configuration: 'versioning',
        'versioning_configuration.status': 'enabled',
        bucket_encryption: 'server_side_encryption_configuration',
        'bucket_encryption.server_side_encryption_configuration': 'rule',
        'bucket_encryption.server_side_encryption_configuration.server_side_encryption_by_default':
          'apply_server_side_encryption_by_default',
        lifecycle_configuration: '',
        'lifecycle_configuration.rules': 'lifecycle_rule',
        'lifecycle_configuration.rules.expiration_in_days': 'expiration.days',
        'lifecycle_configuration.rules.tag_filters': 'tags',
      },
      values: { 'versioning_configuration.status': { Enabled: true, Suspended: false } },
    },
  ],
  'AWS::S3::BucketPolicy': [{ as: 'aws_s3_bucket_policy', rename: { policy_document: 'policy' } }],
  'AWS::Lambda::Function': [{ as: 'aws_lambda_function', rename: { code: '' } }],
  'AWS::Lambda::Alias': [{ as: 'aws_lambda_alias' }],
  'AWS::Lambda::Version': [{ as: 'aws_lambda_alias' }],
  'AWS::Lambda::Url': [
    { as: 'aws_lambda_function_url', rename: { target_function_arn: 'function_name', auth_type: 'authorization_type' } },
  ],
  'AWS::ApiGateway::RestApi': [
    { as: 'aws_api_gateway_rest_api' },
    // What an OpenAPI body names is what stands behind it.
    { as: 'aws_api_gateway_integration', rename: { body: 'uri' }, when: 'body', refersBy: 'rest_api_id' },
  ],
  'AWS::ApiGateway::Method': [
    { as: 'aws_api_gateway_method', rename: { authorization_type: 'authorization' } },
    { as: 'aws_api_gateway_integration', rename: { integration: '' }, when: 'integration' },
  ],
  'AWS::ApiGatewayV2::Api': [
    { as: 'aws_apigatewayv2_api' },
    { as: 'aws_apigatewayv2_integration', rename: { body: 'integration_uri' }, when: 'body', refersBy: 'api_id' },
  ],
  'AWS::ApiGatewayV2::Route': [{ as: 'aws_apigatewayv2_route' }],
  'AWS::ApiGatewayV2::Integration': [{ as: 'aws_apigatewayv2_integration' }],
  'AWS::Logs::LogGroup': [{ as: 'aws_cloudwatch_log_group', rename: { log_group_name: 'name' } }],
  'AWS::Logs::DeliverySource': [{ as: 'aws_cloudwatch_log_delivery_source' }],
  'AWS::Logs::DeliveryDestination': [
    {
      as: 'aws_cloudwatch_log_delivery_destination',
      rename: { destination_resource_arn: 'delivery_destination_configuration.destination_resource_arn' },
    },
  ],
  'AWS::Logs::Delivery': [{ as: 'aws_cloudwatch_log_delivery' }],
  'AWS::DynamoDB::Table': [{ as: 'aws_dynamodb_table', rename: { table_name: 'name' } }],
  'AWS::DynamoDB::GlobalTable': [{ as: 'aws_dynamodb_table', rename: { table_name: 'name' } }],
  'AWS::RDS::DBInstance': [
    { as: 'aws_db_instance', rename: { db_instance_identifier: 'identifier' } },
    { as: 'aws_rds_cluster_instance', rename: { db_cluster_identifier: 'cluster_identifier' }, when: 'db_cluster_identifier' },
  ],
  'AWS::RDS::DBCluster': [{ as: 'aws_rds_cluster', rename: { db_cluster_identifier: 'cluster_identifier' } }],
  'AWS::DocDB::DBCluster': [{ as: 'aws_docdb_cluster', rename: { db_cluster_identifier: 'cluster_identifier' } }],
  'AWS::Neptune::DBCluster': [{ as: 'aws_neptune_cluster', rename: { db_cluster_identifier: 'cluster_identifier' } }],
  'AWS::OpenSearchService::Domain': [{ as: 'aws_opensearch_domain', rename: { encryption_at_rest_options: 'encrypt_at_rest' } }],
  'AWS::Elasticsearch::Domain': [{ as: 'aws_elasticsearch_domain', rename: { encryption_at_rest_options: 'encrypt_at_rest' } }],
  'AWS::EFS::FileSystem': [{ as: 'aws_efs_file_system' }],
  'AWS::Redshift::Cluster': [{ as: 'aws_redshift_cluster' }],
  'AWS::ElastiCache::ReplicationGroup': [{ as: 'aws_elasticache_replication_group' }],
  'AWS::MemoryDB::Cluster': [{ as: 'aws_memorydb_cluster', rename: { cluster_name: 'name' } }],
  'AWS::ElasticLoadBalancingV2::LoadBalancer': [
    {
      as: 'aws_lb',
      rename: { scheme: 'internal' },
      values: { scheme: { internal: true, 'internet-facing': false } },
    },
  ],
  'AWS::ElasticLoadBalancingV2::TargetGroup': [{ as: 'aws_lb_target_group' }],
  'AWS::ElasticLoadBalancingV2::Listener': [
    {
      as: 'aws_lb_listener',
      rename: {
        default_actions: 'default_action',
        'default_actions.forward_config': 'forward',
        'default_actions.forward_config.target_groups': 'target_group',
        'default_actions.forward_config.target_groups.target_group_arn': 'arn',
      },
    },
  ],
  'AWS::ElasticLoadBalancingV2::ListenerRule': [
    {
      as: 'aws_lb_listener_rule',
      rename: {
        actions: 'action',
        'actions.forward_config': 'forward',
        'actions.forward_config.target_groups': 'target_group',
        'actions.forward_config.target_groups.target_group_arn': 'arn',
      },
    },
  ],
  'AWS::ECS::TaskDefinition': [{ as: 'aws_ecs_task_definition' }],
  'AWS::ECS::Service': [{ as: 'aws_ecs_service', rename: { load_balancers: 'load_balancer' } }],
  'AWS::EC2::Instance': [{ as: 'aws_instance' }],
  'AWS::EC2::VPCEndpoint': [{ as: 'aws_vpc_endpoint' }],
  'AWS::KMS::Key': [{ as: 'aws_kms_key' }],
  'AWS::SecretsManager::Secret': [{ as: 'aws_secretsmanager_secret' }],
  'AWS::SSM::Parameter': [{ as: 'aws_ssm_parameter' }],
  'AWS::AppRunner::Service': [{ as: 'aws_apprunner_service' }],
  'AWS::Batch::JobDefinition': [{ as: 'aws_batch_job_definition', rename: { job_definition_name: 'name' } }],
  'AWS::StepFunctions::StateMachine': [
    { as: 'aws_sfn_state_machine', rename: { state_machine_name: 'name', definition_string: 'definition' } },
  ],
  'AWS::Organizations::Organization': [{ as: 'aws_organizations_organization' }],
  'AWS::Organizations::Account': [{ as: 'aws_organizations_account', rename: { account_name: 'name' } }],
  'AWS::Organizations::Policy': [{ as: 'awscc_organizations_policy' }],
  'AWS::BedrockAgentCore::ApiKeyCredentialProvider': [{ as: 'aws_bedrockagentcore_api_key_credential_provider' }],
  'AWS::BedrockAgentCore::OAuth2CredentialProvider': [{ as: 'aws_bedrockagentcore_oauth2_credential_provider' }],
};

/** `AWS::Bedrock::KnowledgeBase` → `awscc_bedrock_knowledge_base`. */
export function cloudControlType(type: string): string {
  const [, service = '', name = ''] = type.split('::');
  return `awscc_${service.toLowerCase()}_${snake(name)}`;
}

/** `IdleSessionTTLInSeconds` → `idle_session_ttl_in_seconds`. */
export function snake(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .toLowerCase();
}

export function formsOf(type: string): readonly ResourceForm[] {
  return Object.hasOwn(forms, type) ? (forms[type] as readonly ResourceForm[]) : [{ as: cloudControlType(type) }];
}

/** Properties whose members are no names of the schema: they are kept as they are written. */
const free = new Set([
  'AssumeRolePolicyDocument',
  'PolicyDocument',
  'KeyPolicy',
  'ResourcePolicy',
  'Policy',
  'Variables',
  'EnvironmentVariables',
  'Body',
  'DefinitionBody',
  'DefinitionString',
  'DefinitionSubstitutions',
  'Content',
  'Template',
  'Payload',
  'Labels',
  'HyperParameters',
]);

/** @param type of the resource; what is a document for one service is described by the schema of another */
export function isFreeForm(type: string, property: string): boolean {
  return (
    free.has(property) ||
    (property === 'Definition' && /::StateMachine$/.test(type)) ||
    (property === 'Tags' && /::Serverless::/.test(type))
  );
}

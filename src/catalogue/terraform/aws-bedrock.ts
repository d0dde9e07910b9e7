import { guardrail } from './aws-guardrail.js';
import { dataSource, knowledgeBase } from './aws-knowledge.js';
import {
  any,
  choice,
  constant,
  known,
  type Link,
  number,
  present,
  type Rule,
  type TerraformEntry,
  type TerraformTable,
  whether,
} from './entry.js';

const provider = 'aws';
const guardrailAt = 'guardrail_configuration.guardrail_identifier';

/** A guardrail that is used as a draft can change under its user. */
const guardedBy = (at: string, version: string): Link => ({
  relation: 'protected-by',
  to: at,
  kinds: ['guardrail'],
  sets: { versionPinned: choice(version, { DRAFT: false }, { other: true, computed: true, default: false }) },
});

const actionGroupLinks: readonly Link[] = [{ relation: 'invokes', to: 'action_group_executor.lambda', kinds: ['workload'], loose: true }];
const actionGroupProperties = {
  // The built-in interpreter runs what the model writes, in a sandbox of the provider.
  executesCode: choice(
    'parent_action_group_signature',
    { 'AMAZON.CodeInterpreter': true, 'ANTHROPIC.Bash': true },
    { default: false, other: false },
  ),
  requiresApproval: {
    read: 'items',
    in: ['function_schema.functions', 'function_schema.member_functions.functions'],
    rule: choice('require_confirmation', { ENABLED: true, DISABLED: false }, { default: false }),
    ranks: [false, true],
    take: 'lowest',
  },
} satisfies Readonly<Record<string, Rule>>;

const agent: TerraformEntry = {
  kind: 'agent',
  role: 'ai',
  provider,
  name: 'agent_name',
  properties: {
    framework: constant('bedrock-agents'),
    actsAs: constant('own-identity'),
    sessionTtlSeconds: number('idle_session_ttl_in_seconds'),
    encryptedWithOwnKey: present('customer_encryption_key_arn'),
  },
  links: [
    { relation: 'runs-as', to: 'agent_resource_role_arn', kinds: ['service-identity'] },
    { relation: 'invokes', to: 'foundation_model', model: provider },
    guardedBy(guardrailAt, 'guardrail_configuration.guardrail_version'),
    { relation: 'retrieves-from', to: 'knowledge_bases.knowledge_base_id', kinds: ['knowledge-base'] },
    { relation: 'delegates-to', to: 'agent_collaborators.agent_descriptor.alias_arn', kinds: ['agent'] },
    { relation: 'invokes', to: 'custom_orchestration.executor.lambda', kinds: ['workload'], loose: true },
  ],
  whole: ['protected-by', 'uses-tool', 'retrieves-from', 'delegates-to', 'remembers-in', 'runs-as', 'invokes'],
  children: [
    {
      in: 'action_groups',
      kind: 'tool',
      name: 'action_group_name',
      relation: 'uses-tool',
      properties: actionGroupProperties,
      links: actionGroupLinks,
    },
    {
      in: 'memory_configuration',
      kind: 'agent-memory',
      name: [],
      relation: 'remembers-in',
      properties: { retentionDays: number('storage_days', { default: 30 }), persistent: constant(true) },
    },
  ],
};

const inferenceProfile: TerraformEntry = {
  kind: 'model-endpoint',
  role: 'ai',
  provider,
  name: ['inference_profile_name', 'name', 'provisioned_model_name', 'prompt_router_name'],
  properties: { engine: constant('bedrock'), authentication: constant('identity'), encrypted: constant(true) },
  links: [{ relation: 'serves', to: ['model_source.copy_from', 'model_arn', 'models.model_arn'], model: provider }],
};

const prompt: TerraformEntry = {
  kind: 'prompt',
  role: 'ai',
  provider,
  name: 'name',
  properties: { role: constant('template') },
  links: [{ relation: 'invokes', to: ['variants.model_id', 'variant.model_id'], model: provider, loose: true }],
};

const node = ['definition.nodes.configuration', 'definition.node.configuration'];
const inNodes = (path: string) => node.map((start) => `${start}.${path}`);
const flow: TerraformEntry = {
  kind: 'workflow',
  role: 'ai',
  provider,
  name: 'name',
  properties: { platform: constant('bedrock-flows') },
  links: [
    { relation: 'runs-as', to: 'execution_role_arn', kinds: ['service-identity'] },
    { relation: 'delegates-to', to: inNodes('agent.agent_alias_arn'), kinds: ['agent'], loose: true },
    { relation: 'retrieves-from', to: inNodes('knowledge_base.knowledge_base_id'), kinds: ['knowledge-base'], loose: true },
    { relation: 'invokes', to: inNodes('lambda_function.lambda_arn'), kinds: ['workload'], loose: true },
    { relation: 'invokes', to: inNodes('prompt.source_configuration.inline.model_id'), model: provider, loose: true },
    { relation: 'uses-prompt', to: inNodes('prompt.source_configuration.resource.prompt_arn'), kinds: ['prompt'], loose: true },
    { relation: 'protected-by', to: inNodes('prompt.guardrail_configuration.guardrail_identifier'), kinds: ['guardrail'], loose: true },
  ],
};

const contentDelivered = any(
  ...['text', 'image', 'embedding', 'video'].map(
    (part): Rule => ({ read: 'flag', at: `logging_config.${part}_data_delivery_enabled`, default: true }),
  ),
);

export const awsBedrock: TerraformTable = {
  aws_bedrockagent_agent: agent,
  awscc_bedrock_agent: agent,
  aws_bedrockagent_agent_alias: { role: 'part', provider, standsFor: 'agent_id' },
  awscc_bedrock_agent_alias: { role: 'part', provider, standsFor: 'agent_id' },
  aws_bedrockagent_agent_action_group: {
    kind: 'tool',
    role: 'ai',
    provider,
    name: 'action_group_name',
    ownedBy: 'agent_id',
    properties: actionGroupProperties,
    links: [{ relation: 'uses-tool', to: 'agent_id', reverse: true, kinds: ['agent'] }, ...actionGroupLinks],
  },
  aws_bedrockagent_agent_knowledge_base_association: {
    role: 'part',
    provider,
    links: [{ relation: 'retrieves-from', from: 'agent_id', to: 'knowledge_base_id', kinds: ['knowledge-base'] }],
  },
  aws_bedrockagent_agent_collaborator: {
    role: 'part',
    provider,
    links: [{ relation: 'delegates-to', from: 'agent_id', to: 'agent_descriptor.alias_arn', kinds: ['agent'] }],
  },
  aws_bedrock_guardrail: guardrail,
  awscc_bedrock_guardrail: guardrail,
  aws_bedrock_guardrail_version: { role: 'part', provider, standsFor: 'guardrail_arn' },
  awscc_bedrock_guardrail_version: { role: 'part', provider, standsFor: 'guardrail_identifier' },
  aws_bedrockagent_knowledge_base: knowledgeBase,
  awscc_bedrock_knowledge_base: knowledgeBase,
  aws_bedrockagent_data_source: dataSource,
  awscc_bedrock_data_source: dataSource,
  aws_bedrock_inference_profile: inferenceProfile,
  awscc_bedrock_application_inference_profile: inferenceProfile,
  awscc_bedrock_intelligent_prompt_router: inferenceProfile,
  aws_bedrock_provisioned_model_throughput: inferenceProfile,
  aws_bedrock_custom_model: {
    kind: 'training-job',
    role: 'ai',
    provider,
    name: ['custom_model_name', 'job_name'],
    properties: { networkIsolated: present('vpc_config') },
    links: [
      { relation: 'runs-as', to: 'role_arn', kinds: ['service-identity'] },
      { relation: 'based-on', to: 'base_model_identifier', model: provider },
      { relation: 'trained-on', to: 'training_data_config.s3_uri', kinds: ['data-store'] },
      { relation: 'writes', to: 'output_data_config.s3_uri', kinds: ['data-store'], loose: true },
    ],
  },
  aws_bedrock_model_invocation_logging_configuration: {
    kind: 'ai-service',
    role: 'ai',
    provider,
    called: 'Bedrock invocation logging',
    properties: { invocationLogging: whether(contentDelivered, 'content', 'metadata') },
    links: [
      {
        relation: 'logs-to',
        to: 'logging_config.cloudwatch_config.log_group_name',
        kinds: ['log-sink'],
        sets: { capturesContent: contentDelivered },
      },
      {
        relation: 'logs-to',
        to: 'logging_config.s3_config.bucket_name',
        kinds: ['data-store'],
        as: 'log-sink',
        sets: { capturesContent: contentDelivered },
      },
      {
        relation: 'logs-to',
        to: 'logging_config.cloudwatch_config.large_data_delivery_s3_config.bucket_name',
        kinds: ['data-store'],
        as: 'log-sink',
        sets: { capturesContent: contentDelivered },
      },
    ],
    whole: ['logs-to'],
  },
  aws_bedrockagent_prompt: prompt,
  awscc_bedrock_prompt: prompt,
  awscc_bedrock_prompt_version: { role: 'part', provider, standsFor: 'prompt_arn' },
  aws_bedrockagent_flow: flow,
  awscc_bedrock_flow: flow,
  awscc_bedrock_flow_alias: { role: 'part', provider, standsFor: 'flow_arn' },
  awscc_bedrock_flow_version: { role: 'part', provider, standsFor: 'flow_arn' },
  awscc_bedrock_blueprint: known(provider),
  awscc_bedrock_data_automation_project: {
    kind: 'ai-service',
    role: 'ai',
    provider,
    name: 'project_name',
    properties: { encryptedWithOwnKey: present('kms_key_id') },
  },
  awscc_bedrock_automated_reasoning_policy: {
    kind: 'guardrail',
    role: 'ai',
    provider,
    name: 'name',
    properties: { engine: constant('bedrock-automated-reasoning') },
  },
  awscc_bedrock_automated_reasoning_policy_version: { role: 'part', provider, standsFor: 'policy_arn' },
  awscc_bedrock_resource_policy: known(provider),
  awscc_bedrock_knowledge_base_policy: known(provider),
  awscc_bedrock_session: known(provider),
  awscc_bedrock_data_automation_library: known(provider),
  awscc_bedrock_enforced_guardrail_configuration: { role: 'part', provider, standsFor: 'guardrail_identifier' },
  aws_bedrockagent_flow_alias: { role: 'part', provider, standsFor: 'flow_id' },
  aws_bedrockagent_flow_version: { role: 'part', provider, standsFor: 'flow_id' },
  aws_bedrockagent_prompt_version: { role: 'part', provider, standsFor: 'prompt_id' },
  aws_bedrockagent_agent_version: { role: 'part', provider, standsFor: 'agent_id' },
};

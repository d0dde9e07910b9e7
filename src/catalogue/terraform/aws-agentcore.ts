import { choice, constant, known, number, present, type TerraformEntry, type TerraformTable } from './entry.js';

const provider = 'aws';

const runtime: TerraformEntry = {
  kind: 'agent',
  role: 'ai',
  provider,
  name: 'agent_runtime_name',
  properties: {
    framework: constant('bedrock-agentcore'),
    actsAs: present('authorizer_configuration.custom_jwt_authorizer', 'on-behalf-of-user', 'own-identity'),
  },
  links: [{ relation: 'runs-as', to: 'role_arn', kinds: ['service-identity'] }],
};
const gateway: TerraformEntry = {
  kind: 'mcp-server',
  role: 'ai',
  provider,
  name: 'name',
  properties: {
    transport: constant('http'),
    source: constant('remote'),
    encrypted: constant(true),
    authentication: choice('authorizer_type', { CUSTOM_JWT: 'oauth', AWS_IAM: 'identity', NONE: 'none' }),
  },
  links: [{ relation: 'runs-as', to: 'role_arn', kinds: ['service-identity'], loose: true }],
};
const target: TerraformEntry = {
  kind: 'tool',
  role: 'ai',
  provider,
  name: 'name',
  ownedBy: 'gateway_identifier',
  links: [
    { relation: 'exposes-tool', to: 'gateway_identifier', reverse: true, kinds: ['mcp-server'] },
    { relation: 'invokes', to: 'target_configuration.mcp.lambda.lambda_arn', kinds: ['workload'], loose: true },
  ],
};
const memory: TerraformEntry = {
  kind: 'agent-memory',
  role: 'ai',
  provider,
  name: 'name',
  properties: { persistent: constant(true), retentionDays: number('event_expiry_duration') },
};
const codeInterpreter: TerraformEntry = {
  kind: 'tool',
  role: 'ai',
  provider,
  name: 'name',
  properties: {
    executesCode: constant(true),
    sandboxed: choice('network_configuration.network_mode', { SANDBOX: true }, { other: false }),
  },
  links: [{ relation: 'runs-as', to: 'execution_role_arn', kinds: ['service-identity'], loose: true }],
};
const browser: TerraformEntry = {
  kind: 'tool',
  role: 'ai',
  provider,
  name: 'name',
  properties: { takesUntrustedContent: choice('network_configuration.network_mode', { PUBLIC: true }, { other: false }) },
  links: [
    { relation: 'runs-as', to: 'execution_role_arn', kinds: ['service-identity'], loose: true },
    {
      relation: 'logs-to',
      to: ['recording.s3_location.bucket', 'recording_config.s3_location.bucket'],
      kinds: ['data-store'],
      loose: true,
    },
  ],
};
const credentialProvider: TerraformEntry = {
  kind: 'credential',
  role: 'ai',
  provider,
  name: 'name',
  properties: { placement: constant('secret-manager'), literal: constant(false) },
};
const evaluator: TerraformEntry = {
  kind: 'evaluation',
  role: 'ai',
  provider,
  name: ['evaluator_name', 'name'],
  properties: { engine: constant('bedrock-agentcore') },
};
export const awsAgentCore: TerraformTable = {
  aws_bedrockagentcore_agent_runtime: runtime,
  awscc_bedrockagentcore_runtime: runtime,
  aws_bedrockagentcore_agent_runtime_endpoint: { role: 'part', provider, standsFor: 'agent_runtime_id' },
  awscc_bedrockagentcore_runtime_endpoint: { role: 'part', provider, standsFor: 'agent_runtime_id' },
  aws_bedrockagentcore_gateway: gateway,
  awscc_bedrockagentcore_gateway: gateway,
  aws_bedrockagentcore_gateway_target: target,
  awscc_bedrockagentcore_gateway_target: target,
  aws_bedrockagentcore_memory: memory,
  awscc_bedrockagentcore_memory: memory,
  aws_bedrockagentcore_memory_strategy: { role: 'part', provider, standsFor: 'memory_id' },
  aws_bedrockagentcore_code_interpreter: codeInterpreter,
  awscc_bedrockagentcore_code_interpreter_custom: codeInterpreter,
  aws_bedrockagentcore_browser: browser,
  awscc_bedrockagentcore_browser_custom: browser,
  aws_bedrockagentcore_api_key_credential_provider: credentialProvider,
  aws_bedrockagentcore_oauth2_credential_provider: credentialProvider,
  aws_bedrockagentcore_workload_identity: { kind: 'service-identity', role: 'ai', provider, name: 'name' },
  awscc_bedrockagentcore_workload_identity: { kind: 'service-identity', role: 'ai', provider, name: 'name' },
  aws_bedrockagentcore_token_vault_cmk: known(provider),
  awscc_bedrockagentcore_api_key_credential_provider: credentialProvider,
  awscc_bedrockagentcore_o_auth_2_credential_provider: credentialProvider,
  awscc_bedrockagentcore_code_interpreter: codeInterpreter,
  awscc_bedrockagentcore_browser: browser,
  awscc_bedrockagentcore_harness: { ...runtime, name: ['name', 'harness_name'] },
  awscc_bedrockagentcore_harness_endpoint: { role: 'part', provider, standsFor: 'harness_id' },
  aws_bedrockagentcore_evaluator: evaluator,
  awscc_bedrockagentcore_evaluator: evaluator,
  aws_bedrockagentcore_online_evaluation_config: { role: 'part', provider },
  awscc_bedrockagentcore_online_evaluation_config: { role: 'part', provider },
  ...Object.fromEntries(
    'policy policy_engine resource_policy gateway_rule gateway_rate_limit browser_profile capacity_provider configuration_bundle payment_connector payment_credential_provider payment_manager'
      .split(' ')
      .flatMap((part) => [
        [`aws_bedrockagentcore_${part}`, known(provider)],
        [`awscc_bedrockagentcore_${part}`, known(provider)],
      ]),
  ),
  awscc_bedrockagentcore_dataset: { kind: 'dataset', role: 'ai', provider, name: ['name', 'dataset_name'] },
};

import { argument, type ConstructRule, rule } from './construct.js';

/** Resources of AWS that code of the CDK declares, in TypeScript and in Python. What hangs on synthesis is left to its output. */
const name = argument('agentName agent_name name');
const model = argument('foundationModel foundation_model');

export const cdkRules: readonly ConstructRule[] = [
  rule('aws-cdk-lib', 'aws_bedrock.CfnAgent aws-bedrock.CfnAgent CfnAgent', {
    does: 'agent',
    framework: 'bedrock-agents',
    name,
    model,
    provider: 'aws',
  }),
  rule('aws-cdk-lib', 'aws_bedrock.CfnGuardrail aws-bedrock.CfnGuardrail CfnGuardrail', { does: 'guardrail', framework: 'bedrock', name }),
  rule(
    '@aws-cdk/aws-bedrock-alpha aws-cdk-aws-bedrock-alpha @cdklabs/generative-ai-cdk-constructs cdklabs-generative-ai-cdk-constructs',
    'Agent bedrock.Agent',
    {
      does: 'agent',
      framework: 'bedrock-agents',
      name,
      model,
      provider: 'aws',
      prompt: argument('instruction'),
    },
  ),
  rule(
    '@aws-cdk/aws-bedrock-alpha aws-cdk-aws-bedrock-alpha @cdklabs/generative-ai-cdk-constructs cdklabs-generative-ai-cdk-constructs',
    'Guardrail bedrock.Guardrail',
    {
      does: 'guardrail',
      framework: 'bedrock',
      name,
    },
  ),
];

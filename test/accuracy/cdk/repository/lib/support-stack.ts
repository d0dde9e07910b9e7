import * as cdk from 'aws-cdk-lib';
import { aws_bedrock as bedrock, aws_iam as iam } from 'aws-cdk-lib';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
const MODEL = 'anthropic.claude-3-5-sonnet-20241022-v2:0';
export class DeskStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props?: cdk.StackProps) {
    super(scope, id, props);
    const role = new iam.Role(this, 'AgentRole', { assumedBy: new iam.ServicePrincipal('bedrock.amazonaws.com') });
    role.addToPolicy(new iam.PolicyStatement({ actions: ['bedrock:InvokeModel'], resources: ['*'] }));
    const guardrail = new bedrock.CfnGuardrail(this, 'Guardrail', { name: 'desk-guardrail', blockedInputMessaging: 'no', blockedOutputsMessaging: 'no' });
    const agent = new bedrock.CfnAgent(this, 'Agent', {
      agentName: 'desk',
      agentResourceRoleArn: role.roleArn,
      foundationModel: MODEL,
      guardrailConfiguration: { guardrailIdentifier: guardrail.attrGuardrailId, guardrailVersion: 'DRAFT' },
    });
    new lambda.Function(this, 'Fn', { runtime: lambda.Runtime.NODEJS_20_X, handler: 'a.b', code: lambda.Code.fromAsset('x'), environment: { MODEL_ID: 'amazon.nova-lite-v1:0' } });
  }
}

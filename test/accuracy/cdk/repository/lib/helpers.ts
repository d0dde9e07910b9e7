import { bedrock } from '@cdklabs/generative-ai-cdk-constructs';
import { Agent, BedrockFoundationModel } from '@aws-cdk/aws-bedrock-alpha';
import { Stack } from 'aws-cdk-lib';
export class A extends Stack {
  build() {
    const kb = new bedrock.VectorKnowledgeBase(this, 'KB', { embeddingsModel: bedrock.BedrockFoundationModel.TITAN_EMBED_TEXT_V2_1024 });
    const agent = new bedrock.Agent(this, 'Helper', { name: 'helper', foundationModel: bedrock.BedrockFoundationModel.ANTHROPIC_CLAUDE_3_5_SONNET_V2_0, instruction: 'You help people who ask about their orders.', shouldPrepareAgent: true });
    new Agent(this, 'Second', { agentName: 'second', foundationModel: BedrockFoundationModel.AMAZON_NOVA_PRO_V1, instruction: 'You help people who ask about their bills.' });
  }
}

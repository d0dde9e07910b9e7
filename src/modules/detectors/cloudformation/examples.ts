import type { DetectorExample } from '../../../testing/test-detector.js';

export const examples: readonly DetectorExample[] = [
  {
    name: 'a template is kept for its stack to be worked out',
    path: 'template.yaml',
    text: `AWSTemplateFormatVersion: '2010-09-09'
Resources:
  Assistant:
    Type: AWS::Bedrock::Agent
    Properties:
      AgentName: !Sub '\${AWS::StackName}-assistant'
      FoundationModel: anthropic.claude-3-haiku-20240307-v1:0
`,
    finds: [],
  },
  {
    name: 'a text that speaks of types is no template',
    path: 'notes.yaml',
    text: `title: Types
examples:
  - Type: AWS::Bedrock::Agent
`,
    finds: [],
  },
];

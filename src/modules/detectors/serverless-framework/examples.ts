import type { DetectorExample } from '../../../testing/test-detector.js';

export const examples: readonly DetectorExample[] = [
  {
    name: 'functions are kept for their stack to be worked out',
    path: 'serverless.yml',
    text: `service: help-desk
frameworkVersion: '4'

custom:
  stage: \${opt:stage, 'dev'}
  model: anthropic.claude-3-haiku-20240307-v1:0

provider:
  name: aws
  runtime: nodejs20.x
  region: eu-west-1
  environment:
    STAGE: \${self:custom.stage}
  iam:
    role:
      statements:
        - Effect: Allow
          Action:
            - bedrock:InvokeModel
            - bedrock:InvokeModelWithResponseStream
          Resource: '*'

functions:
  answer:
    handler: src/answer.handler
    environment:
      BEDROCK_MODEL_ID: \${self:custom.model}
    events:
      - httpApi:
          path: /answer
          method: post
  admin:
    handler: src/admin.handler
    environment:
      MODEL_ID: amazon.nova-pro-v1:0
    events:
      - http:
          path: admin
          method: get
          authorizer: aws_iam

resources:
  Resources:
    Filter:
      Type: AWS::Bedrock::Guardrail
      Properties:
        Name: help-desk-filter
        BlockedInputMessaging: No.
        BlockedOutputsMessaging: No.
        ContentPolicyConfig:
          FiltersConfig:
            - Type: PROMPT_ATTACK
              InputStrength: MEDIUM
              OutputStrength: NONE
`,
    finds: [],
  },
  { name: 'another provider', path: 'serverless.yml', text: 'service: a\nprovider:\n  name: google\n', finds: [] },
];

import type { ResolverExample } from '../../../testing/test-resolver.js';

export const examples: readonly ResolverExample[] = [
  {
    name: 'functions of the serverless transform: a URL and a route that ask for nothing, globals, a managed policy',
    files: {
      'template.yaml': `AWSTemplateFormatVersion: 2010-09-09
Transform: AWS::Serverless-2016-10-31
Globals:
  Function:
    Runtime: nodejs20.x
    Timeout: 30
    Environment:
      Variables:
        MODEL_ID: amazon.nova-lite-v1:0
Resources:
  SummariseFunction:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: app.handler
      FunctionUrlConfig:
        AuthType: NONE
      Policies:
        - Statement:
            - Effect: Allow
              Action:
                - bedrock:InvokeModel
              Resource: '*'
  ChatFunction:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: chat.handler
      Policies:
        - AmazonBedrockFullAccess
      Events:
        Chat:
          Type: HttpApi
          Properties:
            Path: /chat
            Method: post
`,
    },
    finds: [
      'model:amazon.nova-lite-v1:0',
      'network-endpoint:ServerlessHttpApi',
      'network-endpoint:SummariseFunction',
      'service-identity:ChatFunctionRole',
      'service-identity:SummariseFunctionRole',
      'workload:ChatFunction',
      'workload:SummariseFunction',
    ],
  },
  {
    name: 'a nested stack by its local path is part of the template that makes it',
    files: {
      'nested/root.yaml': `AWSTemplateFormatVersion: '2010-09-09'
Resources:
  Models:
    Type: AWS::CloudFormation::Stack
    Properties:
      TemplateURL: ./child.yaml
      Parameters:
        Profile: search
`,
      'nested/child.yaml': `AWSTemplateFormatVersion: '2010-09-09'
Parameters:
  Profile:
    Type: String
Resources:
  Inference:
    Type: AWS::Bedrock::ApplicationInferenceProfile
    Properties:
      InferenceProfileName: !Sub '\${Profile}-profile'
      ModelSource:
        CopyFrom: !Sub 'arn:aws:bedrock:\${AWS::Region}::foundation-model/amazon.nova-micro-v1:0'
`,
    },
    finds: ['model:amazon.nova-micro-v1:0', 'model-endpoint:search-profile'],
  },
  {
    name: 'a template without AI stays silent, whatever its names say',
    files: {
      'website.json': `{
  "AWSTemplateFormatVersion": "2010-09-09",
  "Description": "A site about AWS::Bedrock::Agent; it uses none.",
  "Resources": {
    "Site": { "Type": "AWS::S3::Bucket", "Properties": { "BucketName": "bedrock-quarry-photos" } },
    "Resize": {
      "Type": "AWS::Lambda::Function",
      "Properties": {
        "FunctionName": "resize-agent-photos",
        "Role": { "Fn::GetAtt": ["ResizeRole", "Arn"] },
        "Environment": { "Variables": { "CAR_MODEL": "roadster", "TABLE": { "Ref": "Photos" } } }
      }
    },
    "Photos": { "Type": "AWS::DynamoDB::Table" },
    "ResizeRole": {
      "Type": "AWS::IAM::Role",
      "Properties": {
        "AssumeRolePolicyDocument": { "Statement": [{ "Effect": "Allow", "Principal": { "Service": "lambda.amazonaws.com" }, "Action": "sts:AssumeRole" }] },
        "Policies": [{ "PolicyName": "p", "PolicyDocument": { "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }] } }]
      }
    }
  }
}
`,
    },
    finds: [],
  },
  {
    name: 'conditions and references in circles',
    files: {
      'cycle.yaml': `AWSTemplateFormatVersion: '2010-09-09'
Conditions:
  A: !Not [Condition: B]
  B: !Not [Condition: A]
Resources:
  First:
    Type: AWS::S3::Bucket
    Condition: A
    Properties:
      BucketName: !Ref Second
  Second:
    Type: AWS::S3::Bucket
    Properties:
      BucketName: !Ref First
`,
    },
    finds: [],
  },
];

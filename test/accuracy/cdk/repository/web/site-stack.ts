import { Stack } from 'aws-cdk-lib';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as lambda from 'aws-cdk-lib/aws-lambda';

// Photos of bedrock; an agent here is a person who sells houses.
class CfnAgent {
  constructor(readonly name: string) {}
}

export class SiteStack extends Stack {
  agent = new CfnAgent('miller');
  bucket = new s3.Bucket(this, 'Bedrock');
  resize = new lambda.Function(this, 'Resize', { runtime: lambda.Runtime.NODEJS_20_X, handler: 'a.b', code: lambda.Code.fromAsset('x') });
}

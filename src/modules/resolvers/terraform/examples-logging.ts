import type { ResolverExample } from '../../../testing/test-resolver.js';

export const loggingExamples: readonly ResolverExample[] = [
  {
    name: 'invocation logging to a log group and a public bucket',
    files: {
      'logging.tf': `resource "aws_bedrock_model_invocation_logging_configuration" "this" {
  logging_config {
    embedding_data_delivery_enabled = false
    image_data_delivery_enabled     = false
    text_data_delivery_enabled      = true
    cloudwatch_config {
      log_group_name = aws_cloudwatch_log_group.bedrock.name
      role_arn       = "arn:aws:iam::1:role/x"
    }
    s3_config {
      bucket_name = aws_s3_bucket.logs.id
    }
  }
}
resource "aws_cloudwatch_log_group" "bedrock" {
  name              = "/bedrock/calls"
  retention_in_days = 30
}
resource "aws_s3_bucket" "logs" {
  bucket = "bedrock-logs"
}
resource "aws_s3_bucket_policy" "logs" {
  bucket = aws_s3_bucket.logs.id
  policy = data.aws_iam_policy_document.open.json
}
data "aws_iam_policy_document" "open" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["*"]
    principals {
      type        = "*"
      identifiers = ["*"]
    }
  }
}
resource "aws_s3_bucket_public_access_block" "logs" {
  bucket = aws_s3_bucket.logs.id
}
`,
    },
    finds: ['ai-service:Bedrock invocation logging', 'log-sink:/bedrock/calls', 'log-sink:bedrock-logs'],
    relates: ['Bedrock invocation logging logs-to /bedrock/calls', 'Bedrock invocation logging logs-to bedrock-logs'],
    properties: {
      'ai-service:Bedrock invocation logging': { invocationLogging: 'content' },
      'log-sink:/bedrock/calls': { retentionDays: 30, capturesContent: true, encryptedWithOwnKey: false },
      'log-sink:bedrock-logs': { public: true, capturesContent: true, retentionDays: 'unset', encryptedWithOwnKey: false },
    },
  },
  {
    name: 'logging of metadata only, for ever; a bucket that is blocked from being public',
    files: {
      'logging.tf': `resource "aws_bedrock_model_invocation_logging_configuration" "this" {
  logging_config {
    embedding_data_delivery_enabled = false
    image_data_delivery_enabled     = false
    text_data_delivery_enabled      = false
    video_data_delivery_enabled     = false
    cloudwatch_config {
      log_group_name = "/bedrock/calls"
    }
    s3_config {
      bucket_name = aws_s3_bucket.logs.bucket
    }
  }
}
resource "aws_cloudwatch_log_group" "bedrock" {
  name = "/bedrock/calls"
}
resource "aws_s3_bucket" "logs" {
  bucket = "bedrock-logs"
  acl    = "public-read"
}
resource "aws_s3_bucket_public_access_block" "logs" {
  bucket                  = aws_s3_bucket.logs.id
  block_public_acls       = true
  ignore_public_acls      = true
  block_public_policy     = true
  restrict_public_buckets = true
}
`,
    },
    finds: ['ai-service:Bedrock invocation logging', 'log-sink:/bedrock/calls', 'log-sink:bedrock-logs'],
    properties: {
      'ai-service:Bedrock invocation logging': { invocationLogging: 'metadata' },
      'log-sink:/bedrock/calls': { retentionDays: 'unset', capturesContent: false },
      'log-sink:bedrock-logs': { public: false, capturesContent: false },
    },
  },
];

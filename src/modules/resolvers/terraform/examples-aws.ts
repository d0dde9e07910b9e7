import type { ResolverExample } from '../../../testing/test-resolver.js';

const guarded = `resource "aws_bedrock_guardrail" "g" {
  name = "shop"
  content_policy_config {
    dynamic "filters_config" {
      for_each = var.filters
      content {
        type            = filters_config.key
        input_strength  = filters_config.value
        output_strength = filters_config.key == "PROMPT_ATTACK" ? "NONE" : filters_config.value
      }
    }
  }
  sensitive_information_policy_config {
    pii_entities_config {
      type   = "EMAIL"
      action = "ANONYMIZE"
    }
  }
}
variable "filters" {
  default = { HATE = "HIGH", PROMPT_ATTACK = "MEDIUM" }
}
resource "aws_bedrock_guardrail_version" "v" {
  guardrail_arn = aws_bedrock_guardrail.g.guardrail_arn
}
`;

export const awsExamples: readonly ResolverExample[] = [
  {
    name: 'an agent with guardrail, knowledge base, tool and memory',
    files: {
      'main.tf': `provider "aws" {
  region = "eu-west-1"
  default_tags {
    tags = { team = "search" }
  }
}
resource "aws_bedrockagent_agent" "a" {
  agent_name                  = "assistant"
  agent_resource_role_arn     = aws_iam_role.agent.arn
  foundation_model            = "arn:aws:bedrock:\${data.aws_region.current.name}::foundation-model/anthropic.claude-3-5-sonnet-20241022-v2:0"
  idle_session_ttl_in_seconds = 900
  guardrail_configuration {
    guardrail_identifier = aws_bedrock_guardrail.g.guardrail_id
    guardrail_version    = aws_bedrock_guardrail_version.v.version
  }
  memory_configuration {
    enabled_memory_types = ["SESSION_SUMMARY"]
    storage_days         = 7
  }
}
data "aws_region" "current" {}
resource "aws_iam_role" "agent" {
  name               = "agent-role"
  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "bedrock.amazonaws.com" } }] })
}
resource "aws_bedrockagent_agent_action_group" "t" {
  action_group_name = "orders"
  agent_id          = aws_bedrockagent_agent.a.agent_id
  agent_version     = "DRAFT"
  action_group_executor {
    lambda = aws_lambda_function.f.arn
  }
}
resource "aws_lambda_function" "f" {
  function_name = "orders-fn"
  role          = "arn:aws:iam::1:role/x"
}
resource "aws_bedrockagent_agent_knowledge_base_association" "k" {
  agent_id          = aws_bedrockagent_agent.a.id
  knowledge_base_id = aws_bedrockagent_knowledge_base.kb.id
}
resource "aws_bedrockagent_knowledge_base" "kb" {
  name     = "docs"
  role_arn = aws_iam_role.agent.arn
  knowledge_base_configuration {
    vector_knowledge_base_configuration {
      embedding_model_arn = "arn:aws:bedrock:eu-west-1::foundation-model/amazon.titan-embed-text-v2:0"
    }
  }
  storage_configuration {
    opensearch_serverless_configuration {
      collection_arn = aws_opensearchserverless_collection.v.arn
    }
  }
}
resource "aws_opensearchserverless_collection" "v" {
  name = "vectors"
  type = "VECTORSEARCH"
}
resource "aws_opensearchserverless_security_policy" "net" {
  name   = "net"
  type   = "network"
  policy = jsonencode([{ Rules = [{ ResourceType = "collection", Resource = ["collection/vectors"] }], AllowFromPublic = true }])
}
resource "aws_bedrockagent_data_source" "d" {
  knowledge_base_id = aws_bedrockagent_knowledge_base.kb.id
  name              = "s3"
  data_source_configuration {
    s3_configuration {
      bucket_arn = aws_s3_bucket.docs.arn
    }
  }
}
resource "aws_s3_bucket" "docs" {
  bucket = "acme-docs"
}
resource "aws_s3_bucket_versioning" "docs" {
  bucket = aws_s3_bucket.docs.id
  versioning_configuration {
    status = "Enabled"
  }
}
resource "aws_s3_bucket" "elsewhere" {
  bucket = "unrelated"
}
${guarded}`,
    },
    finds: [
      'agent:assistant',
      'agent-memory:memory',
      'data-store:acme-docs',
      'guardrail:shop',
      'knowledge-base:docs',
      'model:amazon.titan-embed-text-v2:0',
      'model:anthropic.claude-3-5-sonnet-20241022-v2:0',
      'service-identity:agent-role',
      'tool:orders',
      'vector-store:vectors',
      'workload:orders-fn',
    ],
    relates: [
      'assistant defined-in home',
      'orders defined-in home',
      'assistant invokes anthropic.claude-3-5-sonnet-20241022-v2:0',
      'assistant protected-by shop',
      'assistant remembers-in memory',
      'assistant retrieves-from docs',
      'assistant runs-as agent-role',
      'assistant uses-tool orders',
      'docs embeds-with amazon.titan-embed-text-v2:0',
      'docs retrieves-from vectors',
      'docs runs-as agent-role',
      'docs sourced-from acme-docs',
      'orders invokes orders-fn',
    ],
    properties: {
      'agent:assistant': { sessionTtlSeconds: 900, encryptedWithOwnKey: false, framework: 'bedrock-agents' },
      'agent-memory:memory': { retentionDays: 7 },
      'guardrail:shop': {
        promptAttackFilter: 'medium',
        sensitiveDataFilter: 'mask',
        mode: 'block',
        versionPinned: true,
        covers: ['input', 'output', 'prompt-attack', 'pii'],
      },
      'knowledge-base:docs': { deletionPolicy: 'delete', encryptedWithOwnKey: false },
      'data-store:acme-docs': { versioned: true, encryptedAtRest: true, public: false },
      'vector-store:vectors': { publicNetworkAccess: true, engine: 'opensearch-serverless' },
      'service-identity:agent-role': { trustedBy: ['bedrock.amazonaws.com'], confusedDeputyGuard: false },
    },
  },
  {
    name: 'SageMaker: endpoint with its configuration and model, notebook, domain',
    files: {
      'main.tf': `resource "aws_sagemaker_endpoint" "e" {
  name                 = "live"
  endpoint_config_name = aws_sagemaker_endpoint_configuration.c.name
}
resource "aws_sagemaker_endpoint_configuration" "c" {
  name = "config"
  production_variants {
    model_name = aws_sagemaker_model.m.name
  }
  data_capture_config {
    enable_capture     = true
    destination_s3_uri = "s3://\${aws_s3_bucket.capture.bucket}/x"
  }
}
resource "aws_sagemaker_model" "m" {
  name                     = "m"
  execution_role_arn       = aws_iam_role.r.arn
  enable_network_isolation = true
  primary_container {
    image = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/llm:1.2.3"
  }
}
resource "aws_s3_bucket" "capture" {
  bucket = "captured"
}
resource "aws_iam_role" "r" {
  name = "sm"
}
resource "aws_sagemaker_notebook_instance" "n" {
  name        = "lab"
  root_access = "Disabled"
}
resource "aws_sagemaker_domain" "d" {
  domain_name             = "studio"
  app_network_access_type = var.access
}
variable "access" {}
`,
    },
    finds: [
      'model-endpoint:live',
      'service-identity:sm',
      'log-sink:captured',
      'ai-service:lab',
      'ai-service:studio',
      'container-image:123456789012.dkr.ecr.eu-west-1.amazonaws.com/llm',
    ],
    relates: ['live depends-on 123456789012.dkr.ecr.eu-west-1.amazonaws.com/llm', 'live logs-to captured', 'live runs-as sm'],
    properties: {
      'model-endpoint:live': { dataCapture: true, networkIsolated: true, authentication: 'identity' },
      'ai-service:lab': { rootAccess: false, directInternetAccess: true, networkIsolated: false, encryptedWithOwnKey: false },
      'ai-service:studio': { networkIsolated: 'unknown', directInternetAccess: 'unknown' },
    },
  },
  {
    name: 'AgentCore: runtime, gateway without a check of callers, target, memory',
    files: {
      'main.tf': `resource "aws_bedrockagentcore_agent_runtime" "r" {
  agent_runtime_name = "runner"
  role_arn           = aws_iam_role.r.arn
  agent_runtime_artifact {
    container_configuration {
      container_uri = "ghcr.io/acme/runner:latest"
    }
  }
}
resource "aws_iam_role" "r" {
  name = "runner-role"
}
resource "aws_bedrockagentcore_gateway" "g" {
  name            = "gate"
  role_arn        = aws_iam_role.r.arn
  authorizer_type = "NONE"
}
resource "aws_bedrockagentcore_gateway_target" "t" {
  name               = "target"
  gateway_identifier = aws_bedrockagentcore_gateway.g.gateway_id
}
resource "aws_bedrockagentcore_memory" "m" {
  name                  = "mem"
  event_expiry_duration = 30
}
`,
    },
    finds: [
      'agent:runner',
      'agent-memory:mem',
      'container-image:ghcr.io/acme/runner',
      'mcp-server:gate',
      'service-identity:runner-role',
      'tool:target',
    ],
    properties: {
      'mcp-server:gate': { authentication: 'none' },
      'agent-memory:mem': { retentionDays: 30 },
      'container-image:ghcr.io/acme/runner': { pinned: false },
    },
  },
];

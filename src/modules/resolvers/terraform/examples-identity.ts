import type { ResolverExample } from '../../../testing/test-resolver.js';

/** Roles, workloads and how they are reached. */
export const identityExamples: readonly ResolverExample[] = [
  {
    name: 'a role with every right on Bedrock, given by an attached policy; another bound to its account',
    files: {
      'iam.tf': `resource "aws_iam_role" "wide" {
  name               = "wide"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}
data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["bedrock.amazonaws.com"]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = ["123456789012"]
    }
  }
}
resource "aws_iam_policy" "all" {
  policy = <<EOT
{
  "Version": "2012-10-17",
  "Statement": [{"Effect": "Allow", "Action": ["bedrock:*"], "Resource": "*"}]
}
EOT
}
resource "aws_iam_role_policy_attachment" "all" {
  role       = aws_iam_role.wide.name
  policy_arn = aws_iam_policy.all.arn
}
resource "aws_iam_role" "narrow" {
  name               = "narrow"
  assume_role_policy = jsonencode({ Statement = { Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = ["arn:aws:iam::1:root"] } } })
  inline_policy {
    name   = "call"
    policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "bedrock:InvokeModel", Resource = "arn:aws:bedrock:*::foundation-model/amazon.nova-pro-v1:0" }] })
  }
}
resource "aws_iam_role" "plain" {
  name = "plain"
}
`,
    },
    finds: ['service-identity:wide', 'service-identity:narrow'],
    properties: {
      'service-identity:wide': {
        wildcardAiActions: true,
        wildcardResources: true,
        administrator: false,
        confusedDeputyGuard: true,
        trustedBy: ['bedrock.amazonaws.com'],
      },
      'service-identity:narrow': { wildcardAiActions: false, wildcardResources: false, trustedBy: ['arn:aws:iam::1:root'] },
    },
  },
  {
    name: 'a policy that cannot be read leaves the rights unknown',
    files: {
      'iam.tf': `resource "aws_iam_role" "r" {
  name                = "r"
  managed_policy_arns = ["arn:aws:iam::aws:policy/AmazonBedrockReadOnly"]
}
resource "aws_iam_role_policy" "p" {
  role   = aws_iam_role.r.id
  policy = file("policy.json")
}
`,
    },
    finds: ['service-identity:r'],
    properties: { 'service-identity:r': { administrator: 'unknown', wildcardAiActions: 'unknown' } },
  },
  {
    name: 'a function that calls a model, open to everybody by its URL',
    files: {
      'main.tf': `resource "aws_lambda_function" "chat" {
  function_name = "chat"
  role          = aws_iam_role.chat.arn
  environment {
    variables = {
      BEDROCK_MODEL_ID = "us.anthropic.claude-3-5-haiku-20241022-v1:0"
      OPENAI_API_KEY   = "sk-abcdefghijklmnop"
      TABLE            = aws_dynamodb_table.t.name
    }
  }
}
resource "aws_lambda_function_url" "chat" {
  function_name      = aws_lambda_function.chat.function_name
  authorization_type = "NONE"
}
resource "aws_iam_role" "chat" {
  name = "chat-role"
}
resource "aws_iam_role_policy" "chat" {
  role = aws_iam_role.chat.id
  policy = jsonencode({ Statement = [
    { Effect = "Allow", Action = ["dynamodb:GetItem"], Resource = aws_dynamodb_table.t.arn },
    { Effect = "Allow", Action = ["bedrock:InvokeModel"], Resource = "*" },
  ] })
}
resource "aws_dynamodb_table" "t" {
  name = "chats"
}
`,
    },
    finds: [
      'workload:chat',
      'network-endpoint:chat',
      'service-identity:chat-role',
      'data-store:chats',
      'credential:OPENAI_API_KEY',
      'model:anthropic.claude-3-5-haiku-20241022-v1:0',
    ],
    relates: [
      'chat connects-to chats',
      'chat exposed-to chat',
      'chat invokes anthropic.claude-3-5-haiku-20241022-v1:0',
      'chat runs-as chat-role',
      'chat uses-credential OPENAI_API_KEY',
      'chat-role can-access chats',
    ],
    properties: {
      'workload:chat': { environmentVariables: ['BEDROCK_MODEL_ID', 'OPENAI_API_KEY'], platform: 'lambda' },
      'network-endpoint:chat': { public: true, authentication: 'none' },
      'credential:OPENAI_API_KEY': { literal: true, placement: 'repository' },
      'service-identity:chat-role': { wildcardResources: true, wildcardAiActions: false },
    },
  },
  {
    name: 'a task behind a public load balancer, and an API with one open route',
    files: {
      'main.tf': `resource "aws_ecs_task_definition" "t" {
  family        = "bot"
  task_role_arn = aws_iam_role.r.arn
  container_definitions = jsonencode([{
    name  = "bot"
    image = "ghcr.io/acme/bot:1.4.2"
    environment = [{ name = "ANTHROPIC_MODEL", value = "claude-3-5-haiku-20241022" }]
    secrets     = [{ name = "ANTHROPIC_API_KEY", valueFrom = aws_secretsmanager_secret.k.arn }]
  }])
}
resource "aws_secretsmanager_secret" "k" {
  name = "key"
}
resource "aws_iam_role" "r" {
  name = "bot-role"
}
resource "aws_ecs_service" "s" {
  task_definition = aws_ecs_task_definition.t.arn
  load_balancer {
    target_group_arn = aws_lb_target_group.g.arn
  }
}
resource "aws_lb_target_group" "g" {}
resource "aws_lb" "front" {
  name = "front"
}
resource "aws_lb_listener" "l" {
  load_balancer_arn = aws_lb.front.arn
  protocol          = "HTTP"
  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.g.arn
  }
}
resource "aws_lambda_function" "f" {
  function_name = "fn"
  role          = aws_iam_role.r.arn
  environment {
    variables = { BEDROCK_MODEL_ID = "amazon.nova-lite-v1:0" }
  }
}
resource "aws_apigatewayv2_api" "api" {
  name          = "api"
  protocol_type = "HTTP"
}
resource "aws_apigatewayv2_integration" "i" {
  api_id          = aws_apigatewayv2_api.api.id
  integration_uri = aws_lambda_function.f.invoke_arn
}
resource "aws_apigatewayv2_route" "r" {
  api_id    = aws_apigatewayv2_api.api.id
  route_key = "POST /chat"
}
`,
    },
    finds: [
      'workload:bot',
      'workload:fn',
      'service-identity:bot-role',
      'network-endpoint:front',
      'network-endpoint:api',
      'credential:ANTHROPIC_API_KEY',
      'container-image:ghcr.io/acme/bot',
      'model:claude-3-5-haiku-20241022',
      'model:amazon.nova-lite-v1:0',
    ],
    properties: {
      'network-endpoint:front': { public: true, encrypted: false },
      'network-endpoint:api': { public: true, authentication: 'none' },
      'credential:ANTHROPIC_API_KEY': { literal: false, placement: 'secret-manager' },
      'container-image:ghcr.io/acme/bot': { pinned: true },
    },
  },
];

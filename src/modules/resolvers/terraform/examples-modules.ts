import type { ResolverExample } from '../../../testing/test-resolver.js';

const agentModule = `variable "name" {}
variable "model" {
  default = "anthropic.claude-3-haiku-20240307-v1:0"
}
variable "enabled" {
  default = true
}
resource "aws_bedrockagent_agent" "this" {
  count            = var.enabled ? 1 : 0
  agent_name       = "\${var.name}-agent"
  foundation_model = var.model
}
output "id" {
  value = one(aws_bedrockagent_agent.this[*].agent_id)
}
`;

/** Modules, variables, counts and what cannot be told. */
export const moduleExamples: readonly ResolverExample[] = [
  {
    name: 'a local module called twice is two assets, and none by itself',
    files: {
      'modules/agent/main.tf': agentModule,
      'main.tf': `module "sales" {
  source = "./modules/agent"
  name   = "sales"
}
module "support" {
  source = "./modules/agent"
  name   = "support"
  model  = "anthropic.claude-3-5-sonnet-20241022-v2:0"
}
module "off" {
  source  = "./modules/agent"
  name    = "off"
  enabled = false
}
`,
    },
    finds: [
      'agent:sales-agent',
      'agent:support-agent',
      'model:anthropic.claude-3-haiku-20240307-v1:0',
      'model:anthropic.claude-3-5-sonnet-20241022-v2:0',
    ],
    relates: [
      'sales-agent defined-in home',
      'support-agent defined-in home',
      'sales-agent invokes anthropic.claude-3-haiku-20240307-v1:0',
      'support-agent invokes anthropic.claude-3-5-sonnet-20241022-v2:0',
    ],
  },
  {
    name: 'a nested module and an output passed on',
    files: {
      'stack/main.tf': `module "outer" {
  source = "../outer"
}
resource "aws_bedrockagent_agent_action_group" "lookup" {
  action_group_name = "lookup"
  agent_id          = module.outer.agent
}
`,
      'outer/main.tf': `module "inner" {
  source = "../inner"
  name   = "deep"
}
output "agent" {
  value = module.inner.id
}
`,
      'inner/main.tf': agentModule,
    },
    finds: ['agent:deep-agent', 'tool:lookup', 'model:anthropic.claude-3-haiku-20240307-v1:0'],
    relates: [
      'deep-agent uses-tool lookup',
      'deep-agent invokes anthropic.claude-3-haiku-20240307-v1:0',
      'deep-agent defined-in home',
      'lookup defined-in home',
    ],
  },
  {
    name: 'a module that only an example calls is looked at with its variables open',
    files: { 'main.tf': agentModule, 'examples/basic/main.tf': 'module "a" {\n  source = "../.."\n  name   = "shown"\n}\n' },
    finds: ['agent:this', 'agent:shown-agent', 'model:anthropic.claude-3-haiku-20240307-v1:0'],
    properties: { 'agent:this': { context: 'active' }, 'agent:shown-agent': { context: 'example' } },
  },
  {
    name: 'for_each over known members, and count 0',
    files: {
      'main.tf': `locals {
  names = ["a", "b"]
}
resource "aws_bedrock_guardrail" "each" {
  for_each = toset(local.names)
  name     = "guard-\${each.key}"
}
resource "aws_bedrock_guardrail" "none" {
  count = 0
  name  = "never"
}
resource "aws_bedrock_guardrail" "two" {
  count = 2
  name  = "two-\${count.index}"
}
`,
    },
    finds: ['guardrail:guard-a', 'guardrail:guard-b', 'guardrail:two-0', 'guardrail:two-1'],
    notices: ['note'],
  },
  {
    name: 'a condition that cannot be told',
    files: { 'main.tf': 'variable "on" {}\nresource "aws_bedrock_guardrail" "g" {\n  count = var.on ? 1 : 0\n  name = "maybe"\n}\n' },
    finds: ['guardrail:maybe'],
  },
  {
    name: 'values of terraform.tfvars and *.auto.tfvars, in their order',
    files: {
      'main.tf':
        'variable "n" {\n  default = "one"\n}\nvariable "m" {}\nresource "aws_bedrock_guardrail" "g" {\n  name = "${var.n}-${var.m}"\n}\n',
      'terraform.tfvars': 'n = "two"\nm = "x"\n',
      'z.auto.tfvars': 'm = "y"\n',
    },
    finds: ['guardrail:two-y'],
  },
  {
    name: 'broken HCL keeps what stands outside',
    files: {
      'main.tf':
        'resource "aws_bedrock_guardrail" "ok" {\n  name = "ok"\n}\nresource "aws_bedrock_guardrail" "bad" {\n  name = = "bad"\n}\nresource "aws_bedrock_guardrail" "late" {\n  name = "late"\n}\n',
    },
    finds: ['guardrail:ok', 'guardrail:bad', 'guardrail:late'],
    properties: { 'guardrail:bad': { promptAttackFilter: 'unknown' }, 'guardrail:ok': { promptAttackFilter: 'none' } },
  },
  {
    name: 'JSON syntax',
    files: {
      'main.tf.json':
        '{"variable":{"n":{"default":"json"}},"resource":{"aws_bedrockagent_agent":{"a":{"agent_name":"${var.n}-agent","guardrail_configuration":{"guardrail_identifier":"${aws_bedrock_guardrail.g.guardrail_id}","guardrail_version":"DRAFT"}}},"aws_bedrock_guardrail":{"g":[{"name":"g"}]}}}',
    },
    finds: ['agent:json-agent', 'guardrail:g'],
    relates: ['json-agent defined-in home', 'json-agent protected-by g'],
    properties: { 'guardrail:g': { versionPinned: false } },
  },
  {
    name: 'an AI type that is not modelled, and a module from elsewhere, are said',
    files: {
      'main.tf': 'resource "aws_bedrock_time_machine" "t" {}\nmodule "kb" {\n  source = "aws-ia/bedrock/aws"\n  version = "1.0.0"\n}\n',
    },
    finds: [],
    notices: ['unresolved'],
  },
  {
    name: 'nothing of AI',
    files: {
      'main.tf': 'resource "aws_s3_bucket" "b" {\n  bucket = "logs"\n}\nresource "aws_iam_role" "r" {\n  assume_role_policy = "{}"\n}\n',
    },
    finds: [],
  },
  {
    name: 'modules that call each other in a circle',
    files: {
      'a/main.tf': 'module "b" {\n  source = "../b"\n}\n',
      'b/main.tf':
        'module "a" {\n  source = "../a"\n}\nlocals {\n  x = local.y\n  y = local.x\n}\nresource "aws_bedrock_guardrail" "g" {\n  name = local.x\n}\n',
    },
    finds: ['guardrail:g'],
  },
  {
    name: 'values and modules that double in every step come to an end',
    files: {
      'main.tf': `locals {
  t0 = "\${var.x}ab"
  l0 = ["a"]
${Array.from({ length: 60 }, (_, at) => `  t${at + 1} = "\${local.t${at}}\${local.t${at}}"\n  l${at + 1} = concat(local.l${at}, local.l${at})\n`).join('')}
}
variable "x" {}
resource "aws_bedrock_guardrail" "g" {
  name = local.t60
  content_policy_config {
    filters_config {
      type = local.t60
    }
  }
  tags = { a = join("", local.l60), b = jsonencode(local.l60) }
}
module "deep" {
  source   = "./deep"
  for_each = toset([for i in local.l6 : "\${i}"])
}
module "many" {
  source = "./deep"
  count  = 200
}
`,
      'deep/main.tf': 'module "deeper" {\n  source = "../deeper"\n  count = 200\n}\n',
      'deeper/main.tf': 'module "deepest" {\n  source = "../deepest"\n  count = 200\n}\n',
      'deepest/main.tf': 'locals {\n  a = 1\n}\n',
    },
    finds: ['guardrail:g'],
    notices: ['limit'],
  },
];

import type { DetectorExample } from '../../../testing/test-detector.js';

/** The detector itself names no asset: the resolver does. */
export const examples: readonly DetectorExample[] = [
  {
    name: 'resources, variables and locals',
    path: 'infra/main.tf',
    text: `variable "name" {
  type    = string
  default = "shop"
}

locals {
  full = "\${var.name}-agent"
}

resource "aws_bedrockagent_agent" "this" {
  agent_name       = local.full
  foundation_model = "anthropic.claude-3-5-sonnet-20241022-v2:0"

  dynamic "guardrail_configuration" {
    for_each = var.guard ? [1] : []
    content {
      guardrail_version = "1"
    }
  }
}
`,
    finds: [],
  },
  { name: 'JSON', path: 'main.tf.json', text: '{"resource":{"aws_s3_bucket":{"b":{"bucket":"${var.name}-x"}}}}', finds: [] },
  { name: 'variable values', path: 'prod.auto.tfvars', text: 'name = "shop"\n', finds: [] },
  { name: 'a broken block', path: 'main.tf', text: 'resource "a" "b" {\n  x = = 3\n}\n', finds: [], notices: ['unreadable'] },
  { name: 'broken JSON', path: 'main.tf.json', text: '{"resource":', finds: [], notices: ['unreadable'] },
  { name: 'an empty file', path: 'empty.tf', text: '', finds: [] },
];

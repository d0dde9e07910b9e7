import type { ResolverExample } from '../../../testing/test-resolver.js';

const organisation = 'resource "aws_organizations_organization" "o" {}\n';
const policy = (services: string) => `resource "aws_organizations_policy" "p" {
  name    = "ai"
  type    = "AISERVICES_OPT_OUT_POLICY"
  content = jsonencode({ services = ${services} })
}
`;
const optOut = '{ default = { opt_out_policy = { "@@assign" = "optOut" } } }';
const attached = (target: string) => `resource "aws_organizations_policy_attachment" "a" {
  policy_id = aws_organizations_policy.p.id
  target_id = ${target}
}
`;
const root = attached('aws_organizations_organization.o.roots[0].id');

const filtered = (filters: string, base = '"Microsoft.DefaultV2"') => `resource "azurerm_cognitive_account" "a" {
  name = "acme"
}
resource "azurerm_cognitive_account_rai_policy" "p" {
  name                 = "own"
  cognitive_account_id = azurerm_cognitive_account.a.id
  base_policy_name     = ${base}
${filters}
}
resource "azurerm_cognitive_deployment" "d" {
  name                 = "chat"
  cognitive_account_id = azurerm_cognitive_account.a.id
  rai_policy_name      = azurerm_cognitive_account_rai_policy.p.name
}
variable "base" {}
`;
const filter = (name: string, side: string, enabled: boolean, block: boolean, threshold: string) =>
  `  content_filter {\n    name = "${name}"\n    source = "${side}"\n    filter_enabled = ${enabled}\n    block_enabled = ${block}\n    severity_threshold = "${threshold}"\n  }\n`;
const harms = ['Hate', 'Sexual', 'Violence', 'Selfharm'];
const everywhere = (threshold: string) =>
  ['Prompt', 'Completion'].flatMap((side) => harms.map((harm) => filter(harm, side, true, true, threshold))).join('');
const onPrompts = (enabled: boolean, block: boolean) => harms.map((harm) => filter(harm, 'Prompt', enabled, block, 'Medium')).join('');

const optOutExample = (name: string, text: string, aiTrainingOptOut: boolean | 'unknown'): ResolverExample => ({
  name,
  files: { 'main.tf': organisation + text },
  finds: ['account:AWS organisation'],
  properties: { 'account:AWS organisation': { aiTrainingOptOut } },
});
const filterExample = (name: string, text: string, contentFilter: string): ResolverExample => ({
  name,
  files: { 'main.tf': text },
  finds: ['ai-service:acme', 'guardrail:own', 'model-endpoint:chat'],
  properties: { 'model-endpoint:chat': { contentFilter } },
});

/** Settings that a policy decides for something else: training on content, content filters, logs in buckets. */
export const governanceExamples: readonly ResolverExample[] = [
  optOutExample('an organisation opted out at its root', policy(optOut) + root, true),
  optOutExample('an organisation without a policy', '', false),
  optOutExample(
    'one service opted in again',
    policy('{ default = { opt_out_policy = { "@@assign" = "optOut" } }, lex = { opt_out_policy = { "@@assign" = "optIn" } } }') + root,
    false,
  ),
  optOutExample(
    'by the other provider, as an object',
    `resource "awscc_organizations_policy" "p" {
  name       = "ai"
  type       = "AISERVICES_OPT_OUT_POLICY"
  content    = jsonencode({ services = ${optOut} })
  target_ids = [aws_organizations_organization.o.roots[0].id]
}
`,
    true,
  ),
  optOutExample(
    'content as JSON text',
    `resource "aws_organizations_policy" "p" {
  name    = "ai"
  type    = "AISERVICES_OPT_OUT_POLICY"
  content = <<-JSON
    { "services": { "@@operators_allowed_for_child_policies": ["@@none"], "default": { "opt_out_policy": { "@@operators_allowed_for_child_policies": ["@@none"], "@@assign": "optOut" } } } }
  JSON
}
${root}`,
    true,
  ),
  optOutExample('a policy that is attached nowhere yet', policy(optOut), 'unknown'),
  optOutExample('a policy for some services', policy('{ lex = { opt_out_policy = { "@@assign" = "optOut" } } }') + root, 'unknown'),
  optOutExample('a policy of which the content is not known', `variable "s" {}\n${policy('var.s')}${root}`, 'unknown'),
  optOutExample('a policy for one unit', policy(optOut) + attached('"ou-ab12-cdefghij"'), 'unknown'),
  {
    name: 'an organisation of which one account is opted out',
    files: { 'main.tf': organisation + policy(optOut) + attached('"111122223333"') },
    finds: ['account:AWS organisation', 'account:111122223333'],
    properties: { 'account:AWS organisation': { aiTrainingOptOut: 'unknown' }, 'account:111122223333': { aiTrainingOptOut: true } },
  },
  optOutExample('other policies only', policy(optOut).replace('AISERVICES_OPT_OUT_POLICY', 'SERVICE_CONTROL_POLICY') + root, false),
  optOutExample(
    'a type that is not known',
    `variable "t" {}\n${policy(optOut).replace('"AISERVICES_OPT_OUT_POLICY"', 'var.t')}`,
    'unknown',
  ),
  optOutExample(
    'a module from elsewhere may bring it',
    'module "policies" {\n  source = "git::https://git.example.com/organization-policies"\n}\n',
    'unknown',
  ),
  {
    name: 'the policy stands in another root than the organisation',
    files: {
      'org/main.tf': organisation,
      'policies/main.tf': `data "aws_organizations_organization" "o" {}\n${policy(optOut)}${attached('data.aws_organizations_organization.o.roots[0].id')}`,
    },
    finds: ['account:AWS organisation'],
    properties: { 'account:AWS organisation': { aiTrainingOptOut: true } },
  },
  {
    name: 'a policy without its organisation, and one for a single account',
    files: {
      'in/main.tf': policy(optOut).replace('optOut', 'optIn'),
      'one/main.tf': policy(optOut) + attached('"111122223333"'),
      'made/main.tf': `resource "aws_organizations_account" "a" {\n  name = "labs"\n}\n${policy(optOut)}${attached('aws_organizations_account.a.id')}`,
    },
    finds: ['account:accounts under ai', 'account:111122223333', 'account:labs'],
    properties: {
      'account:accounts under ai': { aiTrainingOptOut: false },
      'account:111122223333': { aiTrainingOptOut: true },
      'account:labs': { aiTrainingOptOut: true },
    },
  },
  {
    name: 'a module that makes an organisation for others says nothing of their policies',
    files: { 'modules/org/main.tf': organisation },
    finds: ['account:AWS organisation'],
    properties: { 'account:AWS organisation': { aiTrainingOptOut: 'unknown' } },
  },
  {
    name: 'no organisation and no policy: no account',
    files: { 'main.tf': 'resource "aws_organizations_account" "a" {\n  name = "labs"\n}\n' },
    finds: [],
  },
  filterExample('filters that let prompts through', filtered(onPrompts(false, false)), 'off'),
  filterExample(
    'filters from a set of names',
    filtered(`  dynamic "content_filter" {
    for_each = toset(["hate", "sexual", "selfharm", "violence", "jailbreak"])
    content {
      name               = content_filter.key
      filter_enabled     = true
      block_enabled      = false
      severity_threshold = "High"
      source             = "Prompt"
    }
  }
`),
    'off',
  ),
  filterExample('filters that only report', filtered(onPrompts(true, false)), 'off'),
  filterExample('one filter off', filtered(filter('Violence', 'Completion', false, false, 'Medium')), 'weak'),
  filterExample('severe content only', filtered(everywhere('High')), 'weak'),
  filterExample('everything from low on', filtered(everywhere('Low')), 'strict'),
  filterExample('what is not listed is that of the base', filtered(filter('Hate', 'Prompt', true, true, 'Low')), 'default'),
  filterExample('a base that is not known', filtered(filter('Hate', 'Prompt', true, true, 'Low'), 'var.base'), 'unknown'),
  filterExample(
    'azapi',
    `resource "azapi_resource" "a" {
  type = "Microsoft.CognitiveServices/accounts@2024-10-01"
  name = "acme"
}
resource "azapi_resource" "p" {
  type      = "Microsoft.CognitiveServices/accounts/raiPolicies@2024-10-01"
  name      = "own"
  parent_id = azapi_resource.a.id
  body = { properties = { basePolicyName = "Microsoft.Default", contentFilters = [
    for name in ["Hate", "Sexual", "Violence", "Selfharm"] : { name = name, enabled = false, blocking = false, source = "Completion" }
  ] } }
}
resource "azapi_resource" "d" {
  type      = "Microsoft.CognitiveServices/accounts/deployments@2024-10-01"
  name      = "chat"
  parent_id = azapi_resource.a.id
  body      = { properties = { raiPolicyName = azapi_resource.p.name } }
}
`,
    'off',
  ),
  {
    name: 'a bucket with logs, kept for a month under an own key, and used by a knowledge base too',
    files: {
      'main.tf': `resource "aws_bedrock_model_invocation_logging_configuration" "l" {
  logging_config {
    text_data_delivery_enabled = true
    s3_config {
      bucket_name = aws_s3_bucket.b.id
    }
  }
}
resource "aws_s3_bucket" "b" {
  bucket = "calls"
}
resource "aws_s3_bucket_lifecycle_configuration" "b" {
  bucket = aws_s3_bucket.b.id
  rule {
    id     = "all"
    status = "Enabled"
    filter {}
    expiration {
      days = 30
    }
  }
}
resource "aws_s3_bucket_server_side_encryption_configuration" "b" {
  bucket = aws_s3_bucket.b.id
  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = aws_kms_key.k.arn
    }
  }
}
resource "aws_kms_key" "k" {}
resource "aws_bedrockagent_knowledge_base" "kb" {
  name = "kb"
}
resource "aws_bedrockagent_data_source" "s" {
  knowledge_base_id = aws_bedrockagent_knowledge_base.kb.id
  name              = "s"
  data_source_configuration {
    s3_configuration {
      bucket_arn = aws_s3_bucket.b.arn
    }
  }
}
`,
    },
    finds: ['ai-service:Bedrock invocation logging', 'log-sink:calls', 'data-store:calls', 'knowledge-base:kb'],
    relates: ['Bedrock invocation logging logs-to calls', 'kb sourced-from calls'],
    properties: {
      'log-sink:calls': { public: false, capturesContent: true, retentionDays: 30, encryptedWithOwnKey: true, engine: 's3' },
      'data-store:calls': { public: false },
    },
  },
];

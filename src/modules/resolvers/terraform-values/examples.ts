import type { ResolverExample } from '../../../testing/test-resolver.js';

const state = `{
 "version": 4,
 "terraform_version": "1.11.0",
 "serial": 3,
 "lineage": "x",
 "outputs": {},
 "resources": [
  {
   "mode": "managed",
   "type": "aws_bedrock_guardrail",
   "name": "g",
   "provider": "provider[\\"registry.terraform.io/hashicorp/aws\\"]",
   "instances": [
    {
     "attributes": {
      "name": "shop",
      "guardrail_id": "g1h2j3k4l5m6",
      "guardrail_arn": "arn:aws:bedrock:eu-west-1:111122223333:guardrail/g1h2j3k4l5m6",
      "content_policy_config": [
       {
        "filters_config": [
         {
          "type": "PROMPT_ATTACK",
          "input_strength": "LOW",
          "output_strength": "NONE"
         }
        ]
       }
      ]
     },
     "sensitive_attributes": []
    }
   ]
  },
  {
   "mode": "managed",
   "type": "aws_bedrockagent_agent",
   "name": "a",
   "instances": [
    {
     "index_key": 0,
     "attributes": {
      "id": "AGENT12345",
      "agent_id": "AGENT12345",
      "agent_name": "shop",
      "foundation_model": "amazon.nova-pro-v1:0",
      "instruction": "secret plan",
      "guardrail_configuration": [
       {
        "guardrail_identifier": "g1h2j3k4l5m6",
        "guardrail_version": "1"
       }
      ]
     },
     "sensitive_attributes": [
      [
       {
        "type": "get_attr",
        "value": "instruction"
       }
      ]
     ]
    }
   ]
  },
  {
   "mode": "managed",
   "type": "aws_db_instance",
   "name": "d",
   "instances": [
    {
     "attributes": {
      "id": "db-1",
      "identifier": "orders",
      "password": "correct-horse"
     },
     "sensitive_attributes": [
      [
       {
        "type": "get_attr",
        "value": "password"
       }
      ]
     ]
    }
   ]
  }
 ]
}`;
const found = ['agent:shop', 'guardrail:shop', 'model:amazon.nova-pro-v1:0'];

export const examples: readonly ResolverExample[] = [
  {
    name: 'a state by itself: ids lead back to what they are of, nothing but AI is named',
    files: { 'infra/terraform.tfstate': state },
    finds: found,
    relates: ['shop defined-in home', 'shop invokes amazon.nova-pro-v1:0', 'shop protected-by shop'],
    properties: { 'guardrail:shop': { promptAttackFilter: 'low', versionPinned: true } },
  },
  {
    name: 'a state without AI',
    files: {
      'terraform.tfstate': `{"version": 4, "terraform_version": "1.9.0", "serial": 1, "resources": [{"mode": "managed", "type": "aws_s3_bucket", "name": "models", "instances": [{"attributes": {"id": "car-models"}}]}]}`,
    },
    finds: [],
  },
];

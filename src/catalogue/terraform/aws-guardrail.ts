import { any, choice, constant, present, type Rule, type TerraformEntry } from './entry.js';

const filters = 'content_policy_config.filters_config';
const personal = ['sensitive_information_policy_config.pii_entities_config', 'sensitive_information_policy_config.regexes_config'];
const topics = 'topic_policy_config.topics_config';
const words = ['word_policy_config.words_config', 'word_policy_config.managed_word_lists_config'];
const strength = (at: string): Rule => choice(at, { NONE: 'none', LOW: 'low', MEDIUM: 'medium', HIGH: 'high' });
const anyStrength = (at: string): Rule => ({
  read: 'items',
  in: [filters],
  rule: choice(at, { NONE: false, LOW: true, MEDIUM: true, HIGH: true }),
  ranks: [false, true],
  take: 'highest',
  none: false,
});
const sideCovered = (at: string): Rule => any(anyStrength(at), present(topics), present(words), present(personal));

const promptAttack: Rule = {
  read: 'items',
  in: [filters],
  where: ['type', ['PROMPT_ATTACK']],
  rule: strength('input_strength'),
  ranks: ['none', 'low', 'medium', 'high'],
  take: 'highest',
  none: 'none',
};

/** `aws_bedrock_guardrail` and its `awscc` twin: what it filters, how strongly, and whether it only reports. */
export const guardrail: TerraformEntry = {
  kind: 'guardrail',
  role: 'ai',
  provider: 'aws',
  name: 'name',
  properties: {
    engine: constant('bedrock'),
    // A policy whose every action is NONE only reports what it would have stopped.
    mode: {
      read: 'items',
      in: [filters, topics, ...words, ...personal],
      rule: choice(['input_action', 'action'], { NONE: 'log-only' }, { other: 'block', default: 'block' }),
      ranks: ['off', 'log-only', 'block'],
      take: 'highest',
      none: 'block',
    },
    promptAttackFilter: promptAttack,
    sensitiveDataFilter: {
      read: 'items',
      in: personal,
      rule: choice('action', { BLOCK: 'block', ANONYMIZE: 'mask', NONE: 'detect' }),
      ranks: ['none', 'detect', 'mask', 'block'],
      take: 'lowest',
      none: 'none',
    },
    covers: {
      read: 'labels',
      of: {
        input: sideCovered('input_strength'),
        output: sideCovered('output_strength'),
        'prompt-attack': {
          ...promptAttack,
          rule: choice('input_strength', { NONE: false }, { other: true }),
          ranks: [false, true],
          none: false,
        },
        pii: present(personal),
        topics: present(topics),
        words: present(words),
        grounding: present('contextual_grounding_policy_config.filters_config'),
      },
    },
  },
};

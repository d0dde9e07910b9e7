import { type ConstructRule, rule } from './construct.js';

/** Libraries that stand around model calls. */
export const guardrailRules: readonly ConstructRule[] = [
  rule('nemoguardrails', 'LLMRails RailsConfig.from_path RailsConfig.from_content', { does: 'guardrail', framework: 'nemo-guardrails' }),
  rule('guardrails-ai', 'Guard Guard.from_pydantic Guard().use Guard.for_pydantic', { does: 'guardrail', framework: 'guardrails-ai' }),
  rule('llm-guard', 'scan_prompt scan_output', { does: 'guardrail', framework: 'llm-guard' }),
  rule('presidio-analyzer presidio-anonymizer', 'AnalyzerEngine AnonymizerEngine', { does: 'guardrail', framework: 'presidio' }),
  rule('llamafirewall', 'LlamaFirewall', { does: 'guardrail', framework: 'llamafirewall' }),
  rule('openai-guardrails @openai/guardrails', 'GuardrailsOpenAI GuardrailsAsyncOpenAI GuardrailsOpenAI.create', {
    does: 'guardrail',
    framework: 'openai-guardrails',
  }),
  rule('openai-agents', 'input_guardrail output_guardrail', { does: 'guardrail', framework: 'openai-agents' }),
];

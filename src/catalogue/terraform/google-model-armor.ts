import { any, choice, constant, present, type TerraformEntry, whether } from './entry.js';

const provider = 'google';
const filter = 'filter_config';
const piFilter = `${filter}.pi_and_jailbreak_filter_settings`;
/** Templates and floor settings of Model Armor. */
export const modelArmor: TerraformEntry = {
  kind: 'guardrail',
  role: 'ai',
  provider,
  name: ['template_id', 'name'],
  properties: {
    engine: constant('model-armor'),
    mode: choice(
      ['template_metadata.enforcement_type', 'ai_platform_floor_setting.inspect_and_block'],
      { INSPECT_ONLY: 'log-only', INSPECT_AND_BLOCK: 'block', true: 'block', false: 'log-only' },
      { default: 'block' },
    ),
    promptAttackFilter: {
      read: 'items',
      in: [piFilter],
      where: ['filter_enforcement', ['ENABLED']],
      // The level is the least confidence at which it acts: the lower, the stricter.
      rule: choice('confidence_level', { LOW_AND_ABOVE: 'high', MEDIUM_AND_ABOVE: 'medium', HIGH: 'low' }, { default: 'high' }),
      ranks: ['none', 'low', 'medium', 'high'],
      take: 'highest',
      none: 'none',
    },
    sensitiveDataFilter: {
      read: 'items',
      in: [`${filter}.sdp_settings`],
      rule: whether(
        any(present('advanced_config'), choice('basic_config.filter_enforcement', { ENABLED: true, DISABLED: false }, { default: false })),
        'block',
        'none',
      ),
      ranks: ['none', 'detect', 'mask', 'block'],
      take: 'highest',
      none: 'none',
    },
    covers: {
      read: 'labels',
      of: {
        content: present(`${filter}.rai_settings.rai_filters`),
        'prompt-attack': choice(`${piFilter}.filter_enforcement`, { ENABLED: true, DISABLED: false }, { default: false }),
        pii: present(`${filter}.sdp_settings`),
        urls: choice(`${filter}.malicious_uri_filter_settings.filter_enforcement`, { ENABLED: true, DISABLED: false }, { default: false }),
      },
    },
  },
};

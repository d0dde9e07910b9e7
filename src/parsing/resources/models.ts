import { type CanonicalModel, canBeModelId, canonicalModel } from '../../catalogue/models.js';
import type { Stated } from '../../core/record.js';
import type { Resource } from './resource.js';
import { settle, textOf, textWithHoles, type Value } from './value.js';
import type { Node, World } from './world.js';

const known = (value: boolean | string): Stated => ({ state: 'known', value });

/** The model that a text names, though parts of it (region, account) may not be known. */
export function modelIn(provider: string, value: Value): CanonicalModel | undefined {
  const settled = settle(value);
  if (settled.is === 'reference' && /^aws_bedrock_(foundation_model|inference_profile)$/.test(settled.to.type)) {
    const id = settled.to.attribute('model_id') ?? settled.to.attribute('inference_profile_id');
    return id && modelIn(provider, id);
  }
  const text = textOf(settled) ?? textWithHoles(settled);
  if (text === undefined) return undefined;
  if (provider !== 'aws') {
    if (text.includes('\u0000')) return undefined;
    // Where a deployment names its model, it is no name that somebody made up.
    const named: CanonicalModel | undefined =
      provider === 'azure' && canBeModelId(text) ? { provider, id: text, key: `azure/${text}` } : undefined;
    return canonicalModel(provider, text) ?? named;
  }
  const end = /(?:foundation-model|inference-profile)\/([A-Za-z0-9._:-]+)$/.exec(text)?.[1] ?? text;
  // `us.${…}` and the like: the rest of a text with a hole is a model only when it stands whole behind a region.
  const whole = end.replace(/^\u0000\.(?=[a-z0-9-]+\.)/, '');
  if (whole.includes('\u0000') || /^arn:/.test(whole)) return undefined;
  return /^[a-z0-9-]+\.[a-z0-9]/.test(whole) ? canonicalModel('aws', whole) : undefined;
}

/** The asset of a model; made once for all that refer to it. */
export function modelNode(world: World, model: CanonicalModel, resource: Resource): Node {
  return world.model(model.key, () => {
    const properties = new Map<string, Stated>([['modelId', known(model.id)]]);
    if (model.floating !== undefined) properties.set('floating', known(model.floating));
    if (model.modality) properties.set('modality', known(model.modality));
    if (model.openWeights) properties.set('openWeights', known(true));
    if (model.lifecycle) {
      properties.set('lifecycle', known(model.lifecycle.state));
      if (model.lifecycle.retiresOn) properties.set('retiresOn', known(model.lifecycle.retiresOn));
    }
    return {
      kind: 'model',
      key: { global: model.key },
      name: model.id,
      provider: model.provider,
      properties,
      labels: {},
      open: [],
      resource,
      ai: false,
      follows: true,
      confidence: 'certain',
      aliases: [],
    };
  });
}

import { unknownValue } from '../../../contracts/index.js';
import { emitModels, modelsOfCall } from './model-use.js';
import { given, type Hit, hasHiddenArguments, placeOf, type Scan, serviceOf, valuesOf } from './scan.js';
import { textsOf, truthOf } from './values.js';

/** Weights that code loads from a hub: the model, and the artefact with what the load allows. */
export function emitArtifact(scan: Scan, hit: Hit): void {
  const use = modelsOfCall(scan, hit);
  const hub = { ...use, models: use.models.filter(({ id }) => !/^(\.|\/|~)/.test(id)) };
  const service = serviceOf(scan, hit.path);
  emitModels(scan, hub, [service], hit.site, hit.construct.modality);
  const at = placeOf(scan, hit.site);
  const remote = given(scan, hit.site, { names: ['trust_remote_code'] });
  const revision = given(scan, hit.site, { names: ['revision'] });
  const hidden = hasHiddenArguments(scan, hit.site);
  const texts = textsOf(valuesOf(scan, revision));
  for (const model of hub.models) {
    const id = scan.see.asset('model-artifact', {
      key: model.key,
      name: model.id,
      at,
      properties: {
        provider: model.provider,
        trustsRemoteCode: remote
          ? (truthOf(valuesOf(scan, remote)) ?? unknownValue('the argument could not be followed'))
          : hidden
            ? unknownValue('options come from elsewhere')
            : false,
        revisionPinned: revision
          ? texts.length > 0
            ? texts.every((text) => /^[0-9a-f]{40}$/.test(text))
            : unknownValue('the revision could not be followed')
          : hidden
            ? unknownValue('options come from elsewhere')
            : false,
      },
    });
    scan.see.relate(service, 'depends-on', id, { at });
  }
}

import { aiVariable } from '../../../catalogue/ai-variables.js';
import { providerOfUrl } from '../../../catalogue/providers.js';
import type { Recorder } from '../../../contracts/index.js';
import { type AssetId, isPublicUrl } from '../../../core/ids.js';
import type { EnvironmentFact, WorkloadFact } from '../../../parsing/runtime.js';
import { recordModel } from './products.js';

const modelProviders: readonly (readonly [RegExp, string])[] = [
  [/^OPENAI_/, 'openai'],
  [/^ANTHROPIC_/, 'anthropic'],
  [/^GEMINI_/, 'google'],
  [/^OLLAMA_/, 'ollama'],
  [/^BEDROCK_/, 'aws'],
  [/^AZURE_OPENAI_/, 'azure'],
];

/** Keys, addresses and models that a workload is given by its environment. */
export function recordSettings(see: Recorder, workload: WorkloadFact, id: AssetId): void {
  for (const { environment } of workload.containers) {
    for (const fact of environment) {
      const known = aiVariable(fact.name);
      const at = { path: fact.path ?? workload.path, line: fact.line };
      if (known?.role === 'key') recordKey(see, workload, id, fact, known.provider);
      else if (known?.role === 'model' && fact.model) {
        const provider = modelProviders.find(([pattern]) => pattern.test(fact.name))?.[1];
        recordModel(see, id, 'invokes', provider, fact.model, at);
      } else if (known?.role === 'endpoint' && fact.url && isPublicUrl(fact.url)) {
        const endpoint = see.asset('model-endpoint', {
          key: fact.url,
          name: new URL(fact.url).hostname,
          at,
          properties: { url: fact.url, provider: providerOfUrl(fact.url)?.id, encrypted: fact.url.startsWith('https:') },
        });
        see.relate(id, 'connects-to', endpoint, { at });
      }
    }
  }
}

function recordKey(see: Recorder, workload: WorkloadFact, id: AssetId, fact: EnvironmentFact, provider: string | undefined): void {
  const at = { path: fact.path ?? workload.path, line: fact.line };
  const literal = fact.literalKey ?? false;
  const credential = see.asset('credential', {
    key: literal ? see.local(at.path, fact.name) : see.local('env', fact.name),
    name: fact.name,
    at,
    properties: {
      variable: fact.name,
      provider,
      literal,
      placement: literal ? 'repository' : fact.from === 'secret' ? 'secret-manager' : 'environment',
    },
  });
  see.relate(id, 'uses-credential', credential, { at });
}

import type { AssetId } from '../../../core/ids.js';
import { given, type Hit, hasHiddenArguments, listOf, madeBy, placeOf, type Scan, valuesOf } from './scan.js';
import { runsOf } from './step-limit.js';
import { textsOf, type Value } from './values.js';

export interface Guardrails {
  readonly ids: readonly AssetId[];
  /** Why there may be more. */
  readonly open?: string;
}

/** What stands around an agent by its own constructor, and whether that is all that can stand there. */
export function guardrailsOf(scan: Scan, hit: Hit): Guardrails {
  const { construct } = hit;
  const list = listOf(scan, given(scan, hit.site, construct.guardrails));
  const ids: AssetId[] = [];
  let open = construct.guardrails ? outside(scan, hit) : 'guardrails of this framework are not followed';
  if (list.open) open ??= 'part of the list is computed';
  for (const value of list.items) {
    const guardrail = guardrailOf(scan, value, hit);
    if (guardrail)
      ids.push(
        scan.see.asset('guardrail', {
          key: scan.see.local(guardrail.path, guardrail.name),
          name: guardrail.name,
          at: placeOf(scan, hit.site),
          properties: { engine: construct.framework },
        }),
      );
    else if (!isOrdinary(value)) open ??= 'what some of the middleware does is not known';
  }
  return { ids, ...(open === undefined ? {} : { open }) };
}

/** Middleware of the framework that looks at what goes in or comes out. */
const guarding = /(^|\.)(PIIMiddleware|piiMiddleware|OpenAIModerationMiddleware|openAIModerationMiddleware)\(\)$/;

function guardrailOf(scan: Scan, value: Value, hit: Hit): { path: string; name: string } | undefined {
  if (value.is === 'external') {
    const name = /^(langchain|@langchain\/)/.test(value.root) ? guarding.exec(value.path)?.[2] : undefined;
    return name === undefined ? undefined : { path: value.sites.at(-1)?.module ?? hit.path, name };
  }
  if (value.is === 'object' && hit.construct.framework === 'openai-agents') {
    const entry = value.entries.get('name');
    const [name] = entry && value.entries.has('execute') ? textsOf(scan.evaluator.force(entry)) : [];
    return name === undefined ? undefined : { path: value.at.module, name };
  }
  if (value.is !== 'function' && value.is !== 'instance') return undefined;
  const fact = scan.graph.loaded(value.module)?.scopes[value.scope];
  if (!fact) return undefined;
  // Middleware of one's own counts only when its name says so.
  const decorated = (fact.decorators ?? []).some((decorator) =>
    scan.evaluator
      .evaluate(decorator, { module: value.module, scope: fact.parent ?? 0 })
      .some((entry) => entry.is === 'external' && /(input|output)_guardrail(\(\))?$/.test(entry.path)),
  );
  return decorated || /guardrail/i.test(fact.name) ? { path: value.module, name: fact.name } : undefined;
}

/** Middleware of the framework itself, whose names say that it does other things. */
function isOrdinary(value: Value): boolean {
  return value.is === 'external' && /^(langchain|@langchain\/|deepagents)/.test(value.root) && value.path.endsWith('()');
}

/** Where else a guardrail could stand: hooks, settings of a run, the model's own, another library in the same service. */
function outside(scan: Scan, hit: Hit): string | undefined {
  if (hasHiddenArguments(scan, hit.site)) return 'options come from elsewhere';
  if (given(scan, hit.site, hooks)) return 'hooks around the model are not followed';
  if (runsOf(scan, hit).some((run) => given(scan, run.site, runSettings) || hasHiddenArguments(scan, run.site)))
    return 'settings of its runs are not followed';
  const models = valuesOf(scan, given(scan, hit.site, hit.construct.model)).flatMap((value) =>
    value.is === 'external' ? madeBy(value) : [],
  );
  if (models.some(({ construct, site }) => construct.provider === 'aws' || (site && given(scan, site, construct.base))))
    return 'what stands before the model itself is not followed';
  const service = scan.graph.service(hit.path);
  const beside = scan.hits.some(
    (other) =>
      scan.graph.service(other.path) === service &&
      ((other.construct.does === 'guardrail' && other.decorates === undefined) ||
        other.construct.framework === 'langgraph' ||
        /(^|\.)moderations\.create$/.test(other.external.path)),
  );
  return beside ? 'a guardrail or a graph stands in the same service' : undefined;
}

const hooks = { names: ['pre_model_hook', 'post_model_hook', 'preModelHook', 'postModelHook'] };
const runSettings = { names: ['run_config', 'runConfig', 'inputGuardrails', 'outputGuardrails'] };

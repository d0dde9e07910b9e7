import { type PropertyInput, unset } from '../../../contracts/index.js';
import { given, type Hit, hasHiddenArguments, type Scan, valuesOf } from './scan.js';
import { numbersOf, textsOf } from './values.js';

/** Most turns of one run, where the call says so. */
export function stepLimit(scan: Scan, hit: Hit): PropertyInput<number> {
  const values = valuesOf(scan, given(scan, hit.site, hit.construct.steps));
  const direct = numbersOf(values);
  if (direct.length === 1) return direct[0];
  for (const value of values) {
    if (value.is !== 'external' || !/(^|\.)stepCountIs\(\)$/.test(value.path)) continue;
    const site = value.sites.at(-1);
    const [count] = site ? numbersOf(valuesOf(scan, given(scan, site, { names: [], position: 0 }))) : [];
    if (count !== undefined) return count;
  }
  // This one goes on until it is done; others bring a limit of their own.
  const endless = hit.construct.framework === 'claude-agent-sdk' && hit.construct.steps;
  return endless && values.length === 0 && !hasHiddenArguments(scan, hit.site) && !given(scan, hit.site, endless) ? unset : undefined;
}

/** What stops an agent of LangChain before its tools run: a middleware, or a stop that the graph is told of. */
function interrupts(scan: Scan, { site }: Hit): 'none' | 'some' | undefined {
  if (hasHiddenArguments(scan, site)) return undefined;
  if (given(scan, site, { names: ['interrupt_before', 'interruptBefore', 'interrupt_after', 'interruptAfter', 'interrupt_on'] }))
    return 'some';
  const found = given(scan, site, { names: ['middleware'] });
  if (!found) return 'none';
  const stops = valuesOf(scan, found).map((value) => {
    if (value.is !== 'list' || value.open) return undefined;
    const items = value.items.flatMap((item) => [...scan.evaluator.force(item)]);
    if (items.some((item) => item.is === 'external' && /(^|\.)(HumanInTheLoopMiddleware|humanInTheLoopMiddleware)\(\)$/.test(item.path)))
      return 'some';
    return items.every((item) => item.is === 'external' && item.root === 'langchain') ? 'none' : undefined;
  });
  return stops.length > 0 && stops.every((stop) => stop === stops[0]) ? stops[0] : undefined;
}

/** Permission modes of the coding agent's SDK; any other mode asks by rules that stand elsewhere. */
export function approvalOf(scan: Scan, hit: Hit): 'none' | 'some' | undefined {
  if (hit.construct.framework === 'langchain' && hit.construct.guardrails) return interrupts(scan, hit);
  if (hit.construct.framework !== 'claude-agent-sdk') return undefined;
  const [mode] = textsOf(valuesOf(scan, given(scan, hit.site, { names: ['permission_mode', 'permissionMode'] })));
  if (mode === 'bypassPermissions') return 'none';
  return mode === 'acceptEdits' ? 'some' : undefined;
}

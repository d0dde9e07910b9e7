import { unknownValue } from '../../../contracts/index.js';
import type { PropertyInput } from '../../../contracts/recorder.js';
import { type AssetId, splitId } from '../../../core/ids.js';
import { given, type Hit, hasHiddenArguments, listOf, madeBy, methodsOn, placeOf, type Scan, valuesOf } from './scan.js';
import type { Tools } from './tools.js';
import { textsOf, truthOf, type Value } from './values.js';

type Approval = 'none' | 'some' | 'all';

/** Which calls of tools wait for a person, as far as the framework lets it be seen; undefined where it does not. */
export function approvalOf(scan: Scan, hit: Hit, tools: Tools): PropertyInput<Approval> {
  switch (hit.construct.framework) {
    case 'claude-agent-sdk':
      return permissionMode(scan, hit);
    case 'langchain':
      return byMiddleware(scan, hit, tools);
    case 'langgraph':
      return methodsOn(scan, hit.site)
        .map((method) => interrupts(scan, method))
        .find((found) => found !== undefined);
    case 'openai-agents':
    case 'vercel-ai-sdk':
      return byTools(scan, tools);
    default:
      return undefined;
  }
}

/** Permission modes of the coding agent's SDK; any other mode asks by rules that stand elsewhere. */
function permissionMode(scan: Scan, hit: Hit): Approval | undefined {
  const [mode] = textsOf(valuesOf(scan, given(scan, hit.site, { names: ['permission_mode', 'permissionMode'] })));
  if (mode === 'bypassPermissions') return 'none';
  return mode === 'acceptEdits' ? 'some' : undefined;
}

/** Frameworks in which each tool says by itself whether it waits. */
function byTools(scan: Scan, tools: Tools): Approval | undefined {
  const known = tools.ids.map((id) => scan.approvals.get(id));
  if (known.length === 0) return undefined;
  if (known.some((approval) => approval === true))
    return tools.open === undefined && known.every((approval) => approval === true) ? 'all' : 'some';
  return tools.open === undefined && known.every((approval) => approval === false) ? 'none' : undefined;
}

const interruptNames = { names: ['interrupt_before', 'interruptBefore', 'interrupt_after', 'interruptAfter'] };

/** A graph that stops before some of its nodes; before `tools`, it stops before all of them. */
function interrupts(scan: Scan, hit: Hit): Approval | undefined {
  const found = given(scan, hit.site, interruptNames);
  const nodes = listOf(scan, found).items.flatMap((value) => textsOf([value]));
  if (nodes.length === 0) return undefined;
  return found?.name?.endsWith('efore') && (nodes.includes('tools') || nodes.includes('*')) ? 'all' : 'some';
}

/** `HumanInTheLoopMiddleware(interrupt_on={…})`, or the same mapping given to the agent itself. What the mapping leaves out runs freely. */
function byMiddleware(scan: Scan, hit: Hit, tools: Tools): PropertyInput<Approval> {
  const stops = interrupts(scan, hit);
  if (stops) return stops;
  const middleware = listOf(scan, given(scan, hit.site, hit.construct.guardrails));
  const asking = middleware.items.find((value) => value.is === 'external' && /(^|\.)[hH]umanInTheLoopMiddleware\(\)$/.test(value.path));
  const site = asking?.is === 'external' ? asking.sites.at(-1) : undefined;
  const mapping = given(scan, site ?? hit.site, { names: ['interrupt_on', 'interruptOn'] });
  if (!mapping) {
    if (site) return unknownValue('the tools that wait for a person could not be read');
    const open = middleware.open || hasHiddenArguments(scan, hit.site) || !middleware.items.every(isKnown);
    return open ? undefined : 'none';
  }
  const [value, ...more] = valuesOf(scan, mapping);
  if (value?.is !== 'object' || more.length > 0 || value.open || value.computed.length > 0)
    return unknownValue('the tools that wait for a person could not be read');
  const waiting = new Map([...value.entries].map(([name, entry]) => [name, truthOf(scan.evaluator.force(entry)) !== false]));
  const at = placeOf(scan, site ?? hit.site);
  for (const id of tools.ids) {
    const waits = waiting.get(toolName(id));
    if (waits !== undefined)
      scan.see.asset('tool', { key: splitId(id).key, name: toolName(id), at, properties: { requiresApproval: waits } });
  }
  const some = tools.ids.some((id) => waiting.get(toolName(id)) === true);
  if (tools.open !== undefined) return some ? 'some' : undefined;
  return tools.ids.every((id) => waiting.get(toolName(id)) === true) ? 'all' : some ? 'some' : 'none';
}

const toolName = (id: AssetId): string => splitId(id).key.slice(splitId(id).key.lastIndexOf('#') + 1);

/** Middleware of the framework itself; what somebody wrote may ask as well. */
function isKnown(value: Value): boolean {
  return value.is === 'external' && /^(langchain|@langchain\/|deepagents)/.test(value.root) && value.path.endsWith('()');
}

/** Whether a value that was made by a call is an agent made at that call. */
export function isMadeBy(value: Value, hit: Hit): boolean {
  return value.is === 'external' && madeBy(value).some(({ site }) => site?.module === hit.site.module && site.call === hit.site.call);
}

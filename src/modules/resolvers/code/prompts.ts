import { unknownValue } from '../../../contracts/index.js';
import { type AssetId, digestOf } from '../../../core/ids.js';
import { hasHiddenUnicode } from '../../../parsing/instructions/hidden.js';
import { hasConcealment, runsRemoteScript } from '../../../parsing/instructions/wording.js';
import type { Expression, ModuleSummary } from '../../../parsing/module-summary.js';
import { placeName } from './naming.js';
import { type Given, given, type Hit, placeOf, type Scan, serviceOf, valuesOf } from './scan.js';
import { homeOfConstant, promptName, systemMessage } from './typed/prompts.js';
import { textsOf, type Where } from './values.js';

const shortest = 20;

/** A system prompt: its place, its digest and what a reader should know of it, never its text. */
export function emitPrompt(scan: Scan, hit: Hit, agent: AssetId | undefined, owner: string | undefined): void {
  for (const found of promptsGiven(scan, hit)) {
    const texts = textsOf(valuesOf(scan, found)).filter((text) => text.length >= shortest);
    if (texts.length === 0 && !isPutTogether(scan, found)) continue;
    const home = homeOf(scan, found) ?? {
      path: found.where.module,
      symbol: owner === undefined ? promptName(scan, hit, `${placeName(scan, hit.site)} prompt`) : `${owner} prompt`,
      line: lineOf(found.expression) ?? (found.where.module === hit.path ? hit.call.line : undefined),
    };
    const at = { path: home.path, ...(home.line === undefined ? {} : { line: home.line }) };
    const open = unknownValue('the text is put together at run time');
    const id = scan.see.asset('prompt', {
      key: scan.see.local(home.path, home.symbol),
      name: home.symbol,
      at,
      properties: {
        role: 'system',
        digest: texts.length === 1 ? digestOf(texts[0] as string) : texts.length === 0 ? open : undefined,
        hiddenUnicode: texts.length === 0 ? open : texts.some(hasHiddenUnicode),
        concealment: texts.length === 0 ? open : texts.some(hasConcealment),
        runsRemoteScript: texts.length === 0 ? open : texts.some(runsRemoteScript),
      },
    });
    scan.see.relate(agent ?? serviceOf(scan, hit.path), 'uses-prompt', id, { at: placeOf(scan, hit.site) });
  }
}

/** The argument that is the system prompt, and messages that say they are. */
function promptsGiven(scan: Scan, hit: Hit): Given[] {
  const direct = given(scan, hit.site, hit.construct.prompt);
  const list = given(scan, hit.site, hit.construct.messages);
  const messages = valuesOf(scan, list).flatMap((value) => (value.is === 'list' ? value.items.slice(0, 20) : []));
  const system = messages.flatMap((item) =>
    scan.evaluator.force(item).flatMap((message): Given[] => {
      const typed = systemMessage(scan, message);
      if (typed) return [typed];
      const role = message.is === 'object' ? (message.entries.get('role') ?? message.entries.get('Role')) : undefined;
      const content = message.is === 'object' ? (message.entries.get('content') ?? message.entries.get('Content')) : undefined;
      if (!role || !content || !textsOf(scan.evaluator.force(role)).some((text) => text === 'system' || text === 'developer')) return [];
      return [{ expression: content.expression, where: content }];
    }),
  );
  return direct ? [...textBlocks(scan, direct), ...system] : system;
}

/** A prompt in blocks of text is these texts: `[{ type: 'text', text: '…' }]`. */
function textBlocks(scan: Scan, found: Given): Given[] {
  const blocks = valuesOf(scan, found)
    .flatMap((value) => (value.is === 'list' ? value.items.slice(0, 20).flatMap((item) => [...scan.evaluator.force(item)]) : []))
    .flatMap((block): Given[] => {
      const text = block.is === 'object' ? (block.entries.get('text') ?? block.entries.get('Text')) : undefined;
      return text ? [{ expression: text.expression, where: text }] : [];
    });
  return blocks.length > 0 ? blocks : [found];
}

/** A template with gaps, here or as the value of a local function: a prompt all the same. */
function isPutTogether(scan: Scan, found: Given): boolean {
  const { expression } = found;
  if (expression.is === 'join') return expression.parts.some((part) => part.is === 'literal' && String(part.value).length >= shortest);
  if (expression.is !== 'call') return false;
  const call = scan.graph.loaded(found.where.module)?.calls[expression.call];
  const callees = call ? scan.evaluator.evaluate(call.callee, { ...found.where, scope: call.scope }) : [];
  return callees.some(
    (callee) =>
      callee.is === 'function' && (scan.graph.loaded(callee.module)?.scopes[callee.scope]?.returns ?? []).some(({ is }) => is === 'join'),
  );
}

interface Home {
  readonly path: string;
  readonly symbol: string;
  readonly line: number | undefined;
}

/** The symbol that holds a prompt, and where it is defined. */
function homeOf(scan: Scan, found: Given): Home | undefined {
  const { expression, where } = found;
  const constant = homeOfConstant(scan, found);
  if (constant) return constant;
  if (expression.is === 'name') return homeOfName(scan, expression.name, where);
  if (expression.is === 'member' && expression.object.is === 'name' && expression.object.name !== 'this') {
    const outer = homeOfName(scan, expression.object.name, where);
    return outer && { ...outer, symbol: `${outer.symbol}.${expression.property}` };
  }
  if (expression.is !== 'call') return undefined;
  const call = scan.graph.loaded(where.module)?.calls[expression.call];
  if (!call) return undefined;
  for (const callee of scan.evaluator.evaluate(call.callee, { ...where, scope: call.scope })) {
    const scope = callee.is === 'function' ? scan.graph.loaded(callee.module)?.scopes[callee.scope] : undefined;
    if (callee.is === 'function' && scope && !scope.name.includes('<anonymous>'))
      return { path: callee.module, symbol: scope.name, line: scope.line };
  }
  return undefined;
}

function homeOfName(scan: Scan, name: string, where: Where): Home | undefined {
  const module = scan.graph.loaded(where.module);
  const fact = module?.imports.find((entry) => entry.local === name);
  if (!module || !fact) {
    const line = module && lineOfName(module, name, where.scope);
    // A file of the same package may hold it.
    for (const path of line === undefined ? scan.graph.beside(where.module) : []) {
      const beside = scan.graph.loaded(path);
      const found = beside && lineOfName(beside, name, 0);
      if (found !== undefined) return { path, symbol: name, line: found };
    }
    return { path: where.module, symbol: name, line };
  }
  const target = scan.graph.resolve(where.module, fact.from, module.language);
  if (target?.is !== 'local') return undefined;
  const symbol = target.member ?? (fact.name === 'default' || fact.name === '*' ? name : fact.name);
  const home = scan.graph.loaded(target.path);
  return { path: target.path, symbol, line: home && lineOfName(home, fact.name === 'default' ? 'default' : symbol, 0) };
}

/** Where a name is bound, in a scope or one around it. */
function lineOfName(module: ModuleSummary, name: string, from: number): number | undefined {
  for (let index: number | undefined = from, steps = 0; index !== undefined && steps < 100; steps++) {
    const scope: ModuleSummary['scopes'][number] | undefined = module.scopes[index];
    for (const value of scope && Object.hasOwn(scope.bindings, name) ? (scope.bindings[name] ?? []) : []) {
      const line = lineOf(value);
      if (line !== undefined) return line;
    }
    index = scope?.parent;
  }
  return undefined;
}

function lineOf(expression: Expression): number | undefined {
  if ('line' in expression && expression.line !== undefined) return expression.line;
  if (expression.is !== 'join') return undefined;
  return expression.parts.map(lineOf).find((line) => line !== undefined);
}

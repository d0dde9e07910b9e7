import { describe, expect, it } from 'vitest';
import { checkCatalogueKeys } from '../src/catalogue/check-catalogue.js';
import { controlTitle, frameworks, isControl } from '../src/catalogue/frameworks/index.js';
import type { Check, Recorder } from '../src/contracts/index.js';
import type { AssetId } from '../src/core/ids.js';
import { emptyPolicy } from '../src/core/policy.js';
import { families, type Result } from '../src/core/result.js';
import { kindSpec } from '../src/core/schema/index.js';
import type { AssetView } from '../src/core/view.js';
import { pathSearch } from '../src/engine/paths.js';
import { analyses } from '../src/modules/analyses/index.generated.js';
import { attackPaths } from '../src/modules/attack-paths/index.generated.js';
import { checks } from '../src/modules/checks/index.generated.js';
import { sketchEstate } from '../src/testing/estate.js';
import { type CheckExample, runCheckExample } from '../src/testing/test-check.js';
import { linkedEstate } from '../src/testing/test-graph-modules.js';

const examplesOf = new Map<string, readonly CheckExample[]>();
for (const check of checks) {
  const { examples } = (await import(`../src/modules/checks/${check.family}/${check.id}/examples.ts`)) as {
    examples: readonly CheckExample[];
  };
  examplesOf.set(check.id, examples);
}

/** What a check asks of the estate while its examples run: properties of its own and other assets, relations, facts and policy. */
function readsOf(check: Check): Set<string> {
  const reads = new Set<string>();
  const watchedAsset = (asset: AssetView): AssetView =>
    new Proxy(asset, {
      get(target, member) {
        const own: unknown = Reflect.get(target, member, target);
        if (typeof own !== 'function') return own;
        return (property: string) => {
          reads.add(`property ${property}`);
          return own.call(target, property);
        };
      },
    });
  for (const example of examplesOf.get(check.id) ?? []) {
    let subject: AssetId | undefined;
    const estate = sketchEstate((see) => {
      subject = example.estate(see);
    }, example);
    const view = estate.view({ ...emptyPolicy, ...example.policy }, example.now ?? '2026-11-22T00:00:00Z');
    const watched = new Proxy(view, {
      get(target, member) {
        const own: unknown = Reflect.get(target, member, target);
        if (typeof own !== 'function') return own;
        return (first: AssetId, second: string) => {
          if (member === 'out' || member === 'in') reads.add(`relation ${second}`);
          if (member === 'policy') reads.add(`policy ${first}`);
          if (member === 'fact') {
            reads.add(`fact ${second}`);
            const stated = example.facts?.find(
              (entry) => entry.fact === second && (entry.asset === 'subject' ? subject : entry.asset) === first,
            );
            if (stated) return stated.value;
          }
          return own.call(target, first, second);
        };
      },
    });
    const asset = view.asset(estate.canonical(subject as AssetId) as AssetId) as AssetView;
    check.evaluate(watchedAsset(asset), watched);
  }
  return reads;
}

/** Everything that can be wrong at once: each pattern must find something here. */
function drawOpenEstate(see: Recorder): void {
  const nothing = { readsPrivateData: false, takesUntrustedContent: false, actsOutside: false, executesCode: false };
  const endpoint = see.asset('network-endpoint', { key: see.local('lb'), name: 'llm.acme.dev', properties: { public: true } });
  const workload = see.asset('workload', { key: see.local('compose.yaml', 'shop'), name: 'shop-web' });
  const service = see.asset('service', { key: see.local('.'), name: 'shop' });
  const agent = see.asset('agent', { key: see.local('a.py', 'desk'), name: 'desk' });
  const store = see.asset('data-store', { key: see.local('db'), name: 'orders', properties: { sensitivity: 'restricted' } });
  const model = see.asset('model-endpoint', { key: see.local('vllm'), name: 'vllm', properties: { authentication: 'none' } });
  const key = see.asset('credential', {
    key: see.local('a.py', 'KEY'),
    name: 'KEY',
    properties: { literal: true, placement: 'repository' },
  });
  see.asset('workflow', { key: see.local('ci.yml'), name: 'triage', properties: { outsiderTrigger: 'yes', writeAccess: true } });
  see.relate(workload, 'exposed-to', endpoint);
  see.relate(service, 'deployed-as', workload);
  see.relate(model, 'deployed-as', workload);
  see.relate(service, 'contains', agent);
  see.relate(service, 'uses-credential', key);
  see.relate(service, 'invokes', model);
  for (const flag of ['readsPrivateData', 'takesUntrustedContent', 'actsOutside'] as const) {
    const tool = see.asset('tool', { key: see.local('a.py', flag), name: flag, properties: { ...nothing, [flag]: true } });
    see.relate(agent, 'uses-tool', tool);
    if (flag === 'readsPrivateData') see.relate(tool, 'reads', store);
  }
}

describe('checks together', () => {
  it('are many, in every family, over many kinds and many things that can be read', () => {
    expect(checks.length).toBeGreaterThanOrEqual(60);
    for (const family of families) expect(checks.filter((check) => check.family === family).length, family).toBeGreaterThanOrEqual(12);
    expect(new Set(checks.flatMap((check) => check.appliesTo)).size).toBeGreaterThanOrEqual(24);
    const reads = new Set(checks.flatMap((check) => [...readsOf(check)]));
    const settings = [...reads].filter((read) => read.startsWith('property ') || read.startsWith('relation '));
    expect(settings.length).toBeGreaterThanOrEqual(80);
  });

  it('have ids of their own, and texts that no other check has', () => {
    for (const text of [(check: Check) => check.id, (check: Check) => check.title, (check: Check) => check.docs.risk])
      expect(new Set(checks.map(text)).size).toBe(checks.length);
  });

  it('read only properties that some kind of theirs, or one beside it, declares', () => {
    const declared = new Set(checks.flatMap((check) => check.appliesTo).flatMap((kind) => Object.keys(kindSpec(kind).properties)));
    for (const check of checks)
      for (const read of readsOf(check)) if (read.startsWith('property ')) expect(declared, check.id).toContain(read.slice(9));
  });

  it('show every outcome in their examples', () => {
    const outcomes = new Set<Result['outcome']>();
    for (const check of checks)
      for (const example of examplesOf.get(check.id) ?? [])
        for (const { outcome } of runCheckExample(check, example).results) outcomes.add(outcome);
    expect([...outcomes].sort()).toEqual(['fail', 'manual', 'not-applicable', 'pass', 'unknown']);
  });

  it('never pass, and never throw, on an asset of which nothing is known', () => {
    for (const check of checks) {
      for (const kind of check.appliesTo) {
        const estate = sketchEstate(
          (see) => {
            see.asset(kind, { key: kind === 'repository' ? 'github.com/acme/shop' : see.local('x'), name: 'x' });
          },
          { status: 'partial' },
        );
        const view = estate.view(emptyPolicy, '2026-11-22T00:00:00Z');
        for (const asset of view.all(kind)) {
          const results = [check.evaluate(asset, view)].flat() as Result[];
          expect(
            results.map((result) => result.outcome),
            `${check.id} on ${kind}`,
          ).not.toContain('pass');
          if (check.id !== 'ai-system-without-owner')
            expect(
              results.map((result) => result.outcome),
              `${check.id} on ${kind}`,
            ).not.toContain('fail');
        }
      }
    }
  });

  it('cite rows of the catalogue that exist', () => {
    expect(checkCatalogueKeys.size).toBe(268);
    for (const check of checks)
      if (!('none' in check.catalogue)) for (const key of check.catalogue) expect(checkCatalogueKeys, check.id).toContain(key);
  });
});

describe('controls', () => {
  it('that checks and attack paths name are in the lists', () => {
    for (const { id, controls } of [...checks, ...attackPaths]) {
      expect(controls.length, id).toBeGreaterThan(0);
      for (const control of controls) expect(isControl(control), `${id}: ${control}`).toBe(true);
      expect(new Set(controls).size, id).toBe(controls.length);
    }
  });

  it('have titles, and nothing else does', () => {
    expect(controlTitle('owasp-llm:LLM01:2025')).toBe('Prompt Injection');
    expect(controlTitle('owasp-asi:ASI03')).toBe('Identity & Privilege Abuse');
    expect(controlTitle('nist-ai-rmf:MEASURE 2.7')).toBe('Security and resilience');
    for (const wrong of ['owasp-llm:LLM11:2025', 'owasp-llm', 'nobody:A1', ':', '', 'atlas:toString', 'atlas:AML.T9999'])
      expect(isControl(wrong), wrong).toBe(false);
  });

  it('follow the patterns of their frameworks, and are as many as published', () => {
    const patterns: Readonly<Record<string, readonly [RegExp, number]>> = {
      'owasp-llm': [/^LLM(0[1-9]|10):2025$/, 10],
      'owasp-asi': [/^ASI(0[1-9]|10)$/, 10],
      'owasp-mcp': [/^MCP(0[1-9]|10):2025$/, 10],
      atlas: [/^AML\.(M\d{4}|T\d{4}(\.\d{3})?)$/, 205],
      'nist-ai-rmf': [/^(GOVERN|MAP|MEASURE|MANAGE) \d\.\d{1,2}$/, 72],
      'nist-csf': [/^(GV|ID|PR|DE|RS|RC)\.[A-Z]{2}-\d{2}$/, 32],
      'iso-42001': [/^A\.(10|[2-9])(\.\d{1,2}){1,2}$/, 38],
      'eu-ai-act': [/^Art\. \d{1,3}$/, 25],
    };
    for (const { id, controls, asOf } of frameworks) {
      const [pattern, count] = patterns[id] as readonly [RegExp, number];
      const ids = Object.keys(controls);
      expect(
        ids.filter((control) => !pattern.test(control)),
        id,
      ).toEqual([]);
      expect(ids.length, id).toBe(count);
      expect(asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });
});

describe('attack paths', () => {
  it('name checks that exist', () => {
    const ids = new Set(checks.map((check) => check.id));
    const estate = linkedEstate(drawOpenEstate, { analyses });
    const drafts = attackPaths.flatMap((pattern) => pattern.find(estate.view(), pathSearch(estate)).map((draft) => ({ pattern, draft })));
    expect(new Set(drafts.map(({ pattern }) => pattern.id)).size).toBe(attackPaths.length);
    for (const { pattern, draft } of drafts) for (const id of draft.enabledBy) expect(ids, `${pattern.id}: ${id}`).toContain(id);
  });

  it('name their entry and target, and walk hops that follow each other along relations of the graph', () => {
    const estate = linkedEstate(drawOpenEstate, { analyses });
    const view = estate.view();
    for (const pattern of attackPaths) {
      for (const { entry, target, hops, message } of pattern.find(view, pathSearch(estate))) {
        for (const id of [entry, target]) expect(message, pattern.id).toContain(view.asset(id)?.name);
        expect(message).toMatch(/\.$/);
        expect(hops[0]?.from ?? target, pattern.id).toBe(entry);
        expect(hops.at(-1)?.to ?? entry, pattern.id).toBe(target);
        for (const [index, hop] of hops.entries()) if (index > 0) expect(hop.from).toBe(hops[index - 1]?.to);
      }
    }
  });
});

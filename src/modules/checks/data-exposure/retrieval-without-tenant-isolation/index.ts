import { defineCheck } from '../../../../contracts/index.js';
import { fail, notApplicable, pass, type Result, unknown } from '../../../../core/result.js';
import { isSensitive, sensitivityOf } from '../../../../core/usage.js';
import type { AssetView, Neighbour, View } from '../../../../core/view.js';

function judgeRetrieval(asset: AssetView, store: Neighbour, view: View): Result {
  const subject = store.asset.id;
  const level = sensitivityOf(store.asset, view);
  if (level === 'public') return pass(subject);
  const isolation = store.property('isolation');
  if (isolation.state !== 'known')
    return unknown(isolation.state === 'unknown' ? isolation.reason : 'How the query is limited was not read.', { subject });
  const how: Readonly<Record<string, string>> = {
    none: 'without a filter that keeps users apart',
    constant: 'by a filter that is the same for every user',
    'caller-supplied': 'by a filter that the caller sends and could change',
  };
  const words = how[String(isolation.value)];
  if (words === undefined) return pass(subject);
  return fail(`${asset.name} retrieves from ${store.asset.name} ${words}.`, {
    subject,
    evidence: store.evidence.length > 0 ? store.evidence : asset.evidence,
    ...(isSensitive(store.asset, view)
      ? { severity: 'high' as const, severityBecause: 'The content is sensitive.' }
      : level === undefined
        ? { confidence: 'possible' as const }
        : {}),
  });
}

export default defineCheck({
  id: 'retrieval-without-tenant-isolation',
  version: 1,
  title: 'Retrieval keeps the content of different users apart',
  family: 'data-exposure',
  severity: 'low',
  maturity: 'stable',
  appliesTo: ['agent', 'service'],
  catalogue: ['data-exposure.bedrock-kb-metadata-filter'],
  controls: ['owasp-llm:LLM08:2025', 'owasp-llm:LLM02:2025', 'owasp-asi:ASI06', 'atlas:AML.T0085.000', 'nist-ai-rmf:MEASURE 2.10'],
  docs: {
    risk: 'A question of one customer is answered with the documents of another.',
    pass: 'The query is limited by the identity of whoever asks, or the content is public.',
    fail: 'The query is not limited, is limited by a constant, or by what the caller sends.',
    unknown: 'How the query is limited could not be followed.',
    remediation: 'Derive the filter from the verified identity of the caller, in the query itself and not in the prompt.',
    limits:
      'A store that holds the same for everybody needs no filter: say so by policy, as sensitivity public. Retrieval that could not be followed at all is not judged here.',
  },
  evaluate(asset, view) {
    const stores = view.out(asset.id, 'retrieves-from');
    const results = stores.items.map((store) => judgeRetrieval(asset, store, view));
    if (results.length > 0) return results;
    return notApplicable('Nothing says that it retrieves from a store.');
  },
});

import { defineCheck } from '../../../../contracts/index.js';
import { defaultDecides, judgeFlag, unlessStated } from '../../../../core/judge.js';
import { fail } from '../../../../core/result.js';

export default defineCheck({
  id: 'vector-store-public-network',
  version: 1,
  title: 'Vector store is closed to the internet',
  family: 'data-exposure',
  severity: 'high',
  maturity: 'stable',
  appliesTo: ['vector-store'],
  catalogue: ['model-access.opensearch-vector-public', 'model-access.azure-search-public', 'model-access.vertex-index-endpoint-private'],
  controls: ['owasp-llm:LLM08:2025', 'owasp-llm:LLM02:2025', 'atlas:AML.T0064', 'nist-csf:PR.IR-01'],
  docs: {
    risk: 'Vectors give back much of the text that they were made from; one leaked key is enough to fetch it from anywhere.',
    pass: 'Its network settings let in private networks only.',
    fail: 'Its network settings let in the internet.',
    unknown: 'Its network settings could not be read.',
    remediation: 'Switch public network access off and reach the store from your own network.',
  },
  evaluate(store) {
    return (
      unlessStated(store.get('publicNetworkAccess'), 'It is known by those who call it only: nothing that sets it up was read.') ??
      judgeFlag(
        store.get('publicNetworkAccess'),
        true,
        fail(`The network settings of the vector store ${store.name} let in the internet.`),
        defaultDecides,
      )
    );
  },
});

import { defineCheck } from '../../../../contracts/index.js';
import { isLoopbackUrl, normaliseUrl } from '../../../../core/ids.js';
import { judge, unlessStated } from '../../../../core/judge.js';
import { fail, pass } from '../../../../core/result.js';

export default defineCheck({
  id: 'coding-tool-traffic-redirected',
  version: 1,
  title: 'Model traffic of the coding tool goes to its vendor or a known gateway',
  family: 'data-exposure',
  severity: 'medium',
  maturity: 'stable',
  appliesTo: ['coding-tool'],
  catalogue: { none: 'The catalogue has no row on where a coding tool sends its model traffic.' },
  controls: ['owasp-asi:ASI04', 'owasp-llm:LLM02:2025', 'atlas:AML.T0081', 'atlas:AML.T0008.005', 'nist-csf:ID.AM-03'],
  docs: {
    risk: 'Whoever runs the other address reads all code and prompts, holds the key, and can change every answer.',
    pass: 'Traffic goes to the vendor, to the own machine or to a gateway of the inventory.',
    fail: 'Traffic is sent to an address that nobody declared as a gateway.',
    unknown: 'The address could not be followed.',
    remediation: 'If the address is yours, declare the gateway; if not, remove the setting and revoke the key that was sent there.',
  },
  evaluate(tool, view) {
    return (
      unlessStated(tool.get('baseUrl'), 'None of its settings that were read speaks of it.') ??
      judge(tool.get('baseUrl'), {
        weak: (url) => {
          if (isLoopbackUrl(url)) return undefined;
          const key = normaliseUrl(url);
          if (
            view.all('ai-gateway').some((gateway) => {
              const own = gateway.value('url');
              return own !== undefined && normaliseUrl(own) === key;
            })
          )
            return undefined;
          return fail(
            `Model traffic of ${tool.name} is sent to ${key ?? 'another address'} instead of the vendor.`,
            url.startsWith('http://') ? { severity: 'high', severityBecause: 'The connection is not encrypted.' } : {},
          );
        },
        unset: pass(),
      })
    );
  },
});

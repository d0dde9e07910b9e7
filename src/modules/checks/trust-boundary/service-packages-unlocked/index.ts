import { defineCheck } from '../../../../contracts/index.js';
import { fail, notApplicable, pass, unknown } from '../../../../core/result.js';
import { some } from '../../../../core/text.js';
import type { AssetView } from '../../../../core/view.js';

export default defineCheck({
  id: 'service-packages-unlocked',
  version: 1,
  title: 'AI libraries of a service are fixed by a lockfile',
  family: 'trust-boundary',
  severity: 'low',
  maturity: 'stable',
  appliesTo: ['service'],
  catalogue: { none: 'The catalogue has no row on lockfiles.' },
  controls: ['owasp-llm:LLM03:2025', 'owasp-asi:ASI04', 'atlas:AML.T0010.001', 'atlas:AML.T0011.001', 'nist-csf:GV.SC-07'],
  docs: {
    risk: 'Two builds of one commit can hold different code, and a version that was taken over gets in unseen.',
    pass: 'A lockfile fixes the version of every AI library that the manifest names, or the manifest names exact versions.',
    fail: 'The manifest names ranges, and no lockfile fixes what is taken.',
    unknown: 'The lockfile could not be read.',
    remediation: 'Write a lockfile, keep it in the repository, and build from it.',
    limits: 'An exact version in a manifest says nothing of what that library brings along.',
  },
  evaluate(service, view) {
    const libraries = view
      .out(service.id, 'depends-on')
      .items.map((item) => item.asset)
      .filter((asset): asset is AssetView<'package'> => asset.kind === 'package')
      .filter(
        (library) => library.value('declared') === true && library.value('development') !== true && !isExact(library.value('versionRange')),
      );
    if (libraries.length === 0) return notApplicable('No manifest names an AI library by a range.');
    const loose = libraries.filter((library) => library.value('locked') === false);
    if (loose.length > 0) {
      const names = loose.map((library) => library.name).sort();
      return fail(`No lockfile fixes the AI libraries of ${service.name}: ${some(names, 3)}.`, {
        evidence: loose.flatMap((library) => library.evidence.slice(0, 1)),
      });
    }
    const unread = libraries.map((library) => library.get('locked')).find((state) => state.state === 'unknown');
    return unread?.state === 'unknown' ? unknown(unread.reason) : pass();
  },
});

/** `1.2.3` and `==1.2.3`; a wildcard or any other operator leaves room. */
function isExact(range: string | undefined): boolean {
  return range !== undefined && /^\s*(===?|v)?\s*\d+(\.\d+)+([.+-]?[\w.]+)*\s*$/.test(range) && !range.includes('*');
}

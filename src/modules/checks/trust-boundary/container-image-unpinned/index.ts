import { defineCheck } from '../../../../contracts/index.js';
import { judgeFlag, noSuchSetting } from '../../../../core/judge.js';
import { fail, notApplicable, unknown } from '../../../../core/result.js';
import { aiInWorkload, isAi, usersOf } from '../../../../core/usage.js';
import type { AssetView } from '../../../../core/view.js';

export default defineCheck({
  id: 'container-image-unpinned',
  version: 1,
  title: 'Images with AI in them are used by version or digest',
  family: 'trust-boundary',
  severity: 'low',
  maturity: 'stable',
  appliesTo: ['container-image'],
  catalogue: { none: 'The catalogue has no row on tags of images.' },
  controls: ['owasp-llm:LLM03:2025', 'owasp-asi:ASI04', 'atlas:AML.T0010.004', 'nist-csf:ID.RA-09'],
  docs: {
    risk: 'The next start runs whatever the tag points to by then, from whoever can push to it.',
    pass: 'The image is used by digest or by an exact version.',
    fail: 'The image is used by a moving tag or by none.',
    unknown: 'The reference could not be followed.',
    remediation: 'Name a digest, or at least an exact version, and raise it through review.',
  },
  evaluate(image, view) {
    if (view.out(image.id, 'built-from').items.some(({ asset }) => asset.kind === 'service' || asset.kind === 'repository'))
      return notApplicable('It is built here, and what it is built from is judged by itself.');
    const users = usersOf(image, view, ['built-from', 'depends-on']);
    const user = users.items.find(({ asset }) =>
      asset.kind === 'workload' ? aiInWorkload(asset as AssetView<'workload'>, view) : isAi(asset),
    );
    if (!user)
      return users.complete ? notApplicable('Nothing says that AI runs in it.') : unknown(users.because ?? 'What runs it is not known.');
    if (user.asset.kind === 'mcp-server') return notApplicable('The MCP server that starts it is judged by itself.');
    return judgeFlag(image.get('pinned'), false, fail(`${user.asset.name} runs the image ${image.name} by a moving tag.`), noSuchSetting);
  },
});

import { defineCheck } from '../../../../contracts/index.js';
import { judge, unlessStated } from '../../../../core/judge.js';
import { fail, notApplicable, pass } from '../../../../core/result.js';
import { aiInWorkload } from '../../../../core/usage.js';
import type { AssetView } from '../../../../core/view.js';

const socket = /(^|\/)(docker|containerd|podman|crio)\.sock(:|$)/;
const whole =
  /^(\/|~\/?|\$HOME\/?|\$\{HOME\}\/?|\$\{env:HOME\}\/?|%USERPROFILE%\\?|[A-Za-z]:[\\/]?|\/(home|Users|root|etc|var|usr|proc|sys|dev|boot)\/?|\/(home|Users)\/[^/:]+\/?)(:(?!\\).*)?$/;
const keys = /(^|[/\\])\.(ssh|aws|azure|kube|gnupg|config\/gcloud)([/\\:]|$)/;

export default defineCheck({
  id: 'mcp-server-broad-host-mounts',
  version: 1,
  title: 'Tool server sees only the folders that it needs',
  family: 'trust-boundary',
  severity: 'medium',
  maturity: 'stable',
  appliesTo: ['mcp-server', 'workload'],
  catalogue: { none: 'The catalogue has no row on folders of the host that AI servers are given.' },
  controls: ['owasp-llm:LLM06:2025', 'owasp-asi:ASI05', 'atlas:AML.T0105', 'atlas:AML.T0037'],
  docs: {
    risk: 'What the server can read, a prompt can ask for; a mounted container socket or system folder hands over the whole machine.',
    pass: 'Only folders of a project are mounted or granted.',
    fail: 'The root, a home, a system folder or the socket of the container engine is mounted or granted.',
    unknown: 'The folders could not be read.',
    remediation: 'Mount the one folder that the server works on, read-only where it does not write, and never the container socket.',
    limits: 'A path that begins with a variable is judged only where the variable is the home folder.',
  },
  evaluate(asset, view) {
    if (asset.kind === 'mcp-server') {
      if ((asset as AssetView<'mcp-server'>).value('enabled') === false) return notApplicable('It is switched off.');
    } else if (!aiInWorkload(asset as AssetView<'workload'>, view)) return notApplicable('Nothing says that AI runs in it.');
    return (
      unlessStated(asset.get('hostMounts'), 'Nothing that was read says how it is started.') ??
      judge(asset.get('hostMounts'), {
        weak: (mounts) => {
          const sockets = mounts.find((mount) => socket.test(mount));
          if (sockets !== undefined)
            return fail(`${asset.name} is given the socket of the container engine.`, {
              severity: 'high',
              severityBecause: 'Whoever holds the socket holds the machine.',
            });
          const broad = mounts.find((mount) => whole.test(mount) || keys.test(mount));
          return broad === undefined ? undefined : fail(`${asset.name} is given the folder ${broad} of its machine.`);
        },
        unset: pass(),
      })
    );
  },
});

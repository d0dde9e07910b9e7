import { isAgentSurface } from '../../../catalogue/agent-surfaces.js';
import { aiKeyPrefilter } from '../../../catalogue/key-formats.js';
import { defineDetector } from '../../../contracts/index.js';
import { type FoundSecret, findSecrets } from '../../../parsing/secrets/find.js';
import { recordSecret } from '../../../parsing/secrets/record.js';

const code =
  'py,pyi,ipynb,js,jsx,mjs,cjs,ts,tsx,mts,cts,vue,svelte,astro,go,java,kt,kts,scala,groovy,cs,fs,vb,rs,rb,php,swift,dart,ex,exs,lua,r,jl,pl,c,cc,cpp,h,hpp,m,sql';
const settings = 'json,jsonc,json5,yaml,yml,toml,ini,cfg,conf,config,properties,xml,plist,env,tf,tfvars,hcl,bicep,nix,gradle,tpl,j2,tmpl';
const scripts = 'sh,bash,zsh,fish,ps1,bat,cmd';
const prose = 'md,mdx,mdc,rst,txt,html,htm';

/** Files that list hashes or are made by machines: what looks like a key in them is none. */
const notSource =
  /(^|\/)(package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.ya?ml|deno\.lock|composer\.lock|packages\.lock\.json|Podfile\.lock|go\.sum|\.secrets\.baseline|google-services\.json|GoogleService-Info\.plist)$|\.(lock|map|svg|snap|sum)$|[.-]min\.[cm]?js$|\.bundle\.js$/i;

export default defineDetector({
  id: 'credentials',
  version: 1,
  title: 'Keys in files',
  docs: {
    summary:
      'Finds keys of AI providers that stand as literals in any file, and credentials of every known format where agents are configured or instructed.',
    reads: 'source code, settings, scripts, notebooks, documents; .env files; not lockfiles, source maps or minified code',
    limits: 'Keys without a public prefix are only known by the name of the setting that holds them; encoded or split keys are not seen.',
  },
  files: [
    `**/*.{${code},${settings},${scripts},${prose}}`,
    '**/.env',
    '**/.env.*',
    '**/*.env.*',
    '**/{.envrc,.npmrc,.pypirc,.netrc,.bashrc,.zshrc,.profile,.bash_profile,Dockerfile,Containerfile,Makefile,Procfile,Justfile,Jenkinsfile,.cursorrules,.windsurfrules,.clinerules,.goosehints}',
  ],
  claims: false,
  prefilter: new RegExp(
    `${aiKeyPrefilter.source}|gh[pousr]_|github_pat_|glpat-|xox[bp]-|xapp-|[sr]k_live_|AKIA|ASIA|npm_|pypi-AgEI|SG\\.|ntn_|secret_|lin_api_|sbp_|sb_secret_|sntry[us]_|dop_v1_|figd_|ATATT3x|shpat_|PMAK-|glsa_|PRIVATE KEY-----|:\\/\\/[^\\s/:@]{1,100}:[^\\s/@]{3,100}@`,
  ),
  emits: ['credential'],
  covers: { kinds: ['credential'] },
  detect(document, see) {
    if (notSource.test(document.path)) return;
    const everything = isAgentSurface(document.path);
    const byName = new Map<string, FoundSecret[]>();
    for (const found of findSecrets(document.text, everything)) {
      const same = byName.get(found.name);
      if (same) same.push(found);
      else byName.set(found.name, [found]);
    }
    for (const [first, ...more] of byName.values()) {
      if (first)
        recordSecret(
          see,
          document,
          first,
          [...new Set(more.map((found) => found.line))].filter((line) => line !== first.line).slice(0, 20),
        );
    }
  },
});

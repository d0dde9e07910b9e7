import { publicVariablePrefix } from '../../../catalogue/app-builders.js';
import { providerOfKeyVariable } from '../../../catalogue/providers.js';
import { defineDetector } from '../../../contracts/index.js';
import { lineAt, withoutComments, withoutTexts } from '../../../parsing/apps/code-text.js';

export default defineDetector({
  id: 'browser-variables',
  version: 1,
  title: 'Keys that a build puts into browser code',
  docs: {
    summary: 'Finds code that reads a secret key through a variable that the build tool writes into what browsers and phones are sent.',
    reads: 'TypeScript and JavaScript, Vue, Svelte, Astro; vite.config.ts',
    limits:
      'Only variables whose name says that they hold a key of a provider of AI or of the service role; publishable keys are no finding.',
  },
  files: ['**/*.{ts,tsx,mts,js,jsx,mjs,vue,svelte,astro}'],
  claims: false,
  prefilter:
    /\b(?:NEXT_PUBLIC|VITE|REACT_APP|EXPO_PUBLIC|NUXT_PUBLIC|GATSBY|PUBLIC|VUE_APP)_\w{0,60}(?:KEY|TOKEN|SECRET)|process\.env\.\w{1,60}['"]\s{0,5}:\s{0,5}JSON\.stringify/,
  emits: ['credential'],
  detect(document, see) {
    const code = withoutComments(document.text);
    const program = withoutTexts(code);
    const found = new Map<string, number[]>();
    const take = (name: string, at: number) => {
      const lines = found.get(name) ?? [];
      found.set(name, lines);
      if (lines.length < 20) lines.push(lineAt(code, at));
    };
    for (const match of code.matchAll(/\b(?:import\.meta|process)\.env(?:\.|\[['"])([A-Z][A-Z0-9_]{3,100})\b/g))
      if (program[match.index] !== ' ' && isSecretVariable(match[1] as string)) take(match[1] as string, match.index);
    if (/(^|\/)vite\.config\.\w+$/.test(document.path))
      for (const match of code.matchAll(
        /['"]process\.env\.\w{1,80}['"]\s{0,5}:\s{0,5}JSON\.stringify\(\s{0,5}(?:process\.)?env\.([A-Z][A-Z0-9_]{3,100})\s{0,5}\)/g,
      ))
        if (providerOfKeyVariable(match[1] as string)) take(match[1] as string, match.index);
    for (const [name, lines] of found) {
      const bare = name.replace(publicVariablePrefix, '');
      see.asset('credential', {
        key: see.local('env', name),
        name,
        at: lines,
        properties: {
          variable: name,
          literal: false,
          placement: 'browser-code',
          provider: providerOfKeyVariable(bare)?.id ?? (/SUPABASE/.test(bare) ? 'supabase' : undefined),
          administrative: /SERVICE_ROLE/.test(bare) ? true : undefined,
        },
      });
    }
  },
});

/** A key of a provider of AI, or one that passes by every rule of a database. */
function isSecretVariable(name: string): boolean {
  if (!publicVariablePrefix.test(name)) return false;
  const bare = name.replace(publicVariablePrefix, '');
  // One name serves maps and models alike.
  if (/PUBLIC|PUBLISHABLE|ANON/.test(bare) || /^GOOGLE_API_KEY$/.test(bare)) return false;
  if (/SUPABASE_(SERVICE_ROLE|SECRET)(_KEY)?$|SERVICE_ROLE_KEY$/.test(bare)) return true;
  return providerOfKeyVariable(bare) !== undefined || providerOfKeyVariable(bare.replace(/_(KEY|TOKEN)$/, '_API_$1')) !== undefined;
}

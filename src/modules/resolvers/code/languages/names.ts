import type { ModuleSummary } from '../../../../parsing/module-summary.js';
import type { External } from '../values.js';

const ecosystems: Readonly<Record<ModuleSummary['language'], External['ecosystem']>> = {
  python: 'pypi',
  typescript: 'npm',
  javascript: 'npm',
  java: 'maven',
  kotlin: 'maven',
  csharp: 'nuget',
  go: 'golang',
  rust: 'cargo',
  ruby: 'gem',
  php: 'composer',
  swift: 'swift',
};

export function ecosystemOfLanguage(language: ModuleSummary['language']): External['ecosystem'] {
  return ecosystems[language];
}

const builtins =
  /^(append|cap|clear|close|copy|delete|len|make|max|min|new|panic|print|println|recover|string|bool|byte|rune|error|any|int\d{0,2}|uint\d{0,2}|float(32|64)|_)$/;

/** Names that the language brings along: no file is asked for them. */
export function isBuiltinName(language: ModuleSummary['language'], name: string): boolean {
  return language === 'go' && builtins.test(name);
}

import type { TypedEcosystem } from '../../../../catalogue/namespaces.js';
import type { ModuleSummary } from '../../../../parsing/module-summary.js';

type Language = ModuleSummary['language'];

/** Languages with declared types and packages that span files. */
export const isTyped = (language: Language): boolean => language === 'java' || language === 'kotlin' || language === 'csharp';

export const ecosystemOf = (language: Language): 'pypi' | 'npm' | TypedEcosystem =>
  language === 'python' ? 'pypi' : language === 'csharp' ? 'nuget' : isTyped(language) ? 'maven' : 'npm';

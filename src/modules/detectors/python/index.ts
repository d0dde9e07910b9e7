import { aiPackage } from '../../../catalogue/packages.js';
import { pythonPrefilter } from '../../../catalogue/source-prefilter.js';
import { defineDetector } from '../../../contracts/index.js';
import { moduleSummary } from '../../../parsing/module-summary.js';
import { readPython } from '../../../parsing/python/read-python.js';
import { scriptRequirements } from '../../../parsing/python/script-packages.js';
import { pythonPackages } from '../../../parsing/python-requirements.js';

export default defineDetector({
  id: 'python',
  version: 1,
  title: 'Python source',
  docs: {
    summary: 'Reads what a Python module imports, defines, assigns and calls, for the code resolver to follow.',
    reads: '*.py',
    limits: 'Nothing is run: values that are computed, read from files or set by attribute names at run time stay open.',
  },
  files: ['**/*.py'],
  claims: false,
  prefilter: pythonPrefilter,
  grammars: ['python'],
  emits: [],
  summaries: [moduleSummary, pythonPackages],
  detect(document, see) {
    const summary = readPython(document.text);
    if (!summary) return see.notice('limit', `${document.path} takes too long to parse and was left out.`);
    see.summary(moduleSummary, summary);
    const declared = scriptRequirements(document.text).filter(({ name }) => aiPackage('pypi', name));
    if (declared.length > 0) see.summary(pythonPackages, { sort: 'script', declared, locked: [] });
  },
});

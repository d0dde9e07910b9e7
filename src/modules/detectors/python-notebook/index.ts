import { aiPackage } from '../../../catalogue/packages.js';
import { pythonPrefilter } from '../../../catalogue/source-prefilter.js';
import { defineDetector } from '../../../contracts/index.js';
import { moduleSummary } from '../../../parsing/module-summary.js';
import { notebookCode } from '../../../parsing/python/notebook.js';
import { readPython } from '../../../parsing/python/read-python.js';
import { pythonPackages } from '../../../parsing/python-requirements.js';

export default defineDetector({
  id: 'python-notebook',
  version: 1,
  title: 'Jupyter notebook',
  docs: {
    summary: 'Reads the Python cells of a notebook as one module, with the lines of the notebook file.',
    reads: '*.ipynb',
    limits: 'Cells are taken in the order of the file; magics, shell lines and cells of other languages are left out.',
  },
  files: ['**/*.ipynb'],
  claims: false,
  prefilter: pythonPrefilter,
  grammars: ['python'],
  maxBytes: 8 * 1024 * 1024,
  emits: [],
  summaries: [moduleSummary, pythonPackages],
  detect(document, see) {
    const code = notebookCode(document.text);
    if (!code) return;
    const summary = readPython(code.text, code.lineOf);
    if (!summary) return see.notice('limit', `${document.path} takes too long to parse and was left out.`);
    see.summary(moduleSummary, summary);
    const declared = code.installs.filter(({ name }) => aiPackage('pypi', name));
    if (declared.length > 0) see.summary(pythonPackages, { sort: 'script', declared, locked: [] });
  },
});

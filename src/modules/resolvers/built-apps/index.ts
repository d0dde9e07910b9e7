import { defineResolver } from '../../../contracts/index.js';
import { appTraces, firebaseRules, supabaseFunction, supabaseProject, supabaseScript } from '../../../parsing/apps/summaries.js';
import { moduleSummary } from '../../../parsing/module-summary.js';
import { npmManifest } from '../../../parsing/npm-packages.js';
import { emitApplications } from './applications.js';
import { emitFirebase } from './firebase.js';
import { emitFunctions } from './functions.js';
import { emitStores } from './stores.js';

export default defineResolver({
  id: 'built-apps',
  version: 1,
  title: 'Applications from builders',
  docs: {
    summary:
      'Says which applications a builder produced, on what they stand, what keeps the rows of their database apart, and who may call their edge functions.',
    limits:
      'A database is only recorded where a builder produced the application or AI uses it. Row security is what the migrations declare, which is not yet what the database does.',
  },
  reads: [appTraces, supabaseProject, supabaseScript, supabaseFunction, firebaseRules, moduleSummary, npmManifest],
  emits: ['service', 'workload', 'data-store', 'network-endpoint', 'credential', 'model', 'model-endpoint'],
  relates: ['defined-in', 'deployed-as', 'connects-to', 'contains', 'exposed-to', 'uses-credential', 'invokes'],
  resolve(source, see) {
    const built = emitApplications(source, see);
    const calling = emitFunctions(source, see);
    emitStores(source, see, built, calling);
    emitFirebase(source, see, built);
  },
});

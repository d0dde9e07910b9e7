import type { ResolverExample } from '../../../testing/test-resolver.js';
import { awsExamples } from './examples-aws.js';
import { cloudExamples } from './examples-clouds.js';
import { governanceExamples } from './examples-governance.js';
import { identityExamples } from './examples-identity.js';
import { loggingExamples } from './examples-logging.js';
import { moduleExamples } from './examples-modules.js';

export const examples: readonly ResolverExample[] = [
  ...awsExamples,
  ...loggingExamples,
  ...identityExamples,
  ...moduleExamples,
  ...cloudExamples,
  ...governanceExamples,
];

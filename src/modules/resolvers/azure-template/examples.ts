import type { ResolverExample } from '../../../testing/test-resolver.js';
import { armExamples } from './examples-arm.js';
import { bicepExamples } from './examples-bicep.js';
import { collectionExamples } from './examples-collection.js';

export const examples: readonly ResolverExample[] = [...bicepExamples, ...collectionExamples, ...armExamples];

import { testResolver } from '../../../testing/index.js';
import npmPackage from '../../detectors/npm-package/index.js';
import python from '../../detectors/python/index.js';
import tsconfig from '../../detectors/tsconfig/index.js';
import typescript from '../../detectors/typescript/index.js';
import webRoutes from '../../detectors/web-routes/index.js';
import { examples } from './examples.js';
import { limitExamples } from './examples-limits.js';
import { nameExamples } from './examples-names.js';
import { routeExamples } from './examples-routes.js';
import { valueExamples } from './examples-values.js';
import resolver from './index.js';

testResolver(
  resolver,
  [python, typescript, webRoutes, tsconfig, npmPackage],
  [...examples, ...valueExamples, ...nameExamples, ...routeExamples, ...limitExamples],
);

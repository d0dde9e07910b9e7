import { testResolver } from '../../../testing/index.js';
import jvm from '../../detectors/jvm-manifest/index.js';
import nuget from '../../detectors/nuget-manifest/index.js';
import { examples } from './examples.js';
import resolver from './index.js';

testResolver(resolver, [jvm, nuget], examples);

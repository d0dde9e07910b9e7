import { testResolver } from '../../../testing/index.js';
import manifest from '../../detectors/package-manifest/index.js';
import { examples } from './examples.js';
import resolver from './index.js';

testResolver(resolver, [manifest], examples);

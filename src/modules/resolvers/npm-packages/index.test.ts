import { testResolver } from '../../../testing/index.js';
import lock from '../../detectors/npm-lock/index.js';
import manifest from '../../detectors/npm-manifest/index.js';
import { examples } from './examples.js';
import resolver from './index.js';

testResolver(resolver, [manifest, lock], examples);

import { testResolver } from '../../../testing/index.js';
import detector from '../../detectors/cloudformation/index.js';
import { examples } from './examples.js';
import resolver from './index.js';

testResolver(resolver, [detector], examples);

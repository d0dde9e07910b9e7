import { testDetector } from '../../../testing/index.js';
import { examples } from './examples.js';
import detector from './index.js';

testDetector(detector, examples);

import { testCheck } from '../../../../testing/index.js';
import { examples } from './examples.js';
import check from './index.js';

testCheck(check, examples);

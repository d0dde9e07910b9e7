import b from '../b/index.js';
import x from '../../../detectors/x/index.js';

export default [b, x];

import { testResolver } from '../../../testing/index.js';
import templates from '../../detectors/azure-template/index.js';
import bicep from '../../detectors/bicep/index.js';
import { examples } from './examples.js';
import resolver from './index.js';

testResolver(resolver, [bicep, templates], examples);

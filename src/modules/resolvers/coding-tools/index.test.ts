import { testResolver } from '../../../testing/index.js';
import settings from '../../detectors/coding-tool-settings/index.js';
import shared from '../../detectors/coding-tool-settings-shared/index.js';
import instructions from '../../detectors/instruction-files/index.js';
import { examples } from './examples.js';
import resolver from './index.js';

testResolver(resolver, [settings, shared, instructions], examples);

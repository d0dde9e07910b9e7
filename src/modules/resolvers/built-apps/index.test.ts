import { testResolver } from '../../../testing/index.js';
import builders from '../../detectors/app-builders/index.js';
import firebase from '../../detectors/firebase-rules/index.js';
import manifest from '../../detectors/npm-manifest/index.js';
import supabase from '../../detectors/supabase/index.js';
import typescript from '../../detectors/typescript/index.js';
import { examples } from './examples.js';
import resolver from './index.js';

testResolver(resolver, [builders, firebase, manifest, supabase, typescript], examples);

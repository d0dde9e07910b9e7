import { testResolver } from '../../../testing/index.js';
import compose from '../../detectors/compose/index.js';
import dockerfile from '../../detectors/dockerfile/index.js';
import helm from '../../detectors/helm/index.js';
import kubernetes from '../../detectors/kubernetes/index.js';
import kustomize from '../../detectors/kustomize/index.js';
import python from '../../detectors/python/index.js';
import { examples } from './examples.js';
import { clusterExamples } from './examples-cluster.js';
import resolver from './index.js';

testResolver(resolver, [compose, dockerfile, helm, kubernetes, kustomize, python], [...examples, ...clusterExamples]);

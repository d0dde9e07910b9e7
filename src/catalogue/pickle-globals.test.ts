import { describe, expect, it } from 'vitest';
import { isMachineLearning, standingOf } from './pickle-globals.js';

const split = (qualified: string) => {
  const dot = qualified.lastIndexOf('.');
  return [qualified.slice(0, dot), qualified.slice(dot + 1)] as const;
};

describe('standing of what pickles name', () => {
  it.each([
    'collections.OrderedDict',
    'builtins.set',
    '__builtin__.set',
    'copy_reg._reconstructor',
    '_codecs.encode',
    'datetime.datetime',
    'torch._utils._rebuild_tensor_v2',
    'torch._utils._rebuild_parameter',
    'torch.FloatStorage',
    'torch.nn.modules.linear.Linear',
    'numpy.core.multiarray._reconstruct',
    'numpy._core.multiarray.scalar',
    'numpy.random._pickle.__randomstate_ctor',
    'numpy.dtypes.Float64DType',
    'sklearn.ensemble._forest.RandomForestClassifier',
    'sklearn.linear_model.logistic.LogisticRegression',
    'xgboost.sklearn.XGBClassifier',
    'lightgbm.basic.Booster',
    'transformers.training_args.TrainingArguments',
  ])('%s is harmless', (name) => expect(standingOf(...split(name))).toBe('harmless'));

  it.each([
    'os.system',
    'posix.system',
    'nt.system',
    'subprocess.Popen',
    'runpy.run_path',
    'builtins.eval',
    '__builtin__.eval',
    'builtins.getattr',
    'cPickle.loads',
    'operator.attrgetter',
    'functools.partial',
    'importlib.import_module',
    'importlib.util.spec_from_file_location',
    'multiprocessing.util.spawnv_passfds',
    'torch.load',
    'torch.storage._load_from_bytes',
    'torch.hub.load',
    'torch.utils.collect_env.run',
    'torch.utils.bottleneck.__main__.run_cprofile',
    'pandas.read_csv',
    'pandas.read_pickle',
    'pandas.io.pickle.read_pickle',
    'mlflow.projects.backend.local._run_entry_point',
    'numpy.testing._private.utils.runstring',
    'numpy.f2py.crackfortran.getlincoef',
    'uuid._get_command_stdout',
    'ctypes.CDLL',
    'cloudpickle.cloudpickle._make_function',
    'types.FunctionType',
  ])('%s is dangerous', (name) => expect(standingOf(...split(name))).toBe('dangerous'));

  it.each([
    ['builtins', 'object.__subclasses__'],
    ['collections', 'OrderedDict.__init__.__globals__'],
    ['builtins', 'eval.__call__'],
    ['pandas', 'io.common.os.system'],
  ])('%s %s reaches through something harmless', (module, name) => expect(standingOf(module, name)).toBe('dangerous'));

  it.each(['acme.models.Net', 'builtins.type', 'sklearn.acme.Thing', 'torch._utils.acme', 'osmosis.system', 'torchacme.hub'])(
    '%s is not known',
    (name) => expect(standingOf(...split(name))).toBe('unknown'),
  );

  it('knows packages for machine learning by their first part', () => {
    expect(['torch', 'torch.nn', 'sklearn.pipeline'].map(isMachineLearning)).toEqual([true, true, true]);
    expect(['torches', 'numpy', 'pandas.core', ''].map(isMachineLearning)).toEqual([false, false, false, false]);
  });
});

import { sklearnClasses } from './pickle-globals-sklearn.js';

/** What is known of something that a pickle looks up. */
export type GlobalStanding = 'harmless' | 'dangerous' | 'unknown';

/** Names that only make values, by module: the first member of a line is the module. `*` at the end of a name stands for its rest. */
const harmlessNames: readonly string[] = [
  'builtins set frozenset dict list tuple bytearray bytes complex slice range int float str bool object Ellipsis NotImplemented',
  'collections OrderedDict defaultdict Counter deque',
  '_codecs encode',
  'copyreg _reconstructor __newobj__',
  'datetime date datetime time timedelta timezone',
  'zoneinfo ZoneInfo._unpickle',
  'decimal Decimal',
  'fractions Fraction',
  'uuid UUID SafeUUID',
  'pathlib PurePath PurePosixPath PureWindowsPath Path PosixPath WindowsPath',
  'numpy ndarray dtype matrix float16 float32 float64 int8 int16 int32 int64 uint8 uint16 uint32 uint64 bool bool_ str_ bytes_ void datetime64 timedelta64 complex64 complex128',
  'numpy.core.multiarray _reconstruct scalar',
  'numpy._core.multiarray _reconstruct scalar',
  'numpy.core.numeric _frombuffer',
  'numpy._core.numeric _frombuffer',
  'numpy.ma MaskedArray',
  'numpy.ma.core MaskedArray _mareconstruct',
  'numpy.matrixlib.defmatrix matrix',
  'numpy.random._pickle __randomstate_ctor __bit_generator_ctor __generator_ctor',
  'numpy.random RandomState Generator',
  'numpy.random._mt19937 MT19937',
  'numpy.random._pcg64 PCG64 PCG64DXSM',
  'numpy.random._philox Philox',
  'numpy.random._sfc64 SFC64',
  'numpy.random.bit_generator SeedSequence __pyx_unpickle_SeedSequence',
  'joblib.numpy_pickle NumpyArrayWrapper',
  'sklearn.externals.joblib.numpy_pickle NumpyArrayWrapper',
  'scipy.sparse._csr csr_matrix csr_array',
  'scipy.sparse._csc csc_matrix csc_array',
  'scipy.sparse._coo coo_matrix coo_array',
  'scipy.sparse.csr csr_matrix',
  'scipy.sparse.csc csc_matrix',
  'scipy.sparse.coo coo_matrix',
  'scipy.interpolate._interpolate interp1d',
  'scipy.interpolate.interpolate interp1d',
  'pandas DataFrame Series Index RangeIndex MultiIndex DatetimeIndex Timestamp Timedelta Categorical CategoricalDtype StringDtype DatetimeTZDtype Int64Dtype Float64Dtype BooleanDtype',
  'pandas.arrays DatetimeArray TimedeltaArray StringArray IntegerArray FloatingArray BooleanArray',
  'pandas.core.frame DataFrame',
  'pandas.core.series Series',
  'pandas.core.internals.managers BlockManager SingleBlockManager',
  'pandas._libs.internals _unpickle_block BlockManager',
  'pandas.core.indexes.base Index _new_Index',
  'pandas.core.indexes.range RangeIndex',
  'pandas.core.indexes.numeric Int64Index Float64Index UInt64Index',
  'pandas.core.indexes.multi MultiIndex',
  'pandas.core.indexes.datetimes DatetimeIndex _new_DatetimeIndex',
  'pandas._libs.tslibs.timestamps _unpickle_timestamp',
  'pandas._libs.arrays __pyx_unpickle_NDArrayBacked',
  'pandas.core.arrays.categorical Categorical',
  'pandas.core.arrays.datetimes DatetimeArray',
  'pandas.core.dtypes.dtypes CategoricalDtype DatetimeTZDtype',
  'torch Size device dtype Tensor FloatStorage HalfStorage BFloat16Storage DoubleStorage LongStorage IntStorage ShortStorage CharStorage ByteStorage BoolStorage ComplexFloatStorage ComplexDoubleStorage QInt8Storage QUInt8Storage QInt32Storage float16 float32 float64 bfloat16 half float double int8 int16 int32 int64 uint8 uint16 uint32 uint64 short int long bool complex64 complex128 qint8 quint8 qint32 float8_e4m3fn float8_e5m2 per_tensor_affine per_channel_affine strided contiguous_format',
  'torch._utils _rebuild_*',
  'torch._tensor _rebuild_from_type_v2',
  'torch.storage UntypedStorage TypedStorage',
  'torch.nn.parameter Parameter Buffer UninitializedParameter',
  'torch.serialization _get_layout',
  'torch.jit._pickle build_intlist build_tensorlist build_doublelist build_boollist build_tensor_from_id restore_type_tag',
  'torch.torch_version TorchVersion',
  'xgboost.sklearn XGBClassifier XGBRegressor XGBRanker XGBRFClassifier XGBRFRegressor XGBModel',
  'xgboost.core Booster',
  'lightgbm.sklearn LGBMClassifier LGBMRegressor LGBMRanker LGBMModel',
  'lightgbm.basic Booster',
  'lightgbm.compat _LGBMLabelEncoder',
  'catboost.core CatBoost CatBoostClassifier CatBoostRegressor',
  'transformers.training_args TrainingArguments OptimizerNames ParallelMode',
  'transformers.training_args_seq2seq Seq2SeqTrainingArguments',
  'transformers.trainer_utils IntervalStrategy EvaluationStrategy SaveStrategy SchedulerType HubStrategy FSDPOption',
  'transformers.trainer_pt_utils AcceleratorConfig',
  'transformers.debug_utils DebugOption',
  'accelerate.state PartialState',
  'accelerate.utils.dataclasses DistributedType DeepSpeedPlugin',
  'langchain_core.documents.base Document',
  'langchain_community.docstore.in_memory InMemoryDocstore',
  'langchain.docstore.in_memory InMemoryDocstore',
  'langchain.docstore.document Document',
  'langchain.schema Document',
  'langchain.schema.document Document',
];

/** Modules whose every class is a layer of a network, and nothing else. */
const layerModules = new Set(
  'activation adaptive batchnorm channelshuffle container conv distance dropout flatten fold instancenorm linear loss module normalization padding pixelshuffle pooling rnn sparse transformer upsampling'
    .split(' ')
    .map((name) => `torch.nn.modules.${name}`),
);

/** Modules that give away the machine, whole with everything below them. */
const dangerousModules = new Set(
  `os nt posix posixpath ntpath subprocess sys socket socketserver ssl select selectors runpy pty pdb bdb shutil asyncio importlib imp
  pkgutil zipimport ctypes _ctypes cffi multiprocessing threading _thread concurrent code codeop types pickle _pickle marshal shelve dbm
  dill cloudpickle webbrowser urllib http ftplib smtplib poplib imaplib nntplib telnetlib xmlrpc requests aiohttp httpx httplib urllib2
  pip ensurepip venv setuptools distutils timeit profile cProfile trace doctest unittest test idlelib lib2to3 pydoc nturl2path tempfile
  glob fileinput linecache gc inspect signal resource fcntl mmap atexit site sched commands popen2 cgitb tkinter readline rlcompleter
  py_compile compileall logging.config numpy.f2py numpy.testing numpy.distutils numpy.ctypeslib numpy.lib.npyio numpy.lib._npyio_impl
  torch.hub torch.utils torch.distributed torch.multiprocessing torch.testing torch._dynamo torch._inductor torch.fx torch.package
  torch.jit.unsupported_tensor_ops torch.cpp_extension mlflow`.split(/\s+/),
);

/** Single names that give away the machine. */
const dangerousNames: readonly string[] = [
  'builtins eval exec compile open getattr setattr delattr __import__ breakpoint globals locals vars input help exit quit',
  'operator attrgetter itemgetter methodcaller call',
  'functools partial reduce partialmethod',
  'uuid _get_command_stdout _popen',
  'numpy load loadtxt genfromtxt fromfile save savez savetxt memmap fromregex',
  'torch load save jit.load ops.load_library classes.load_library',
  'torch.storage _load_from_bytes',
  'torch.serialization load save',
  'torch.jit load save',
  'torch._utils_internal *',
  'joblib load dump',
  'joblib.numpy_pickle load dump',
  'pandas read_* eval io.*',
  'pandas.io.pickle *',
  'pandas.io.parsers.readers read_csv read_table',
  'keras.models load_model',
  'tensorflow.io read_file write_file',
  'io open open_code FileIO',
  '_io open open_code FileIO',
  'codecs open',
];

/** Modules that Python 2 named otherwise. */
const renamed: Readonly<Record<string, string>> = {
  __builtin__: 'builtins',
  copy_reg: 'copyreg',
  cPickle: 'pickle',
  exceptions: 'builtins',
  thread: '_thread',
  Queue: 'queue',
  dummy_thread: '_thread',
  'numpy.core._multiarray_umath': 'numpy.core.multiarray',
};

/** Packages whose objects say that a pickle holds a model, or what belongs to one. */
const machineLearning = new Set(
  'torch torchvision torchaudio sklearn xgboost lightgbm catboost tensorflow keras tf_keras jax flax transformers accelerate sentence_transformers diffusers peft timm ultralytics fastai gensim spacy thinc stable_baselines3 langchain langchain_core langchain_community llama_index faiss mlflow onnx pytorch_lightning lightning paddle mxnet skorch imblearn hmmlearn surprise implicit umap hdbscan sentencepiece tokenizers'.split(
    ' ',
  ),
);

interface NameSet {
  readonly exact: ReadonlySet<string>;
  readonly prefixes: readonly string[];
}

function byModule(lines: readonly string[]): ReadonlyMap<string, NameSet> {
  return new Map(
    lines.map((line) => {
      const [module = '', ...names] = line.split(' ');
      const prefixes = names.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1));
      return [module, { exact: new Set(names), prefixes }];
    }),
  );
}

const harmless = byModule([...harmlessNames, ...sklearnClasses.map((line) => `sklearn.${line}`)]);
const dangerous = byModule(dangerousNames);
const numpyType = /^[A-Z]\w*DType$/;
const className = /^[A-Z]\w+$/;
const insides = /(^|\.)__\w+__(\.|$)/;

const holds = (names: NameSet | undefined, name: string) =>
  names !== undefined && (names.exact.has(name) || names.prefixes.some((prefix) => name.startsWith(prefix)));

/**
 * What is known of a name that a pickle looks up. Harmless is only what is listed: a list of the bad alone is passed by whatever it
 * does not know.
 */
export function standingOf(module: string, name: string): GlobalStanding {
  const home = renamed[module] ?? module;
  // An attribute of something harmless is something else: only whole names count.
  const rebuilt = home === 'torch._utils' && name.includes('.');
  if (!rebuilt && holds(harmless.get(home), name)) return 'harmless';
  if (home === 'numpy.dtypes' && numpyType.test(name)) return 'harmless';
  if (layerModules.has(home) && className.test(name)) return 'harmless';
  if (holds(dangerous.get(home), name) || holds(dangerous.get(home), name.split('.')[0] ?? '') || insides.test(name)) return 'dangerous';
  const parts = home.split('.');
  for (let depth = 1; depth <= parts.length; depth++) if (dangerousModules.has(parts.slice(0, depth).join('.'))) return 'dangerous';
  return 'unknown';
}

/** Whether a module belongs to machine learning. */
export function isMachineLearning(module: string): boolean {
  return machineLearning.has(module.slice(0, module.indexOf('.') === -1 ? undefined : module.indexOf('.')));
}

import { deflateSync, gzipSync } from 'node:zlib';
import { calling, field, gguf, join, npy, op, safetensors, tar, u32, zip } from '../../../testing/binary.js';
import type { DetectorExample } from '../../../testing/test-detector.js';

/** What torch writes for a table of weights: a dictionary in order, with a tensor that lies beside it. */
const stateDict = join(
  op.protocol(2),
  op.global('collections', 'OrderedDict'),
  ')R(X',
  u32(6),
  'weight',
  op.global('torch._utils', '_rebuild_tensor_v2'),
  '((X',
  u32(7),
  'storage',
  op.global('torch', 'FloatStorage'),
  'X\x01\0\0\x000X\x03\0\0\0cpuK\x02tQK\x00K\x02\x85K\x01\x85\x89',
  op.global('collections', 'OrderedDict'),
  ')RtRu.',
);
const torch = (pickle: Uint8Array) =>
  zip([
    { name: 'archive/data.pkl', content: pickle },
    { name: 'archive/data/0', content: Buffer.alloc(8) },
  ]);
const estimator = join(
  op.protocol(4),
  op.stackGlobal('sklearn.linear_model._logistic', 'LogisticRegression'),
  ')\x81}',
  op.text('C'),
  'K\x01sb.',
);
const array = join(
  op.protocol(3),
  op.global('numpy.core.multiarray', '_reconstruct'),
  op.global('numpy', 'ndarray'),
  'K\x00\x85C\x01b\x87R(K\x01K\x01\x85',
  op.global('numpy', 'dtype'),
  'X\x02\0\0\0f8\x85RK\x00C\x08AAAAAAAAtb.',
);
const legacyTorch = join(
  Buffer.from('80028a0a6cfc9c46f9206aa850192e', 'hex'),
  '\x80\x02M\xe9\x03.',
  '\x80\x02}.',
  stateDict,
  '\x80\x02]X\x01\0\0\x000a.',
  Buffer.alloc(16, 0xff),
);
const onnx = (location: string) =>
  join(
    field(1, 8),
    field(7, join(field(1, field(4, 'Add')), field(5, join(field(8, 'w'), field(13, join(field(1, 'location'), field(2, location))))))),
  );
const savedModel = (...operations: readonly string[]) =>
  join(
    field(1, 1),
    field(2, join(field(1, field(4, 'serve')), field(2, join(...operations.map((name) => field(1, join(field(1, 'n'), field(2, name)))))))),
  );
const kerasConfig = (layer: object) => JSON.stringify({ module: 'keras', class_name: 'Sequential', config: { layers: [layer] } });
const keras = (layer: object) =>
  zip([
    { name: 'metadata.json', content: '{}' },
    { name: 'config.json', content: kerasConfig(layer), deflated: true },
    { name: 'model.weights.h5', content: '' },
  ]);
const dense = { module: 'keras.layers', class_name: 'Dense', config: { units: 1 }, registered_name: null };
const h5 = (text: string) => join('\x89HDF\r\n\x1a\n', Buffer.alloc(64), text, Buffer.alloc(64));
const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'ab'.repeat(32)}\nsize 4976698672\n`;

interface Sketch {
  readonly says: Readonly<Record<string, unknown>>;
  readonly notices?: DetectorExample['notices'];
}

/** An example whose one asset goes by the name of its file. */
function seen(name: string, path: string, bytes: Uint8Array | string, { says, notices }: Sketch): DetectorExample {
  const label = `model-artifact:${path.slice(path.lastIndexOf('/') + 1)}`;
  return {
    name,
    path,
    text: '',
    bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes,
    finds: [label],
    properties: { [label]: says },
    ...(notices ? { notices } : {}),
  };
}

function unseen(name: string, path: string, bytes: Uint8Array | string, notices?: DetectorExample['notices']): DetectorExample {
  return {
    name,
    path,
    text: '',
    bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes,
    finds: [],
    ...(notices ? { notices } : {}),
  };
}

const runs = (...callables: string[]) => ({ says: { runsCode: 'yes', callables } });

const benign: readonly DetectorExample[] = [
  seen('weights of torch', 'models/net.pt', torch(stateDict), { says: { format: 'torch', runsCode: 'no', callables: undefined } }),
  seen('weights of torch without an archive', 'net.bin', legacyTorch, { says: { format: 'torch', runsCode: 'no' } }),
  seen('an estimator', 'artifacts/churn.pkl', estimator, { says: { format: 'pickle', runsCode: 'no' } }),
  seen('an estimator, packed as joblib does', 'churn.joblib', deflateSync(estimator), { says: { format: 'pickle', runsCode: 'no' } }),
  seen('safetensors with a licence', 'model.safetensors', safetensors({ license: 'apache-2.0' }), {
    says: { format: 'safetensors', runsCode: 'no', licence: 'apache-2.0', revisionPinned: 'unset' },
  }),
  {
    ...seen(
      'GGUF with what it is made from',
      'tiny.gguf',
      gguf({
        'general.architecture': 'llama',
        'general.license': 'mit',
        'general.base_model.0.repo_url': 'https://huggingface.co/acme/tiny',
        'tokenizer.chat_template': '{% for m in messages %}{{ m.content }}{% endfor %}',
      }),
      {
        says: { format: 'gguf', runsCode: 'no', licence: 'mit' },
      },
    ),
    finds: ['model-artifact:tiny.gguf', 'model:acme/tiny'],
    relates: ['tiny.gguf based-on acme/tiny'],
  },
  seen('ONNX with data beside it', 'm.onnx', onnx('weights/m.data'), { says: { format: 'onnx', runsCode: 'no', outsideFiles: undefined } }),
  seen('a saved model', 'served/saved_model.pb', savedModel('Placeholder', 'MatMul'), {
    says: { format: 'tensorflow-saved-model', runsCode: 'no' },
  }),
  seen('layers of Keras', 'm.keras', keras(dense), { says: { format: 'keras', runsCode: 'no' } }),
  seen('Keras in HDF5', 'm.h5', h5(`model_config ${kerasConfig(dense)}`), { says: { format: 'keras-h5', runsCode: 'no' } }),
  seen('a pointer of Git LFS', 'weights/llama.gguf', pointer, {
    says: { format: 'gguf', runsCode: 'unknown', digest: `sha256:${'ab'.repeat(32)}` },
  }),
  seen(
    'compiled torch',
    'scripted.pt',
    zip([
      { name: 'm/data.pkl', content: join(op.protocol(2), op.global('__torch__.net', 'Net'), ')\x81}b.') },
      { name: 'm/constants.pkl', content: join(op.protocol(2), ').') },
      { name: 'm/code/__torch__/net.py', content: '' },
    ]),
    { says: { format: 'torchscript', runsCode: 'no' } },
  ),
  unseen('numbers are data', 'x.npy', npy("'<f8'", Buffer.alloc(8))),
  unseen('numbers in an archive are data', 'x.npz', zip([{ name: 'a.npy', content: npy("'<f8'", Buffer.alloc(8)) }])),
  unseen('a pickled array is data', 'cache/x.pkl', array),
  unseen('a pickle of plain data', 'cache/x.pkl', join(op.protocol(4), '}', op.text('a'), 'K\x01s.')),
  unseen(
    'a pickle of somebody’s own objects says what it names, and is no model',
    'cache/x.pkl',
    join(op.protocol(4), op.stackGlobal('acme.cache', 'Entry'), ')\x81.'),
    ['note'],
  ),
  unseen('text', 'words.pt', 'contos\ne lendas\nR.'),
  unseen('a path file of Python', 'x.pth', 'import os\n/opt/lib\n'),
  unseen('HDF5 of something else', 'x.h5', h5('temperature')),
  unseen('an index of vectors', 'db/header.bin', Buffer.alloc(100, 1)),
];

const hostile: readonly DetectorExample[] = [
  seen('a shell', 'models/x.pkl', calling('posix', 'system'), runs('posix.system')),
  seen('text instructions', 'models/x.pkl', join("(S'echo'\nios\nsystem\n."), runs('os.system')),
  seen('a module of torch that starts programs', 'x.pkl', calling('torch.utils.collect_env', 'run'), runs('torch.utils.collect_env.run')),
  seen('multiprocessing', 'x.pkl', calling('multiprocessing.util', 'spawnv_passfds'), runs('multiprocessing.util.spawnv_passfds')),
  seen(
    'mlflow',
    'x.pkl',
    calling('mlflow.projects.backend.local', '_run_entry_point'),
    runs('mlflow.projects.backend.local._run_entry_point'),
  ),
  seen('pandas.read_csv', 'x.pkl', calling('pandas', 'read_csv'), runs('pandas.read_csv')),
  seen('numpy', 'x.pkl', calling('numpy.testing._private.utils', 'runstring'), runs('numpy.testing._private.utils.runstring')),
  seen('importlib', 'x.pkl', calling('importlib', 'import_module'), runs('importlib.import_module')),
  seen('attributes of something harmless', 'x.pkl', calling('builtins', 'object.__subclasses__'), runs('builtins.object.__subclasses__')),
  seen('BUILD over a class', 'x.pt', torch(join(op.protocol(2), op.global('torch', 'Tensor'), '}b.')), runs('changing torch.Tensor')),
  seen('a pickle in a pickle', 'x.pkl', join(op.protocol(4), op.bytes(calling('os', 'system')), '.'), runs('os.system')),
  seen('broken off behind the call', 'x.pkl', calling('os', 'system').subarray(0, -1), {
    ...runs('os.system'),
    notices: ['partly-readable'],
  }),
  seen('data behind the end', 'models/x.pkl', join(estimator, '\xff\xff'), { says: { runsCode: 'unknown' }, notices: ['partly-readable'] }),
  seen('an estimator, and a call behind it', 'x.pkl', join(estimator, calling('os', 'system')), runs('os.system')),
  seen(
    'names through the memo',
    'x.pkl',
    join(op.protocol(4), op.text('os', true), '0', op.text('system', true), '0h\x00h\x01\x93', op.callWith('x'), '.'),
    runs('os.system'),
  ),
  seen('an unknown callable among known ones', 'x.pkl', join(estimator.subarray(0, -1), op.stackGlobal('acme.pipeline', 'Step'), ')R.'), {
    says: { runsCode: 'unknown-callable', callables: ['acme.pipeline.Step'] },
  }),
  seen(
    'torch, packed',
    'x.pt',
    zip([{ name: 'x/data.pkl', content: calling('os', 'system', 'echo', 2), deflated: true }]),
    runs('os.system'),
  ),
  seen(
    'torch, marked as encrypted',
    'x.pt',
    zip([{ name: 'x/data.pkl', content: calling('os', 'system', 'echo', 2), encrypted: true }]),
    runs('os.system'),
  ),
  seen('torch, under two names', 'x.pt', zip([{ name: 'x/data.pkl', localName: 'x/data.txt', content: stateDict }]), {
    says: { runsCode: 'unknown' },
  }),
  seen('torch, packed with what is not read', 'x.pt', Buffer.from('377abcaf271c000400', 'hex'), {
    says: { runsCode: 'unknown', format: 'packed' },
  }),
  seen('legacy torch', 'pytorch_model.bin', join(legacyTorch.subarray(0, 15), calling('os', 'system', 'echo', 2)), runs('os.system')),
  seen('joblib in gzip', 'x.joblib', gzipSync(calling('os', 'system')), runs('os.system')),
  seen('objects in an array', 'x.npy', npy("'|O'", calling('os', 'system')), runs('os.system')),
  seen(
    'objects in an archive of arrays',
    'x.npz',
    zip([{ name: 'a.npy', content: npy("[('a', '|O')]", calling('os', 'system')), deflated: true }]),
    runs('os.system'),
  ),
  seen(
    'in a tar',
    'x.nemo',
    tar([
      { name: 'model_config.yaml', content: '' },
      { name: 'model_weights.ckpt', content: torch(calling('os', 'system', 'echo', 2)) },
    ]),
    runs('os.system'),
  ),
  seen(
    'a handler',
    'x.mar',
    zip([
      { name: 'MAR-INF/MANIFEST.json', content: '{}' },
      { name: 'handler.py', content: '' },
    ]),
    runs('handler.py'),
  ),
  seen('a Lambda layer', 'x.keras', keras({ module: 'keras.layers', class_name: 'Lambda', config: {} }), runs('Lambda layer')),
  seen(
    'a function in place of a layer',
    'x.keras',
    keras({ module: 'subprocess', class_name: 'function', config: 'run' }),
    runs('subprocess.run'),
  ),
  seen('somebody’s own layer', 'x.keras', keras({ module: 'acme.layers', class_name: 'Blend', config: {} }), {
    says: { runsCode: 'unknown-callable', callables: ['acme.layers.Blend'] },
  }),
  seen('a Lambda layer in HDF5', 'x.h5', h5(`model_config ${kerasConfig({ class_name: 'Lambda', config: {} })}`), runs('Lambda layer')),
  seen('a graph that writes files', 'saved_model.pb', savedModel('Placeholder', 'WriteFile'), runs('operation WriteFile')),
  seen('ONNX that reads elsewhere', 'x.onnx', onnx('../../../etc/passwd'), {
    says: { runsCode: 'no', outsideFiles: ['../../../etc/passwd'] },
  }),
  seen('a template that reaches for the insides of Python', 'x.gguf', gguf({ 'tokenizer.chat_template': "{{ ''.__class__.__mro__ }}" }), {
    says: { runsCode: 'unknown-callable', callables: ['chat template: __class__'] },
  }),
  seen('a header that lies', 'x.safetensors', safetensors({}, [0, 800]), { says: { runsCode: 'unknown' }, notices: ['partly-readable'] }),
  seen('no header at all', 'x.safetensors', 'hello', { says: { runsCode: 'unknown' } }),
];

export const examples: readonly DetectorExample[] = [...benign, ...hostile];

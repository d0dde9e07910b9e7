import { canonicalModel } from '../../../catalogue/models.js';
import { type AssetDraft, defineDetector, type Recorder, unknownValue, unset } from '../../../contracts/index.js';
import { digestOf } from '../../../core/ids.js';
import { FileBytes } from '../../../parsing/bytes.js';
import type { Loading } from '../../../parsing/model-files/loading.js';
import { readLargeFilePointer } from '../../../parsing/model-files/pointer.js';
import { type ModelFile, readModelFile } from '../../../parsing/model-files/read.js';

const endings =
  'pkl,pickle,pk,p,dill,joblib,pt,pth,ckpt,bin,pt2,pte,ptl,mar,npy,npz,safetensors,gguf,ggml,llamafile,onnx,h5,hdf5,keras,pb,tflite,nemo,skops,cbm,dat,data';
const mb = 1024 * 1024;
/** Names that say what a generic file is for. Weaker than content: such an asset is only possible. */
const modelName =
  /(^|[/_.-])(models?|checkpoints?|weights|classifier|regressor|estimator|predictor|vectori[sz]er|tokenizer|embeddings?|scaler|lora|faiss[\w-]*)([/_.-]|$)/i;
/** Endings that models are nearly always behind: enough where there is something to say. */
const modelEnding = /\.(joblib|pt|pth|ckpt)$/i;
const maxCallables = 100;
/** What only a reference to a hub can have. */
const noReference = { revisionPinned: unset, trustsRemoteCode: unset };

export default defineDetector({
  id: 'model-files',
  version: 1,
  title: 'Model files',
  docs: {
    summary: 'Finds model files by their content and says, without loading them, whether loading them would run code.',
    reads:
      'pickle in every protocol and whatever carries it (torch, joblib, NumPy, NeMo, TorchServe, skops), Keras, HDF5, TensorFlow, TensorFlow Lite, ONNX, GGUF, safetensors, CatBoost, llamafile, and pointers of Git LFS',
    limits:
      'Packings of xz, bzip2, LZ4, Zstandard and 7-Zip are named and not read; of files over 64 MB only the two ends are read; a pickle of plain data is no model unless its content or name says so.',
  },
  files: [`**/*.{${endings}}`],
  claims: false,
  binary: true,
  maxBytes: 64 * mb,
  slices: { head: 16 * mb, tail: 4 * mb },
  emits: ['model-artifact', 'model'],
  relates: ['based-on'],
  covers: { kinds: ['model-artifact'] },
  detect(document, see) {
    if (!document.bytes) return;
    const file = new FileBytes(document.bytes, document.cut);
    const pointer = readLargeFilePointer(document.path, file);
    if (pointer) {
      const runsCode = unknownValue('only a pointer of Git LFS is here, and not the file');
      see.asset('model-artifact', {
        ...named(document.path, see),
        properties: { ...noReference, format: pointer.format, runsCode, digest: pointer.digest },
      });
      return;
    }
    const found = readModelFile(document.path, file);
    const confidence = found && confidenceOf(found, document.path);
    if (found && confidence) record(found, confidence, file, see, document.path);
    else if (found && found.loading.runs !== 'no')
      see.notice('note', `${document.path} is a ${found.format} file: ${reasonOf(found.loading)}.`);
  },
});

/** What says that a file is a model: its format, its content, that it runs code where models are expected to, or its name. */
function confidenceOf({ modelFormat, loading }: ModelFile, path: string): 'certain' | 'likely' | 'possible' | undefined {
  if (modelFormat || loading.machineLearning) return 'certain';
  if (loading.runs === 'yes') return 'likely';
  return modelName.test(path) || (loading.runs !== 'no' && modelEnding.test(path)) ? 'possible' : undefined;
}

function named(path: string, see: Recorder) {
  return { key: see.local(path), name: path.slice(path.lastIndexOf('/') + 1) };
}

function record(
  { format, loading }: ModelFile,
  confidence: 'certain' | 'likely' | 'possible',
  file: FileBytes,
  see: Recorder,
  path: string,
): void {
  const callables = [...loading.callables.keys()].sort();
  const properties: AssetDraft<'model-artifact'>['properties'] = {
    ...noReference,
    format,
    runsCode: loading.runs ?? unknownValue(reasonOf(loading)),
    ...(callables.length > 0 ? { callables: callables.slice(0, maxCallables) } : {}),
    ...(loading.outside.size > 0 ? { outsideFiles: [...loading.outside].sort().slice(0, maxCallables) } : {}),
    ...(file.whole ? { digest: digestOf(file.head) } : {}),
    ...(loading.licence ? { licence: loading.licence } : {}),
  };
  const id = see.asset('model-artifact', { ...named(path, see), properties, confidence, labels: loading.labels });
  for (const name of loading.basedOn) {
    const base = canonicalModel('huggingface', name);
    if (!base) continue;
    const model = see.asset('model', { key: base.key, name: base.id, properties: { provider: base.provider, modelId: base.id } });
    see.relate(id, 'based-on', model);
  }
  if (callables.length > maxCallables)
    see.notice('limit', `${path} names ${callables.length} callables, of which ${maxCallables} are listed.`);
  for (const problem of loading.problems) see.notice('partly-readable', `${path}: ${problem}.`);
  for (const note of loading.notes) see.notice('note', `${path}: ${note}`);
}

/** Why it is not known whether loading runs code, or what it calls. */
function reasonOf(loading: Loading): string {
  const callables = [...loading.callables.keys()];
  return [...(callables.length > 0 ? [`it names ${callables.slice(0, 5).join(', ')}`] : []), ...loading.problems].slice(0, 5).join('; ');
}

import { FileBytes } from '../bytes.js';
import { inflate } from '../inflate.js';
import { isTar } from '../tar.js';
import { isZip, readZipDirectory } from '../zip.js';
import { readTarModel, readZip } from './archives.js';
import { isGguf, readGguf } from './gguf.js';
import { isHdf5, readHdf5 } from './keras.js';
import { Loading, loadPickles } from './loading.js';
import { isNpy, readNpy } from './numpy.js';
import { isOnnx, readOnnx } from './onnx.js';
import { isSafetensors, readSafetensors } from './safetensors.js';
import { readTensorflow } from './tensorflow.js';

export interface ModelFile {
  readonly format: string;
  /** The format holds models and nothing else; otherwise what is in it must say so. */
  readonly modelFormat: boolean;
  readonly loading: Loading;
}

const maxDepth = 3;
/** What one begins that torch writes without an archive: the number that it knows its own files by. */
const legacyTorch = Buffer.from('8a0a6cfc9c46f9206aa850192e', 'hex');
const legacyStreams = 5;
/** Endings under which pickles of the first two protocols are looked for, which begin in no way of their own. */
const pickleEnding = /\.(pkl|pickle|pk|p|dill|joblib|pt|pth|ckpt)$/i;
/** No text follows so many instructions by chance. */
const beyondText = 10_000;
const generic = new Set(['pickle', 'numpy', 'zip', 'tar', 'packed']);
const packed: readonly (readonly [magic: string, name: string])[] = [
  ['377abcaf271c', '7-Zip'],
  ['fd377a585a00', 'xz'],
  ['5d0000', 'LZMA'],
  ['425a68', 'bzip2'],
  ['04224d18', 'LZ4'],
  ['28b52ffd', 'Zstandard'],
];

/** What a file is by its content, and what loading it would do. Nothing is executed. Undefined when it is no model that we know. */
export function readModelFile(path: string, file: FileBytes): ModelFile | undefined {
  const loading = new Loading();
  const format = identify(path, file, loading, 0);
  return format === undefined ? undefined : { format, modelFormat: !generic.has(format), loading };
}

function identify(path: string, file: FileBytes, loading: Loading, depth: number): string | undefined {
  const { head } = file;
  if (depth > maxDepth) {
    loading.problems.add('it nests deeper than is followed');
    return 'packed';
  }
  const readPart = (name: string, part: FileBytes) => identify(name, part, loading, depth + 1);
  if (isZip(head)) {
    const directory = readZipDirectory(file);
    if (directory) return readZip(file, directory, loading, readPart);
    loading.problems.add('its directory could not be read');
    return /\.(pt|pth|ckpt|bin)$/i.test(path) ? 'torch' : /\.keras$/i.test(path) ? 'keras' : 'zip';
  }
  if (isGguf(head)) {
    readGguf(file, loading);
    return 'gguf';
  }
  if (/^(ggml|ggjt|ggla|ggmf|lmgg|tjgg|algg|fmgg)$/.test(head.toString('latin1', 0, 4))) return 'ggml';
  if (isHdf5(head)) return readHdf5(file, loading);
  if (isNpy(head)) return readNpy(head, loading) || loading.problems.size > 0 ? 'numpy' : undefined;
  if (isTar(head)) return readTarModel(file, loading, readPart);
  if (head.toString('latin1', 4, 8) === 'TFL3') return 'tflite';
  if (head.toString('latin1', 0, 4) === 'CBM1') return 'catboost';
  if (/\.llamafile$/i.test(path) && /^(MZ|\x7fELF)/.test(head.toString('latin1', 0, 4))) {
    loading.callable('the file itself, which is a program', 'yes');
    return 'llamafile';
  }
  if (/\.safetensors$/i.test(path) || isSafetensors(file)) {
    if (isSafetensors(file)) readSafetensors(file, loading);
    else loading.problems.add('it does not begin as the format does');
    return 'safetensors';
  }
  if (/\.onnx$/i.test(path) && isOnnx(file)) {
    readOnnx(file, loading);
    return 'onnx';
  }
  if (/(^|\/)keras_metadata\.pb$/.test(path)) return kerasMetadata(head, loading);
  if (/\.pb$/i.test(path)) return readTensorflow(file, loading);
  return identifyPacked(path, file, loading, depth) ?? identifyPickle(path, file, loading);
}

/** The layers of a saved model, as Keras notes them beside it. */
function kerasMetadata(head: Buffer, loading: Loading): string {
  if (/"class_name": ?"Lambda"/.test(head.toString('latin1'))) loading.callable('Lambda layer', 'yes');
  return 'keras-metadata';
}

function identifyPacked(path: string, file: FileBytes, loading: Loading, depth: number): string | undefined {
  const { head } = file;
  const form =
    head[0] === 0x1f && head[1] === 0x8b
      ? 'gzip'
      : head[0] === 0x78 && head.length > 2 && head.readUInt16BE(0) % 31 === 0
        ? 'zlib'
        : undefined;
  if (form) {
    const inflated = inflate(head, form, loading.allowance);
    if (!inflated) return undefined;
    const format = identify(path, new FileBytes(inflated.bytes), loading, depth + 1);
    if (format !== undefined && !inflated.whole) loading.problems.add('it was unpacked only in part');
    return format;
  }
  const start = head.toString('hex', 0, 6);
  const other = packed.find(([magic]) => start.startsWith(magic));
  if (!other || !pickleEnding.test(path)) return undefined;
  loading.problems.add(`it is packed with ${other[1]}, which is not read`);
  return 'packed';
}

function identifyPickle(path: string, file: FileBytes, loading: Loading): string | undefined {
  const { head } = file;
  const marked = head[0] === 0x80 && (head[1] ?? 99) <= 5;
  const legacy = marked && head.subarray(2, 2 + legacyTorch.length).equals(legacyTorch);
  const trial = new Loading();
  const reading = loadPickles(trial, head, legacy ? { streams: legacyStreams, answersIds: true } : {});
  if (!isPickle(trial, reading, marked, pickleEnding.test(path))) return undefined;
  loading.take(trial);
  if (!file.whole && !legacy) loading.problems.add(`only its first ${Math.round(head.length / 1024 / 1024)} MB were read`);
  return legacy ? 'torch' : 'pickle';
}

/** Where neither a mark nor an ending says so, only a stream that holds together and names something is a pickle: text may look like one. */
function isPickle(trial: Loading, { streams, steps }: { streams: number; steps: number }, marked: boolean, ending: boolean): boolean {
  if (marked) return ending || streams > 0 || trial.names > 0;
  if (ending && steps > beyondText) return true;
  if (trial.names === 0) return false;
  return streams > 0 || (ending && [...trial.callables.keys()].every((name) => /^[A-Za-z_][\w.]*$/.test(name)));
}

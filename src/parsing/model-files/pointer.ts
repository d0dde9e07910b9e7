import type { FileBytes } from '../bytes.js';

const maxPointer = 1024;
/** Endings that hold weights and nothing else, with their format. */
const formats: readonly (readonly [RegExp, string])[] = [
  [/\.safetensors$/i, 'safetensors'],
  [/\.gguf$/i, 'gguf'],
  [/\.onnx$/i, 'onnx'],
  [/\.(pt|pth|ckpt)$|(^|\/)pytorch_model[\w-]*\.bin$/i, 'torch'],
  [/\.keras$/i, 'keras'],
  [/\.tflite$/i, 'tflite'],
  [/\.joblib$/i, 'pickle'],
];

/** What stands in a repository in place of a model that is kept in Git LFS: its digest is known, its content is not. */
export function readLargeFilePointer(path: string, file: FileBytes): { format: string; digest: string } | undefined {
  if (file.size > maxPointer) return undefined;
  const text = file.head.toString('latin1');
  if (!text.startsWith('version https://git-lfs.github.com/spec/')) return undefined;
  const digest = /^oid (sha256:[0-9a-f]{64})$/m.exec(text)?.[1];
  const format = formats.find(([pattern]) => pattern.test(path))?.[1];
  return digest && format ? { format, digest } : undefined;
}

import { FileBytes } from '../bytes.js';
import { readTar } from '../tar.js';
import { readZipEntry, type ZipDirectory, type ZipEntry } from '../zip.js';
import { readKerasJson } from './keras.js';
import { type Loading, loadPickles } from './loading.js';
import { readNpy } from './numpy.js';

/** Reads a part of an archive as a file of its own. @returns its format */
export type ReadPart = (name: string, file: FileBytes) => string | undefined;

/** Parts worth opening: everything else in an archive of a model is tensors or text. */
const opened =
  /\.(pkl|pickle|pt|pth|ckpt|bin|joblib|npy|npz|h5|hdf5|keras|safetensors|onnx|gguf|pb)$|(^|\/)(pickle|sys_info|storages|tensors)$/i;
const maxParts = 2_000;

/** A zip by what lies in it. @returns the format; undefined when it holds no model */
export function readZip(file: FileBytes, directory: ZipDirectory, loading: Loading, readPart: ReadPart): string | undefined {
  const { entries } = directory;
  const has = (pattern: RegExp) => entries.some(({ name }) => pattern.test(name));
  const content = (entry: ZipEntry): Buffer | undefined => {
    const read = readZipEntry(file, entry, loading.allowance);
    if (typeof read === 'string') loading.problems.add(`${entry.name} ${read}`);
    else if (read.problem) loading.problems.add(`${entry.name} ${read.problem}`);
    return typeof read === 'string' ? undefined : read.bytes;
  };
  const format = formatOf(has);
  if (format) for (const problem of directory.problems) loading.problems.add(problem);
  switch (format) {
    case 'torch':
    case 'torchscript':
      for (const entry of pick(entries, /\.pkl$/i, loading)) {
        const bytes = content(entry);
        if (bytes)
          loadPickles(loading, bytes, {
            part: entry.name,
            answersIds: true,
            ...(format === 'torchscript' ? { ownClasses: '__torch__.' } : {}),
          });
      }
      return format;
    case 'keras':
      for (const entry of pick(entries, /^config\.json$/, loading)) readKerasJson(content(entry) ?? Buffer.alloc(0), loading);
      return format;
    case 'npz': {
      const objects = pick(entries, /\.npy$/i, loading).map((entry) => readNpy(content(entry) ?? Buffer.alloc(0), loading, entry.name));
      return objects.includes(true) || loading.problems.size > 0 ? 'numpy' : undefined;
    }
    case 'torchserve':
      for (const entry of pick(entries, /\.py$/i, loading)) loading.callable(entry.name, 'yes');
      break;
    case 'skops':
      for (const entry of pick(entries, /^schema\.json$/, loading)) readSkops(content(entry) ?? Buffer.alloc(0), loading);
      return format;
  }
  const inner = pick(entries, opened, loading).map((entry) => {
    const bytes = content(entry);
    return bytes && readPart(entry.name, new FileBytes(bytes));
  });
  return format ?? (inner.some((found) => found !== undefined) ? 'zip' : undefined);
}

function formatOf(has: (pattern: RegExp) => boolean): string | undefined {
  if (has(/(^|\/)data\.pkl$/i)) return has(/(^|\/)code\/.*\.py$/) && has(/(^|\/)constants\.pkl$/i) ? 'torchscript' : 'torch';
  if (has(/^MAR-INF\/MANIFEST\.json$/)) return 'torchserve';
  if (has(/^config\.json$/) && has(/^(metadata\.json|model\.weights\.h5)$/)) return 'keras';
  if (has(/^schema\.json$/)) return 'skops';
  return has(/\.npy$/i) ? 'npz' : undefined;
}

function pick(entries: readonly ZipEntry[], pattern: RegExp, loading: Loading): readonly ZipEntry[] {
  const found = entries.filter(({ name }) => pattern.test(name));
  if (found.length > maxParts) loading.problems.add('it holds more parts than are read');
  return found.slice(0, maxParts);
}

/** skops names the classes of what it holds, and asks before it loads those that it does not know. */
function readSkops(bytes: Buffer, loading: Loading): void {
  let schema: unknown;
  try {
    schema = JSON.parse(bytes.toString('utf8'));
  } catch {
    return void loading.problems.add('its schema is no JSON');
  }
  const waiting = [schema];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    const { __class__: name, __module__: module } = value as Record<string, unknown>;
    if (typeof name === 'string' && typeof module === 'string') loading.lookUp(module, name);
    for (const member of Object.values(value)) if (typeof member === 'object' && member !== null) waiting.push(member);
  }
}

/** A tar by what lies in it: models of NeMo, the oldest files of torch, and whatever else was packed so. */
export function readTarModel(file: FileBytes, loading: Loading, readPart: ReadPart): string | undefined {
  const { entries, whole } = readTar(file);
  const worth = entries.filter(({ name }) => opened.test(name));
  let found = false;
  for (const { name, start, size } of worth.slice(0, maxParts)) {
    const bytes = file.part(start, size);
    if (!bytes) loading.problems.add(`${name} lies in a part of the file that was not read`);
    else if (readPart(name, new FileBytes(bytes)) !== undefined) found = true;
  }
  if (worth.length > maxParts) loading.problems.add('it holds more parts than are read');
  const nemo = entries.some(({ name }) => /(^|\/)model_config\.yaml$/.test(name));
  if (!found && !nemo) return undefined;
  if (!whole) loading.problems.add('its end was not read');
  return nemo ? 'nemo' : 'tar';
}

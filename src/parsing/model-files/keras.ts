import { standingOf } from '../../catalogue/pickle-globals.js';
import type { FileBytes } from '../bytes.js';
import type { Loading } from './loading.js';

const maxConfig = 16 * 1024 * 1024;
const maxObjects = 1_000_000;
const maxTexts = 32;
const hdf5Magic = Buffer.from('\x89HDF\r\n\x1a\n', 'latin1');
const kerasModule = /^(keras|tf_keras|tensorflow\.keras|tensorflow\.python\.keras)(\.|$)/;

export const isHdf5 = (head: Buffer): boolean => head.subarray(0, hdf5Magic.length).equals(hdf5Magic);

/** Every object of a configuration that names a class: layers of Keras are known, code in a layer is code. */
export function readKerasConfig(config: unknown, loading: Loading): void {
  const waiting: unknown[] = [config];
  for (let seen = 0; waiting.length > 0; seen++) {
    if (seen > maxObjects) return void loading.problems.add('its configuration holds more than is followed');
    const value = waiting.pop();
    if (typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value)) readObject(value as Record<string, unknown>, loading);
    for (const member of Object.values(value)) if (typeof member === 'object' && member !== null) waiting.push(member);
  }
}

function readObject(object: Record<string, unknown>, loading: Loading): void {
  const { class_name: name, module, registered_name: registered, config } = object;
  if (typeof name !== 'string') return;
  if (name === 'Lambda' || name === '__lambda__') {
    loading.callable('Lambda layer', 'yes');
    return;
  }
  // A function is named by its configuration, and called as the layer is.
  const target = name === 'function' && typeof config === 'string' ? config : name;
  if (typeof module === 'string' && !kerasModule.test(module)) {
    const standing = standingOf(module, target);
    if (standing !== 'harmless') loading.callable(`${module}.${target}`, standing === 'dangerous' ? 'yes' : 'unknown');
  } else if (typeof module === 'string' && /\.(utils|saving)\b/.test(module) && /^[a-z]/.test(target)) {
    loading.callable(`${module}.${target}`, 'unknown');
  } else if (typeof registered === 'string' && registered.includes('>')) {
    loading.callable(`class ${registered}`, 'unknown');
  }
}

/** `config.json` of a `.keras` archive. */
export function readKerasJson(bytes: Buffer, loading: Loading): void {
  try {
    readKerasConfig(JSON.parse(bytes.subarray(0, maxConfig).toString('utf8')), loading);
  } catch {
    loading.problems.add('its configuration could not be read');
  }
}

/**
 * A model in HDF5, by the texts that Keras leaves in it: the container itself is not taken apart.
 * @returns undefined for anything else that is stored so
 */
export function readHdf5(file: FileBytes, loading: Loading): 'keras-h5' | 'keras-weights' | undefined {
  const parts = file.whole ? [file.head] : [file.head, file.end];
  const holds = (text: string) => parts.some((part) => part.includes(text, 0, 'latin1'));
  if (!holds('model_config')) {
    if (!holds('keras_version') && !(holds('layer_names') && holds('weight_names'))) return undefined;
    if (!file.whole) loading.problems.add('only its beginning and end were read');
    return 'keras-weights';
  }
  const configs = parts.flatMap(configTexts);
  for (const text of configs) {
    try {
      readKerasConfig(JSON.parse(text), loading);
    } catch {
      loading.problems.add('its configuration could not be read');
    }
  }
  if (holds('"class_name": "Lambda"') || holds('"class_name":"Lambda"')) loading.callable('Lambda layer', 'yes');
  if (configs.length === 0) loading.problems.add('its configuration could not be found');
  return 'keras-h5';
}

/** Texts of whole JSON objects that begin as the configuration of a model does. */
function configTexts(bytes: Buffer): string[] {
  const texts: string[] = [];
  for (const start of ['{"class_name"', '{"module"']) {
    for (let from = bytes.indexOf(start); from !== -1 && texts.length < maxTexts; ) {
      const end = objectEnd(bytes, from);
      if (end === undefined) break;
      texts.push(bytes.toString('utf8', from, end));
      from = bytes.indexOf(start, end);
    }
  }
  return texts;
}

function objectEnd(bytes: Buffer, from: number): number | undefined {
  let depth = 0;
  let quoted = false;
  const last = Math.min(bytes.length, from + maxConfig);
  for (let at = from; at < last; at++) {
    const byte = bytes[at];
    if (quoted) {
      if (byte === 0x5c) at++;
      else if (byte === 0x22) quoted = false;
    } else if (byte === 0x22) quoted = true;
    else if (byte === 0x7b) depth++;
    else if (byte === 0x7d && --depth === 0) return at + 1;
  }
  return undefined;
}

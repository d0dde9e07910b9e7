import { constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

/** How much may come out of all compressed parts of one file. */
export const maxInflated = 128 * 1024 * 1024;
/** Nothing deflated grows more than about a thousandfold: so much of a bomb is looked at. */
const bombHead = 32 * 1024;

/** What is left of what one file may grow to. Shared by all of its parts. */
export interface Allowance {
  bytes: number;
}

export type Inflated = { readonly bytes: Buffer; readonly whole: boolean };

/**
 * Inflates within an allowance. What would grow beyond it, or breaks off, yields its beginning: a bomb may carry something in front.
 * Undefined when it is not compressed at all.
 */
export function inflate(content: Uint8Array, form: 'raw' | 'zlib' | 'gzip', allowance: Allowance): Inflated | undefined {
  const run = { raw: inflateRawSync, zlib: inflateSync, gzip: gunzipSync }[form];
  const attempt = (input: Uint8Array, limit: number, lenient: boolean) => {
    try {
      return run(input, { maxOutputLength: Math.max(1, limit), ...(lenient ? { finishFlush: constants.Z_SYNC_FLUSH } : {}) });
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too large' : undefined;
    }
  };
  if (allowance.bytes <= 0) return { bytes: Buffer.alloc(0), whole: false };
  const taken = (bytes: Buffer, whole: boolean): Inflated => {
    allowance.bytes -= bytes.length;
    return { bytes, whole };
  };
  const whole = attempt(content, allowance.bytes, false);
  if (whole instanceof Buffer) return taken(whole, true);
  const part =
    whole === 'too large' ? attempt(content.subarray(0, bombHead), allowance.bytes, true) : attempt(content, allowance.bytes, true);
  if (part instanceof Buffer) return taken(part, false);
  return part === 'too large' ? { bytes: Buffer.alloc(0), whole: false } : undefined;
}

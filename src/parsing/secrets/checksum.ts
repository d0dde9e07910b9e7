const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

function crc32(text: string): number {
  let sum = 0xffffffff;
  for (let at = 0; at < text.length; at++) sum = (table[(sum ^ text.charCodeAt(at)) & 0xff] as number) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** GitHub and npm tokens end with a base-62 CRC-32 of their body: what fails it was never issued. */
export function hasValidChecksum(body: string): boolean {
  let sum = crc32(body.slice(0, -6));
  let text = '';
  for (let at = 0; at < 6; at++) {
    text = (digits[sum % 62] as string) + text;
    sum = Math.floor(sum / 62);
  }
  return text === body.slice(-6);
}

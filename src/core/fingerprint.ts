/** FNV-1a over the text's UTF-16 units, 32 bits, in base 36. */
const hash = (text: string, seed: number): string => {
  let value = seed;
  for (let index = 0; index < text.length; index += 1)
    value = Math.imul(value ^ text.charCodeAt(index), 16_777_619) >>> 0;
  return value.toString(36);
};

/** A short text that differs when the given one does: enough to know it again, not to keep a secret. */
export const fingerprint = (text: string): string => hash(text, 2_166_136_261) + hash(text, 84_696_351);

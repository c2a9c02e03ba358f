import type { Bytes } from './bytes';

/** Bytes 0 to 255 in the order that MD2 (RFC 1319) draws from the digits of pi. */
const substitution = (): number[] => {
  const order = Array.from({ length: 256 }, (_, at) => at);
  const digits = piDigits();
  const random = (below: number): number => {
    let [digit, limit] = [digits.next().value ?? 0, 10];
    if (below > 10) [digit, limit] = [digit * 10 + (digits.next().value ?? 0), 100];
    if (below > 100) [digit, limit] = [digit * 10 + (digits.next().value ?? 0), 1000];
    return digit < below * Math.floor(limit / below) ? digit % below : random(below);
  };
  for (let size = 2; size <= 256; size++) {
    const other = random(size);
    [order[size - 1], order[other]] = [order[other] ?? 0, order[size - 1] ?? 0];
  }
  return order;
};

/** The digits of pi one by one, by Gibbons' unbounded spigot. */
function* piDigits(): Generator<number, undefined> {
  let [q, r, t, k, n, l] = [1n, 0n, 1n, 1n, 3n, 3n];
  for (;;) {
    if (4n * q + r - t < n * t) {
      yield Number(n);
      [q, r, n] = [10n * q, 10n * (r - n * t), (10n * (3n * q + r)) / t - 10n * n];
    } else {
      [r, n] = [(2n * q + r) * l, (q * (7n * k) + 2n + r * l) / (t * l)];
      [q, t, l, k] = [q * k, t * l, l + 2n, k + 1n];
    }
  }
}

let table: number[] | null = null;

/** The MD2 digest (RFC 1319), which Google still offers and Node's OpenSSL no longer has. */
export const md2 = (bytes: readonly number[]): Bytes => {
  table ??= substitution();
  const swap = table;
  const padding = 16 - (bytes.length % 16);
  const message = [...bytes.map((byte) => byte & 255), ...Array<number>(padding).fill(padding)];
  const checksum = Array<number>(16).fill(0);
  let last = 0;
  for (const [at, byte] of message.entries()) {
    last = (checksum[at % 16] ?? 0) ^ (swap[byte ^ last] ?? 0);
    checksum[at % 16] = last;
  }
  message.push(...checksum);
  let state = Array<number>(48).fill(0);
  for (let from = 0; from < message.length; from += 16) {
    const block = message.slice(from, from + 16);
    const head = state.slice(0, 16);
    state = [...head, ...block, ...block.map((byte, at) => byte ^ (head[at] ?? 0))];
    let carry = 0;
    for (let round = 0; round < 18; round++) {
      for (let at = 0; at < 48; at++) {
        carry = (state[at] ?? 0) ^ (swap[carry] ?? 0);
        state[at] = carry;
      }
      carry = (carry + round) % 256;
    }
  }
  return state.slice(0, 16).map((byte) => (byte > 127 ? byte - 256 : byte));
};

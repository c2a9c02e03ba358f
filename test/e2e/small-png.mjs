// Makes a picture of the page small enough to be kept in the repository.
import { deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

const crcTable = Uint32Array.from({ length: 256 }, (_, number) => {
  let value = number;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});
const crcOf = (bytes) => {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = crcTable[(crc ^ byte) & 255] ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
};

const chunk = (type, data) => {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(typed.length + 8);
  whole.writeUInt32BE(data.length, 0);
  typed.copy(whole, 4);
  whole.writeUInt32BE(crcOf(typed), typed.length + 4);
  return whole;
};

const chunksOf = (png) => {
  const found = [];
  for (let at = signature.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    found.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return found;
};

const paeth = (left, up, corner) => {
  const guess = left + up - corner;
  const [byLeft, byUp, byCorner] = [left, up, corner].map((value) => Math.abs(guess - value));
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
};

/** The pixels of a PNG as browsers write it: 8 bits a channel, RGB or RGBA, not interlaced. */
const pixelsOf = (png) => {
  const chunks = chunksOf(png);
  const header = chunks[0].data;
  const [width, height, depth, kind] = [header.readUInt32BE(0), header.readUInt32BE(4), header[8], header[9]];
  if (depth !== 8 || (kind !== 2 && kind !== 6)) throw new Error('Gambar ini bukan PNG dari peramban.');
  const size = kind === 6 ? 4 : 3;
  const packed = inflateSync(
    Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)),
  );
  const stride = width * size;
  const raw = Buffer.alloc(stride * height);
  for (let row = 0; row < height; row += 1) {
    const filter = packed[row * (stride + 1)];
    for (let at = 0; at < stride; at += 1) {
      const here = row * stride + at;
      const left = at >= size ? raw[here - size] : 0;
      const up = row > 0 ? raw[here - stride] : 0;
      const corner = row > 0 && at >= size ? raw[here - stride - size] : 0;
      const added = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
      raw[here] = packed[row * (stride + 1) + 1 + at] + added;
    }
  }
  return { width, height, colorAt: (pixel) => raw.readUIntBE(pixel * size, 3) };
};

const distance = (one, other) =>
  [16, 8, 0].reduce((sum, shift) => sum + (((one >> shift) & 255) - ((other >> shift) & 255)) ** 2, 0);

/** The same picture with the 256 colours it uses most; every other colour becomes the nearest of them. */
export const smallPng = (png) => {
  const { width, height, colorAt } = pixelsOf(png);
  const uses = new Map();
  for (let pixel = 0; pixel < width * height; pixel += 1)
    uses.set(colorAt(pixel), (uses.get(colorAt(pixel)) ?? 0) + 1);
  const palette = [...uses]
    .sort(([color, count], [otherColor, other]) => other - count || color - otherColor)
    .slice(0, 256)
    .map(([color]) => color);
  const indexes = new Map(palette.map((color, index) => [color, index]));
  const nearest = (color) =>
    palette.reduce(
      (best, other, index) => (distance(color, other) < distance(color, palette[best]) ? index : best),
      0,
    );
  for (const color of uses.keys()) if (!indexes.has(color)) indexes.set(color, nearest(color));
  const lines = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1)
      lines[row * (width + 1) + 1 + column] = indexes.get(colorAt(row * width + column));
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const colors = Buffer.from(palette.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]));
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', colors),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

/** The colours of a picture that `smallPng` made, pixel by pixel. */
const colorsOf = (png) => {
  const chunks = chunksOf(png);
  const dataOf = (wanted) => chunks.find(({ type }) => type === wanted).data;
  const [width, height] = [0, 4].map((at) => dataOf('IHDR').readUInt32BE(at));
  const palette = dataOf('PLTE');
  const lines = inflateSync(dataOf('IDAT'));
  return Array.from({ length: width * height }, (_, pixel) => {
    const line = Math.floor(pixel / width) * (width + 1);
    return palette.readUIntBE(3 * lines[line + 1 + (pixel % width)], 3);
  });
};

/** Pixels in which two pictures differ though they show the same: edges of letters come out a shade lighter or darker. */
const noise = 30;

/** Whether two pictures that `smallPng` made show the same. */
export const isSamePicture = (one, other) => {
  const [colors, others] = [colorsOf(one), colorsOf(other)];
  return (
    colors.length === others.length &&
    colors.filter((color, pixel) => color !== others[pixel]).length <= noise
  );
};

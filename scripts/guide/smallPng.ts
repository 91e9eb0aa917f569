/** Makes a screenshot small: a PNG of at most 256 colours, the commonest of the picture; other colours take the nearest of these. */
import { crc32, deflateSync, inflateSync } from "node:zlib";

const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
const most = 256;
/** Bits that tell colours apart while they are counted: letters with soft edges have thousands of shades. */
const keptBits = 0xf8;

/**
 * The picture with a palette.
 * @param file a PNG as browsers write them: 8 bits a channel, RGB or RGBA, not interlaced
 */
export function smallPng(file: Buffer): Buffer {
  const { width, height, pixels } = readPixels(file);
  const { palette, indexOf } = choosePalette(pixels);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 3;
      rows[y * (width + 1) + 1 + x] = indexOf(pixels[at]!, pixels[at + 1]!, pixels[at + 2]!);
    }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    signature,
    chunk("IHDR", head),
    chunk("PLTE", Buffer.from(palette.flat())),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

type Colour = readonly [red: number, green: number, blue: number];

/** The commonest shades, each the mean of what falls together under it, and the way from a colour to the nearest of them. */
function choosePalette(pixels: Buffer): {
  palette: readonly Colour[];
  indexOf: (red: number, green: number, blue: number) => number;
} {
  const shades = new Map<number, [count: number, red: number, green: number, blue: number]>();
  for (let at = 0; at < pixels.length; at += 3) {
    const [red, green, blue] = [pixels[at]!, pixels[at + 1]!, pixels[at + 2]!];
    const shade = shades.get(keyOf(red, green, blue)) ?? [0, 0, 0, 0];
    shade[0]++;
    shade[1] += red;
    shade[2] += green;
    shade[3] += blue;
    shades.set(keyOf(red, green, blue), shade);
  }
  const palette = [...shades.values()]
    .sort((a, b) => b[0] - a[0])
    .slice(0, most)
    .map(([count, ...sums]): Colour => {
      const [red, green, blue] = sums.map((sum) => Math.round(sum / count));
      return [red!, green!, blue!];
    });
  const known = new Map<number, number>();
  const indexOf = (red: number, green: number, blue: number): number => {
    const key = keyOf(red, green, blue);
    const before = known.get(key);
    if (before !== undefined) return before;
    const distances = palette.map(([r, g, b]) => (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2);
    const nearest = distances.indexOf(Math.min(...distances));
    known.set(key, nearest);
    return nearest;
  };
  return { palette, indexOf };
}

const keyOf = (red: number, green: number, blue: number): number =>
  ((red & keptBits) << 16) | ((green & keptBits) << 8) | (blue & keptBits);

/** The colours of a PNG, three bytes a pixel. */
function readPixels(file: Buffer): { width: number; height: number; pixels: Buffer } {
  const width = file.readUInt32BE(16);
  const height = file.readUInt32BE(20);
  const channels = file[25] === 6 ? 4 : 3;
  const parts: Buffer[] = [];
  for (let at = signature.length; at < file.length; at += file.readUInt32BE(at) + 12)
    if (file.toString("latin1", at + 4, at + 8) === "IDAT")
      parts.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  const raw = unfilter(inflateSync(Buffer.concat(parts)), width * channels, height, channels);
  if (channels === 3) return { width, height, pixels: raw };
  const pixels = Buffer.alloc(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel++) raw.copy(pixels, pixel * 3, pixel * 4, pixel * 4 + 3);
  return { width, height, pixels };
}

/** Takes the filters of PNG off: each row says how its bytes were foretold from the left and from above. */
function unfilter(filtered: Buffer, stride: number, height: number, channels: number): Buffer {
  const out = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = filtered[y * (stride + 1)]!;
    for (let x = 0; x < stride; x++) {
      const left = x < channels ? 0 : out[y * stride + x - channels]!;
      const above = y === 0 ? 0 : out[(y - 1) * stride + x]!;
      const corner = x < channels || y === 0 ? 0 : out[(y - 1) * stride + x - channels]!;
      const foretold = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter]!;
      out[y * stride + x] = filtered[y * (stride + 1) + 1 + x]! + foretold;
    }
  }
  return out;
}

/** The neighbour nearest to left + above − corner. */
function paeth(left: number, above: number, corner: number): number {
  const [byLeft, byAbove, byCorner] = [
    Math.abs(above - corner),
    Math.abs(left - corner),
    Math.abs(left + above - 2 * corner),
  ];
  return byLeft <= byAbove && byLeft <= byCorner ? left : byAbove <= byCorner ? above : corner;
}

function chunk(name: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

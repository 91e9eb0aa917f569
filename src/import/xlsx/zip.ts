import { deflateSync, inflateSync } from "fflate";
import { XlsxError } from "./xlsxError";

/**
 * Zip archives, read and written entry by entry. The packed bytes of an entry can be carried over to another archive as
 * they are: that is how untouched parts of a workbook stay the same byte for byte.
 */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: 0 | 8;
  readonly crc: number;
  /** Size once unpacked, bytes. */
  readonly size: number;
  readonly packed: Uint8Array;
  /** DOS date and time as the archive says it. */
  readonly time: number;
}

/** How much an archive may unpack to: against zip bombs. */
export interface ZipLimits {
  /** All entries together, bytes. */
  totalSize: number;
  /** Largest entry, bytes (a JavaScript string must be able to hold it). */
  entrySize: number;
  /** Entries above `ratioFrom` bytes must not be packed denser than this. */
  ratio: number;
  ratioFrom: number;
  entries: number;
}

export const defaultLimits: ZipLimits = {
  totalSize: 1 << 30,
  entrySize: 256 * 1024 * 1024,
  ratio: 400,
  ratioFrom: 32 * 1024 * 1024,
  entries: 20_000,
};

const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;
const encryptedFlag = 1;
const utf8Flag = 0x800;

const crcTable = new Int32Array(256);
for (let n = 0; n < 256; n++) {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  crcTable[n] = c;
}

/** CRC-32 of the bytes, unsigned. */
export function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (let i = 0; i < bytes.length; i++) crc = (crcTable[(crc ^ (bytes[i] as number)) & 255] as number) ^ (crc >>> 8);
  return (crc ^ -1) >>> 0;
}

/** Where the end-of-directory record starts, or -1: it stands last, behind it only a comment. */
function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 65535);
  for (let at = view.byteLength - 22; at >= lowest; at--) if (view.getUint32(at, true) === endSignature) return at;
  return -1;
}

/**
 * Lists the entries of a zip archive; nothing is unpacked yet.
 * @throws XlsxError notZip, broken, passwordProtected (encrypted entries), tooLarge
 */
export function listZip(bytes: Uint8Array, limits: ZipLimits = defaultLimits): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length >= 22 ? findEnd(view) : -1;
  if (end < 0) throw new XlsxError("notZip");
  try {
    return readDirectory(bytes, view, end, limits);
  } catch (cause) {
    if (cause instanceof RangeError) throw new XlsxError("broken", "zip", cause);
    throw cause;
  }
}

function readDirectory(bytes: Uint8Array, view: DataView, end: number, limits: ZipLimits): Map<string, ZipEntry> {
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff) throw new XlsxError("tooLarge", "zip64");
  if (count > limits.entries) throw new XlsxError("tooLarge", `${count} entries`);
  const entries = new Map<string, ZipEntry>();
  let total = 0;
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== centralSignature) throw new XlsxError("broken", "zip");
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const packedSize = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true);
    const nameLength = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
    const name = new TextDecoder(flags & utf8Flag ? "utf-8" : "latin1")
      .decode(nameBytes)
      .replace(/\\/g, "/")
      .replace(/^\/+/, "");
    if (flags & encryptedFlag) throw new XlsxError("passwordProtected");
    if (method !== 0 && method !== 8) throw new XlsxError("broken", name);
    total += size;
    const isDense = size > limits.ratioFrom && size > packedSize * limits.ratio;
    if (size > limits.entrySize || total > limits.totalSize || isDense) throw new XlsxError("tooLarge", name);
    if (view.getUint32(local, true) !== localSignature) throw new XlsxError("broken", name);
    const dataAt = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (dataAt + packedSize > bytes.length) throw new XlsxError("broken", name);
    const entry: ZipEntry = {
      name,
      method,
      size,
      crc: view.getUint32(at + 16, true),
      time: view.getUint32(at + 12, true),
      packed: bytes.subarray(dataAt, dataAt + packedSize),
    };
    // Two entries of one name are how a file shows one reader something else than another.
    if (!name.endsWith("/")) {
      if (entries.has(name)) throw new XlsxError("broken", name);
      entries.set(name, entry);
    }
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/**
 * Unpacks one entry and checks it.
 * @throws XlsxError broken when size or checksum are not what the archive says
 */
export function unpackEntry(entry: ZipEntry): Uint8Array {
  let bytes: Uint8Array;
  if (entry.method === 0) bytes = entry.packed;
  else {
    try {
      // A buffer of the announced size: an entry that lies about it cannot take more memory than that.
      bytes = inflateSync(entry.packed, { out: new Uint8Array(entry.size) });
    } catch (cause) {
      throw new XlsxError("broken", entry.name, cause);
    }
  }
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw new XlsxError("broken", entry.name);
  return bytes;
}

// 1 January 1980, the zip epoch: what we make is the same from run to run.
const epoch = 0x00210000;
/** Above this many bytes speed counts more than the last tenth of size. */
const largePart = 4 * 1024 * 1024;

/** Packs bytes in the raw deflate form; `level` 1 is fast, 9 is small. */
export type Deflate = (bytes: Uint8Array, level: 1 | 6) => Uint8Array;

const portableDeflate: Deflate = (bytes, level) => deflateSync(bytes, { level });

/**
 * Packs the bytes of a part into an entry.
 * @param deflate where a faster one than the portable is at hand (Node's zlib)
 */
export function packEntry(name: string, bytes: Uint8Array, deflate: Deflate = portableDeflate): ZipEntry {
  const packed = deflate(bytes, bytes.length > largePart ? 1 : 6);
  const base = { name, crc: crc32(bytes), size: bytes.length, time: epoch };
  return packed.length < bytes.length ? { ...base, method: 8, packed } : { ...base, method: 0, packed: bytes };
}

/** Writes the entries, in order, as one archive. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const encoder = new TextEncoder();
  const named = entries.map((entry) => ({ entry, name: encoder.encode(entry.name) }));
  const total = named.reduce((sum, { entry, name }) => sum + 30 + 46 + 2 * name.length + entry.packed.length, 22);
  const out = new Uint8Array(total);
  const view = new DataView(out.buffer);
  let at = 0;
  const starts: number[] = [];
  for (const { entry, name } of named) {
    starts.push(at);
    view.setUint32(at, localSignature, true);
    at = writeCommon(view, at + 4, entry, name);
    out.set(name, at);
    out.set(entry.packed, at + name.length);
    at += name.length + entry.packed.length;
  }
  const directory = at;
  named.forEach(({ entry, name }, i) => {
    view.setUint32(at, centralSignature, true);
    view.setUint16(at + 4, 20, true);
    at = writeCommon(view, at + 6, entry, name);
    view.setUint32(at + 10, starts[i] as number, true);
    at += 14;
    out.set(name, at);
    at += name.length;
  });
  view.setUint32(at, endSignature, true);
  view.setUint16(at + 8, named.length, true);
  view.setUint16(at + 10, named.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return out;
}

/** The fields that local and central header share, from "version needed" to "extra length"; returns where it ends. */
function writeCommon(view: DataView, at: number, entry: ZipEntry, name: Uint8Array): number {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, name.length === entry.name.length ? 0 : utf8Flag, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.time, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, name.length, true);
  view.setUint16(at + 24, 0, true);
  return at + 26;
}

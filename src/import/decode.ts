import { importText } from "../locales/import";
import { UserError } from "../locales/userError";

/** Encodings a text file may be declared in; "auto" finds out by itself. */
export const encodings = ["auto", "utf-8", "utf-16le", "utf-16be", "gb18030", "big5"] as const;
export type Encoding = (typeof encodings)[number];

/** Files above this are refused before they are read: they would not fit a workbook anyway. */
const maxFileBytes = 200 * 1024 * 1024;

/**
 * Refuses a file by its size, before its bytes are fetched.
 * @param size bytes
 * @throws UserError when it is too large
 */
export function refuseLarge(file: string, size: number): void {
  if (size <= maxFileBytes) return;
  throw new UserError(importText.tooLarge, {
    file,
    size: Math.ceil(size / 1048576),
    limit: maxFileBytes / 1048576,
  });
}

/**
 * Bytes of a text file to text. Automatic: byte order mark, then UTF-16 by its zero bytes, then strict UTF-8, then GB18030.
 * Big5 cannot be told from GB18030 by its bytes and must be chosen.
 * @param file name for messages
 * @throws UserError when the bytes are no text of that encoding, or none at all
 */
export function decodeText(bytes: Uint8Array, file: string, encoding: Encoding = "auto"): string {
  refuseLarge(file, bytes.length);
  const found = encoding === "auto" ? detect(bytes, file) : encoding;
  const text = tryDecode(bytes, found);
  if (text === null) throw new UserError(importText.badEncoding, { file, encoding: found.toUpperCase() });
  // A NUL inside decoded text means that this is a binary file or another encoding than was said.
  if (text.includes("\u0000")) throw new UserError(importText.binaryFile, { file });
  return text;
}

function detect(bytes: Uint8Array, file: string): Exclude<Encoding, "auto"> {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const zeros = countZeros(bytes.subarray(0, 4096));
  const looked = Math.min(bytes.length, 4096) / 2;
  // ASCII separators and digits in UTF-16 have a zero in one of the two bytes: at least one in ten characters of any table.
  if (zeros.odd > looked * 0.1 && zeros.odd > zeros.even * 4) return "utf-16le";
  if (zeros.even > looked * 0.1 && zeros.even > zeros.odd * 4) return "utf-16be";
  if (zeros.even + zeros.odd > 0) throw new UserError(importText.binaryFile, { file });
  return tryDecode(bytes, "utf-8") === null ? "gb18030" : "utf-8";
}

function countZeros(bytes: Uint8Array): { even: number; odd: number } {
  let even = 0;
  let odd = 0;
  bytes.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2 === 0) even++;
    else odd++;
  });
  return { even, odd };
}

function tryDecode(bytes: Uint8Array, encoding: Exclude<Encoding, "auto">): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

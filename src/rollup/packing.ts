/** Plain data as a short text, so that a workbook or a worker's memory can keep much of it. */
import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";

/** Plain data, packed. @param value what `JSON.stringify` takes */
export const packed = (value: unknown): Uint8Array => deflateSync(strToU8(JSON.stringify(value)), { level: 6 });

/** What `packed` was given. @throws Error when the bytes are damaged */
export const unpacked = (bytes: Uint8Array): unknown => JSON.parse(strFromU8(inflateSync(bytes))) as unknown;

/** Bytes that become characters at once: more would be too many arguments. */
const piece = 0x4000;

/** Bytes as Base64. */
export function asText(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += piece) text += String.fromCharCode(...bytes.subarray(at, at + piece));
  return btoa(text);
}

/** What `asText` was given. @throws DOMException when it is no Base64 */
export const asBytes = (text: string): Uint8Array => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));

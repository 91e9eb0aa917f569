/** Text as bytes in the encodings that files come in. */
import { joined } from "./make";

function utf16(text: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), little);
  return bytes;
}

/** Characters by two bytes, turned round: Node decodes these encodings but does not write them. */
function doubleBytes(encoding: string): ReadonlyMap<string, Uint8Array> {
  const decoder = new TextDecoder(encoding);
  const map = new Map<string, Uint8Array>();
  for (let first = 0x81; first < 0xff; first++)
    for (let second = 0x40; second < 0xff; second++) {
      const bytes = Uint8Array.of(first, second);
      const sign = decoder.decode(bytes);
      if (sign.length === 1 && sign !== "\ufffd" && !map.has(sign)) map.set(sign, bytes);
    }
  return map;
}

const tables = new Map<string, ReadonlyMap<string, Uint8Array>>();

function inTable(encoding: "gb18030" | "big5", text: string): Uint8Array {
  const table = tables.get(encoding) ?? doubleBytes(encoding);
  tables.set(encoding, table);
  return joined(
    ...Array.from(text, (sign) =>
      sign < "\u0080" ? Uint8Array.of(sign.charCodeAt(0)) : (table.get(sign) ?? Uint8Array.of(63)),
    ),
  );
}

/** What encodes a text; a byte order mark is a sign of the text. */
export const encoders = {
  "utf-8": (text: string) => new TextEncoder().encode(text),
  "utf-16le": (text: string) => utf16(text, true),
  "utf-16be": (text: string) => utf16(text, false),
  gb18030: (text: string) => inTable("gb18030", text),
  big5: (text: string) => inTable("big5", text),
} as const;

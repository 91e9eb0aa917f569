import { XlsxError } from "./xlsxError";

/**
 * A small XML reader for the parts of an .xlsx file: strict about well-formedness, without document types and with the five
 * built-in entities only. Names keep their prefix; `localName` drops it. It works on positions in the text, so that what a
 * writer does not touch can be copied as it stands.
 */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

/** One start, end or self-closing tag at a place in the text. */
export interface Tag {
  kind: "open" | "close" | "empty";
  name: string;
  /** Position of "<" and behind ">". */
  start: number;
  end: number;
  /** Where the attributes begin. */
  attributesAt: number;
}

/** Where a child element stands in its text. */
export interface ChildSpan {
  name: string;
  start: number;
  end: number;
}

const fail = (at: number): XlsxError => new XlsxError("broken", `XML @${at}`);

/** The name without its namespace prefix. */
export function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

const namedEntities: ReadonlyMap<string, string> = new Map(
  Object.entries({ lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" }),
);

/** Puts character references and the built-in entities into characters; throws on any other entity. */
export function decodeText(text: string): string {
  if (text.includes("\r")) text = text.replace(/\r\n?/g, "\n");
  if (!text.includes("&")) return text;
  return text.replace(/&([^;&]*;?)/g, (whole, inner: string) => {
    const body = inner.endsWith(";") ? inner.slice(0, -1) : "";
    const named = namedEntities.get(body);
    if (named !== undefined) return named;
    const match = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/.exec(body);
    const code = match ? parseInt(match[1] ?? match[2] ?? "", match[1] ? 16 : 10) : -1;
    const character = code <= 0 || code > 0x10ffff ? "\0" : String.fromCodePoint(code);
    if (outside.test(character) || (code >= 0xd800 && code < 0xe000)) throw new XlsxError("broken", whole.slice(0, 20));
    return character;
  });
}

/** Control characters that no XML document may hold, not even as a reference (XML 1.0, 2.2); Excel refuses such a part too. */
const outside = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
// Characters XML cannot carry at all (they are dropped; Excel's own escape is `encodeXString`).
const forbidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\r": "&#13;",
  "\t": "&#9;",
};
const needsText = /[&<>\r]/;
const needsAttribute = /[&<>"\n\r\t]/;

/** Text as element content. */
export function escapeText(text: string): string {
  const clean = text.replace(forbidden, "");
  return needsText.test(clean) ? clean.replace(/[&<>\r]/g, (c) => escapes[c] ?? c) : clean;
}

/** Text as attribute value, without the quotes. */
export function escapeAttribute(text: string): string {
  const clean = text.replace(forbidden, "");
  return needsAttribute.test(clean) ? clean.replace(/[&<>"\n\r\t]/g, (c) => escapes[c] ?? c) : clean;
}

/** Excel's escape for characters XML cannot carry: `_x000D_`. */
export const decodeXString = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;

const needsXString =
  /_x[0-9a-fA-F]{4}_|[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The reverse of `decodeXString`; also protects text that only looks like such an escape. */
export const encodeXString = (text: string): string =>
  text.replace(needsXString, (c) =>
    c.length > 1 ? `_x005F${c}` : `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
  );

/** Bytes of a part as text: UTF-8, or UTF-16 where a byte-order mark says so. Throws XlsxError broken, tooLarge. */
export function decodePart(bytes: Uint8Array, part: string): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new XlsxError(cause instanceof RangeError ? "tooLarge" : "broken", part, cause);
  }
  if (outside.test(text)) throw new XlsxError("broken", part);
  return text;
}

const space = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;

/** Position behind the `>` that ends the tag starting at `at`; `>` inside quotes does not count. */
function tagEnd(text: string, at: number): number {
  for (let i = at + 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 62) return i + 1;
    if (code === 60) break;
    if (code === 34 || code === 39) {
      i = text.indexOf(text.charAt(i), i + 1);
      if (i < 0) break;
    }
  }
  throw fail(at);
}

const namePattern = /[^\s/>=<"'&]+/y;

/**
 * The next tag from `from` on; comments, processing instructions and CDATA are stepped over.
 * @returns the tag, or undefined when there is none up to the end
 * @throws XlsxError broken; unsafeXml on a document type
 */
export function nextTag(text: string, from: number): Tag | undefined {
  for (let at = text.indexOf("<", from); at >= 0; at = text.indexOf("<", at)) {
    const next = text.charCodeAt(at + 1);
    if (next === 33 || next === 63) {
      at = skipMarkup(text, at);
      continue;
    }
    const end = tagEnd(text, at);
    const isClose = next === 47;
    namePattern.lastIndex = at + (isClose ? 2 : 1);
    const name = namePattern.exec(text)?.[0];
    if (name === undefined) throw fail(at);
    const kind = isClose ? "close" : text.charCodeAt(end - 2) === 47 ? "empty" : "open";
    if (isClose && text.slice(namePattern.lastIndex, end - 1).trim() !== "") throw fail(at);
    return { kind, name, start: at, end, attributesAt: namePattern.lastIndex };
  }
  return undefined;
}

/** Position behind a comment, CDATA section or processing instruction at `at`. */
function skipMarkup(text: string, at: number): number {
  const closer = text.startsWith("<!--", at)
    ? "-->"
    : text.startsWith("<![CDATA[", at)
      ? "]]>"
      : text.startsWith("<?", at)
        ? "?>"
        : undefined;
  if (closer === undefined) throw new XlsxError("unsafeXml", text.slice(at, at + 12));
  const end = text.indexOf(closer, at + 2);
  if (end < 0) throw fail(at);
  return end + closer.length;
}

/** Attributes of a tag. Throws XlsxError broken when one is not written as name="value" or stands there twice. */
export function tagAttributes(text: string, tag: Tag): Record<string, string> {
  const attributes: Record<string, string> = {};
  const stop = tag.kind === "empty" ? tag.end - 2 : tag.end - 1;
  let at = tag.attributesAt;
  for (;;) {
    const before = at;
    while (at < stop && space(text.charCodeAt(at))) at++;
    if (at >= stop) return attributes;
    namePattern.lastIndex = at;
    const name = namePattern.exec(text)?.[0];
    if (name === undefined || before === at || name in attributes) throw fail(at);
    at += name.length;
    while (space(text.charCodeAt(at))) at++;
    if (text.charCodeAt(at) !== 61) throw fail(at);
    at++;
    while (space(text.charCodeAt(at))) at++;
    const quote = text.charAt(at);
    const end = quote === '"' || quote === "'" ? text.indexOf(quote, at + 1) : -1;
    if (end < 0 || end >= stop) throw fail(at);
    attributes[name] = decodeText(text.slice(at + 1, end).replace(/[\n\t]|\r\n?/g, " "));
    at = end + 1;
  }
}

/** Character data between two positions: CDATA taken as it is, comments left out. */
export function charData(text: string, from: number, to: number): string {
  let data = "";
  let at = from;
  // A loop: a cell may hold more comments than calls fit on the stack.
  for (;;) {
    const markup = text.indexOf("<", at);
    if (markup < 0 || markup >= to) return data + plainData(text, at, to);
    const end = skipMarkup(text, markup);
    const isCdata = text.startsWith("<![CDATA[", markup);
    data += plainData(text, at, markup) + (isCdata ? text.slice(markup + 9, end - 3) : "");
    at = end;
  }
}

/** Character data without markup; the end mark of CDATA must not stand in it (XML 1.0, 2.4). */
function plainData(text: string, from: number, to: number): string {
  const raw = text.slice(from, to);
  const at = raw.indexOf("]]>");
  if (at >= 0) throw fail(from + at);
  return decodeText(raw);
}

/** Reads the element whose start tag is `tag`, with all it holds. */
function readElement(text: string, root: Tag): { element: XmlElement; end: number } {
  const element: XmlElement = { name: root.name, attributes: tagAttributes(text, root), children: [] };
  if (root.kind === "empty") return { element, end: root.end };
  const open: XmlElement[] = [element];
  let at = root.end;
  for (;;) {
    const tag = nextTag(text, at);
    const parent = open[open.length - 1];
    if (!tag || !parent) throw fail(at);
    if (tag.start > at) {
      const data = charData(text, at, tag.start);
      if (data !== "") parent.children.push(data);
    }
    at = tag.end;
    if (tag.kind === "close") {
      if (tag.name !== parent.name) throw fail(tag.start);
      open.pop();
      if (open.length === 0) return { element, end: at };
      continue;
    }
    const child: XmlElement = { name: tag.name, attributes: tagAttributes(text, tag), children: [] };
    parent.children.push(child);
    if (tag.kind === "open") {
      if (open.length > 200) throw fail(at);
      open.push(child);
    }
  }
}

/**
 * Reads a whole document.
 * @throws XlsxError broken, unsafeXml
 */
export function parseXml(text: string): XmlElement {
  const tag = nextTag(text, 0);
  if (
    !tag ||
    tag.kind === "close" ||
    text
      .slice(0, tag.start)
      .replace(/<\?[^]*?\?>|<!--[^]*?-->/g, "")
      .replace(/^\ufeff/, "")
      .trim() !== ""
  )
    throw fail(0);
  const { element, end } = readElement(text, tag);
  if (charData(text, end, text.length).trim() !== "") throw fail(end);
  return element;
}

/** Reads one element from where its tag starts (a fragment of a document). */
export function parseElementAt(text: string, start: number): { element: XmlElement; end: number } {
  const tag = nextTag(text, start);
  if (!tag || tag.start !== start || tag.kind === "close") throw fail(start);
  return readElement(text, tag);
}

/** Position behind the element whose start tag is `tag`, without reading what it holds. */
export function elementEnd(text: string, tag: Tag): number {
  if (tag.kind === "empty") return tag.end;
  const open = [tag.name];
  let at = tag.end;
  while (open.length > 0) {
    const next = nextTag(text, at);
    if (!next) throw fail(at);
    at = next.end;
    if (next.kind === "open") open.push(next.name);
    else if (next.kind === "close" && open.pop() !== next.name) throw fail(next.start);
  }
  return at;
}

/** A document's root tag and where each of its children stands. */
export interface Outline {
  root: Tag;
  children: ChildSpan[];
  /** Where the root's end tag begins. */
  innerEnd: number;
}

/**
 * The children of a document's root with their positions. A child named in `bulky` is stepped over by searching its end tag:
 * its inside is not looked at (whoever reads it checks it).
 */
export function outlineOf(text: string, bulky: readonly string[] = []): Outline {
  const root = nextTag(text, 0);
  if (!root || root.kind === "close") throw fail(0);
  const children: ChildSpan[] = [];
  if (root.kind === "empty") return { root, children, innerEnd: root.end };
  let at = root.end;
  for (;;) {
    const tag = nextTag(text, at);
    if (!tag) throw fail(at);
    if (tag.kind === "close") {
      if (tag.name !== root.name) throw fail(tag.start);
      return { root, children, innerEnd: tag.start };
    }
    let end: number;
    if (tag.kind === "open" && bulky.includes(localName(tag.name))) {
      const closer = `</${tag.name}>`;
      const closeAt = text.indexOf(closer, tag.end);
      end = closeAt < 0 ? elementEnd(text, tag) : closeAt + closer.length;
    } else end = elementEnd(text, tag);
    children.push({ name: localName(tag.name), start: tag.start, end });
    at = end;
  }
}

/** Writes an element as text. */
export function serialize(node: XmlElement | string): string {
  if (typeof node === "string") return escapeText(node);
  let out = `<${node.name}`;
  for (const [name, value] of Object.entries(node.attributes)) out += ` ${name}="${escapeAttribute(value)}"`;
  if (node.children.length === 0) return `${out}/>`;
  return `${out}>${node.children.map(serialize).join("")}</${node.name}>`;
}

/** The first line of every part. */
export const xmlHeader = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

/** Child elements, of one local name when given. */
export const elements = (parent: XmlElement | undefined, name?: string): XmlElement[] =>
  parent?.children.filter(
    (child): child is XmlElement => typeof child !== "string" && (name === undefined || localName(child.name) === name),
  ) ?? [];

/** First child element of a local name. */
export const child = (parent: XmlElement | undefined, name: string): XmlElement | undefined => {
  for (const node of parent?.children ?? []) if (typeof node !== "string" && localName(node.name) === name) return node;
  return undefined;
};

/** All text inside an element. */
export const textOf = (node: XmlElement | undefined): string =>
  node?.children.map((part) => (typeof part === "string" ? part : textOf(part))).join("") ?? "";

/** An attribute by local name ("id" finds "r:id"). */
export function attribute(node: XmlElement | undefined, name: string): string | undefined {
  if (!node) return undefined;
  const plain = node.attributes[name];
  if (plain !== undefined) return plain;
  for (const key of Object.keys(node.attributes))
    if (!key.startsWith("xmlns") && localName(key) === name) return node.attributes[key];
  return undefined;
}

/** A boolean attribute as the schema writes them: "1", "true", "on". */
export const flag = (node: XmlElement | undefined, name: string, otherwise = false): boolean => {
  const value = attribute(node, name);
  return value === undefined ? otherwise : value === "1" || value === "true" || value === "on";
};

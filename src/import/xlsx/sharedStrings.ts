import { decodeXString, localName, nextTag, charData, type XmlElement, parseXml, elements } from "./xml";
import { XlsxError } from "./xlsxError";

/** The shared strings of a file: plain text by index, and which of them carry formats inside (rich text). */
export interface SharedStrings {
  texts: string[];
  rich: Set<number>;
}

/**
 * Reads the shared-strings part. Phonetic readings are no part of the text.
 * @param xml text of the part
 */
export function readSharedStrings(xml: string): SharedStrings {
  const texts: string[] = [];
  const rich = new Set<number>();
  let at = 0;
  let depth = 0;
  let text = "";
  let isPhonetic = false;
  for (let tag = nextTag(xml, at); tag; tag = nextTag(xml, at)) {
    const name = localName(tag.name);
    at = tag.end;
    if (tag.kind === "close") {
      depth--;
      if (name === "si") texts.push(decodeXString(text));
      else if (name === "rPh") isPhonetic = false;
      if (depth < 0) throw new XlsxError("broken", "sharedStrings");
      continue;
    }
    if (name === "si") {
      text = "";
      if (tag.kind === "empty") texts.push("");
    } else if (name === "r") rich.add(texts.length);
    else if (name === "rPh") isPhonetic = tag.kind === "open";
    if (tag.kind === "empty") continue;
    if (name === "t") {
      const close = nextTag(xml, at);
      if (!close || close.kind !== "close" || close.name !== tag.name) throw new XlsxError("broken", "sharedStrings");
      if (!isPhonetic) text += charData(xml, tag.end, close.start);
      at = close.end;
    } else depth++;
  }
  if (depth !== 0) throw new XlsxError("broken", "sharedStrings");
  return { texts, rich };
}

/** Text of a rich-text element such as an inline string or a note: its runs, or its plain text, without phonetics. */
export const richTextOf = (element: XmlElement): string =>
  decodeXString(
    elements(element)
      .map((part) => {
        const name = localName(part.name);
        if (name === "t") return part.children.filter((piece): piece is string => typeof piece === "string").join("");
        return name === "r"
          ? elements(part, "t")
              .map((t) => t.children.filter((piece): piece is string => typeof piece === "string").join(""))
              .join("")
          : "";
      })
      .join(""),
  );

/** Text of an inline string given as XML. */
export const inlineText = (xml: string): string => richTextOf(parseXml(xml));

import { localName, outlineOf, parseElementAt, serialize, type XmlElement } from "../../src/import/xlsx/xml";

/** Order of a worksheet's children in the schema. */
const order = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "drawingHF",
  "legacyDrawing",
  "legacyDrawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
];

/**
 * A worksheet part under change: its children as text, in order. Children nobody sets stay letter by letter; unknown ones keep
 * their place behind the child they followed.
 */
export class SheetXml {
  private readonly head: string;
  private readonly tail: string;
  private readonly items: { name: string; rank: number; text: string }[] = [];
  /** Namespace prefix the part writes its elements with, with its colon. */
  private readonly prefix: string;

  constructor(private readonly text: string) {
    const { root, children, innerEnd } = outlineOf(text, ["sheetData"]);
    this.prefix = root.name.slice(0, root.name.length - localName(root.name).length);
    this.head = root.kind === "empty" ? `${text.slice(0, root.end - 2)}>` : text.slice(0, root.end);
    this.tail = root.kind === "empty" ? `</${root.name}>` : text.slice(innerEnd);
    let rank = -1;
    for (const { name, start, end } of children) {
      const own = order.indexOf(name);
      if (own >= 0) rank = own;
      this.items.push({ name, rank, text: text.slice(start, end) });
    }
  }

  /** A child as element, to be changed and set again; undefined when there is none. */
  element(name: string): XmlElement | undefined {
    const item = this.items.find((candidate) => candidate.name === name);
    return item && unprefixed(parseElementAt(item.text, 0).element, this.prefix);
  }

  /** Replaces a child (all of the name) by text written without prefix; "" or undefined removes it. */
  set(name: string, content: string | XmlElement | undefined): void {
    const kept = this.items.filter((item) => item.name !== name);
    const text = content === undefined ? "" : typeof content === "string" ? content : serialize(content);
    const rank = order.indexOf(name);
    if (text !== "") {
      const at = kept.findIndex((item) => item.rank > rank);
      kept.splice(at < 0 ? kept.length : at, 0, { name, rank, text: this.prefixed(text) });
    }
    this.items.splice(0, this.items.length, ...kept);
  }

  /** The whole part. */
  toString(): string {
    return this.head + this.items.map((item) => item.text).join("") + this.tail;
  }

  private prefixed(text: string): string {
    return this.prefix === "" ? text : text.replace(/<(\/?)([A-Za-z][\w.]*)(?=[\s/>])/g, `<$1${this.prefix}$2`);
  }
}

/** An element as it would be written without the part's prefix. */
function unprefixed(element: XmlElement, prefix: string): XmlElement {
  if (prefix === "") return element;
  const name = element.name.startsWith(prefix) ? element.name.slice(prefix.length) : element.name;
  return {
    ...element,
    name,
    children: element.children.map((node) => (typeof node === "string" ? node : unprefixed(node, prefix))),
  };
}

import type { SharedStrings } from "../../src/import/xlsx/sharedStrings";
import { encodeXString, escapeText, outlineOf, xmlHeader } from "../../src/import/xlsx/xml";

/** Indexes of shared strings for written cells; new texts go behind those of the file, which keep their numbers. */
export class StringWriter {
  private readonly plain = new Map<string, number>();
  private readonly rich = new Map<string, number>();
  private readonly added: string[] = [];

  constructor(private readonly shared: SharedStrings) {
    shared.texts.forEach((text, index) => {
      const known = shared.rich.has(index) ? this.rich : this.plain;
      if (!known.has(text)) known.set(text, index);
    });
  }

  /**
   * The index of a text.
   * @param richIndex the formatted text that stood in the cell, if any
   */
  index(text: string, richIndex?: number): number {
    if (richIndex !== undefined && this.shared.texts[richIndex] === text) return richIndex;
    let index = this.plain.get(text);
    // A formatted text whose cell moved: it is found by its words where no plain text says the same.
    if (index === undefined) index = this.rich.get(text);
    if (index === undefined) {
      index = this.shared.texts.length + this.added.length;
      this.plain.set(text, index);
      this.added.push(text);
    }
    return index;
  }

  /** The part with the new texts behind the old ones; undefined when there are none. */
  text(oldXml: string | undefined): string | undefined {
    if (this.added.length === 0) return undefined;
    const total = this.shared.texts.length + this.added.length;
    if (oldXml === undefined) {
      return `${xmlHeader}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${total}" uniqueCount="${total}">${items(this.added, "")}</sst>`;
    }
    const { root, children } = outlineOf(oldXml);
    const prefix = root.name.slice(0, root.name.length - "sst".length);
    const head = oldXml
      .slice(0, root.end)
      .replace(/ (count|uniqueCount)="\d*"/g, (_, name: string) => ` ${name}="${total}"`);
    const last = children.filter(({ name }) => name === "si").pop();
    const added = items(this.added, prefix);
    if (root.kind === "empty") return `${head.slice(0, -2)}>${added}</${root.name}>`;
    const at = last?.end ?? root.end;
    return head + oldXml.slice(root.end, at) + added + oldXml.slice(at);
  }
}

const items = (texts: readonly string[], prefix: string): string =>
  texts
    .map(
      (text) =>
        `<${prefix}si><${prefix}t${/^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : ""}>${escapeText(encodeXString(text))}</${prefix}t></${prefix}si>`,
    )
    .join("");

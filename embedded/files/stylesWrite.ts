import { builtInFormats } from "../../src/import/xlsx/numberFormats";
import { child, elements, localName, serialize, xmlHeader, type XmlElement } from "../../src/import/xlsx/xml";
import type { BorderEdge, CellStyle } from "../model/types";
import { argb } from "./colors";
import { borderSides, borderToFile, horizontalNames, underlineNames, verticalNames } from "./styleNames";
import { angleToFile, type DifferentialFormat, type FileStyles } from "./stylesRead";

/** Order of a font's parts in the schema's usual sequence. */
const fontOrder = [
  "b",
  "i",
  "strike",
  "condense",
  "extend",
  "outline",
  "shadow",
  "u",
  "vertAlign",
  "sz",
  "color",
  "name",
  "family",
  "charset",
  "scheme",
];
/** Order of the groups of the styles part. */
const groupOrder = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];
const firstOwnFormat = 164;

const key = (value: unknown): string => {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const parts = Object.entries(value).filter(([, part]) => part !== undefined);
  return `{${parts
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, part]) => `${name}:${key(part)}`)
    .join(",")}}`;
};

/**
 * Finds or adds the formats that written cells need. Existing ones are never changed nor renumbered: new ones go behind them,
 * so parts that were not touched keep pointing at the right ones.
 */
export class StyleWriter {
  private readonly root: XmlElement;
  private readonly known = new Map<string, number>();
  private readonly fileKeys: string[];
  private readonly prefix: string;
  private isChanged = false;

  constructor(private readonly file: FileStyles) {
    this.root = structuredClone(file.root);
    this.prefix = file.root.name.slice(0, file.root.name.length - localName(file.root.name).length);
    this.fileKeys = file.xfs.map((style) => key(style));
  }

  /** The changed part's text; undefined when nothing had to be added. */
  text(): string | undefined {
    if (!this.isChanged) return undefined;
    for (const group of elements(this.root))
      if ("count" in group.attributes) group.attributes["count"] = String(elements(group).length);
    return xmlHeader + serialize(this.root);
  }

  /**
   * The xf index for a style.
   * @param quotePrefix the cell's text was typed behind an apostrophe
   */
  xf(style: CellStyle, quotePrefix = false): number {
    const { sourceXf, baseXf, ...look } = style;
    const base = baseXf ?? sourceXf ?? 0;
    const lookKey = key(look);
    const whole = `${base}|${quotePrefix ? 1 : 0}|${lookKey}`;
    const known = this.known.get(whole);
    if (known !== undefined) return known;
    const isAsBase = this.fileKeys[base] === lookKey;
    // A style that does not come from this file and says nothing is the default one.
    const isPlain = base === 0 && lookKey === key({ numberFormat: "General" });
    const index =
      (isAsBase || isPlain) && this.file.quotePrefixed.has(base) === quotePrefix
        ? base
        : this.addXf(look, base, isAsBase || isPlain, quotePrefix);
    this.known.set(whole, index);
    return index;
  }

  /** The dxf index for a conditional format's look. */
  dxf(format: DifferentialFormat): number {
    const formatKey = `dxf|${key(format)}`;
    const existing = this.known.get(formatKey) ?? this.file.dxfs.findIndex((dxf) => key(dxf) === key(format));
    if (existing >= 0) return existing;
    const switches = (["bold", "italic"] as const).flatMap((name) =>
      format[name] === undefined ? [] : [this.element(name.charAt(0), format[name] ? {} : { val: "0" })],
    );
    const color = format.fontColor === undefined ? [] : [this.color("color", format.fontColor)];
    const children: XmlElement[] = [];
    if (switches.length + color.length > 0) children.push(this.element("font", {}, [...switches, ...color]));
    if (format.numberFormat !== undefined)
      children.push(
        this.element("numFmt", {
          numFmtId: String(this.formatId(format.numberFormat)),
          formatCode: format.numberFormat,
        }),
      );
    if (format.fillColor !== undefined)
      children.push(
        this.element("fill", {}, [this.element("patternFill", {}, [this.color("bgColor", format.fillColor)])]),
      );
    const index = this.append("dxfs", this.element("dxf", {}, children));
    this.known.set(formatKey, index);
    return index;
  }

  private element(name: string, attributes: Record<string, string> = {}, children: XmlElement[] = []): XmlElement {
    return { name: this.prefix + name, attributes, children };
  }

  private color(name: string, color: string): XmlElement {
    return this.element(name, { rgb: argb(color) });
  }

  private group(name: string): XmlElement {
    const existing = child(this.root, name);
    if (existing) return existing;
    const group = this.element(name, { count: "0" });
    const later = groupOrder.slice(groupOrder.indexOf(name) + 1);
    const at = this.root.children.findIndex((node) => typeof node !== "string" && later.includes(localName(node.name)));
    this.root.children.splice(at < 0 ? this.root.children.length : at, 0, group);
    return group;
  }

  private append(groupName: string, item: XmlElement): number {
    const group = this.group(groupName);
    const itemKey = `${groupName}|${serialize(item)}`;
    const known = this.known.get(itemKey);
    if (known !== undefined) return known;
    this.isChanged = true;
    const index = elements(group).length;
    group.children.push(item);
    this.known.set(itemKey, index);
    return index;
  }

  private addXf(
    look: Omit<CellStyle, "sourceXf" | "baseXf">,
    base: number,
    isAsBase: boolean,
    quotePrefix: boolean,
  ): number {
    const baseXf = elements(child(this.root, "cellXfs"), "xf")[base];
    const baseStyle = this.file.xfs[base];
    const xf: XmlElement = structuredClone(
      baseXf ?? this.element("xf", { numFmtId: "0", fontId: "0", fillId: "0", borderId: "0", xfId: "0" }),
    );
    const set = (name: string, value: number, apply: string): void => {
      xf.attributes[name] = String(value);
      xf.attributes[apply] = "1";
    };
    if (!isAsBase) {
      const differs = (part: keyof typeof look): boolean => key(look[part]) !== key(baseStyle?.[part]);
      if (differs("numberFormat")) set("numFmtId", this.formatId(look.numberFormat), "applyNumberFormat");
      if (differs("font"))
        set("fontId", this.fontId(look.font ?? {}, Number(xf.attributes["fontId"] ?? 0)), "applyFont");
      if (differs("fill")) set("fillId", this.fillId(look.fill), "applyFill");
      if (differs("borders"))
        set("borderId", this.borderId(look.borders ?? {}, Number(xf.attributes["borderId"] ?? 0)), "applyBorder");
      this.setAlignment(xf, look);
      this.setProtection(xf, look);
    }
    if (quotePrefix) xf.attributes["quotePrefix"] = "1";
    else delete xf.attributes["quotePrefix"];
    return this.append("cellXfs", xf);
  }

  private formatId(format: string): number {
    if (/^general$/i.test(format)) return 0;
    for (const [id, code] of Object.entries(builtInFormats)) if (code === format && Number(id) < 27) return Number(id);
    const existing = elements(child(this.root, "numFmts"), "numFmt");
    const same = existing.find((item) => item.attributes["formatCode"] === format);
    if (same) return Number(same.attributes["numFmtId"]);
    const id = Math.max(firstOwnFormat - 1, ...existing.map((item) => Number(item.attributes["numFmtId"]))) + 1;
    this.append("numFmts", this.element("numFmt", { numFmtId: String(id), formatCode: format }));
    return id;
  }

  /** A font like the base's, with what the style says about fonts. */
  private fontId(wanted: NonNullable<CellStyle["font"]>, base: number): number {
    const full = { ...this.file.defaultFont, ...wanted };
    const baseFont = elements(child(this.root, "fonts"), "font")[base];
    const baseName = child(baseFont, "name")?.attributes["val"];
    const described = new Set(["b", "i", "strike", "u", "sz", "color", "name"]);
    const kept = elements(baseFont).filter(
      (part) =>
        !described.has(localName(part.name)) &&
        (full.name === baseName || !["scheme", "charset", "family"].includes(localName(part.name))),
    );
    const parts = [...structuredClone(kept)];
    const value = (name: string, val: string): number => parts.push(this.element(name, { val }));
    if (full.bold) parts.push(this.element("b"));
    if (full.italic) parts.push(this.element("i"));
    if (full.strikethrough) parts.push(this.element("strike"));
    const underline = underlineNames[full.underline ?? ""];
    if (underline !== undefined) value("u", underline);
    if (full.size !== undefined) value("sz", String(full.size));
    // A theme colour that did not change stays one: it follows the theme.
    const baseColor = child(baseFont, "color");
    const isThemeColor =
      full.color === this.file.defaultFont.color &&
      wanted.color === undefined &&
      baseColor?.attributes["theme"] !== undefined;
    if (isThemeColor) parts.push(structuredClone(baseColor));
    else if (full.color !== undefined) parts.push(this.color("color", full.color));
    if (full.name !== undefined) value("name", full.name);
    parts.sort((a, b) => fontOrder.indexOf(localName(a.name)) - fontOrder.indexOf(localName(b.name)));
    return this.append("fonts", this.element("font", {}, parts));
  }

  private fillId(fill: CellStyle["fill"]): number {
    if (!fill) return 0;
    const pattern = this.element("patternFill", { patternType: "solid" }, [
      this.color("fgColor", fill.color),
      this.element("bgColor", { indexed: "64" }),
    ]);
    return this.append("fills", this.element("fill", {}, [pattern]));
  }

  private borderId(borders: NonNullable<CellStyle["borders"]>, base: number): number {
    const baseBorder = elements(child(this.root, "borders"), "border")[base];
    const sides = borderSides.map(([side, name]) => this.borderSide(name, borders[side]));
    const rest = elements(baseBorder).filter((part) => !borderSides.some(([, name]) => name === localName(part.name)));
    const others = rest.length > 0 ? structuredClone(rest) : [this.element("diagonal")];
    return this.append("borders", this.element("border", { ...baseBorder?.attributes }, [...sides, ...others]));
  }

  private borderSide(name: string, edge: BorderEdge | undefined): XmlElement {
    const style = edge && borderToFile(edge.style, edge.weight);
    if (style === undefined) return this.element(name);
    return this.element(name, { style }, [
      edge?.color === undefined ? this.element("color", { auto: "1" }) : this.color("color", edge.color),
    ]);
  }

  private setAlignment(xf: XmlElement, look: Partial<CellStyle>): void {
    const old = child(xf, "alignment");
    const attributes: Record<string, string> = { ...old?.attributes };
    const set = (name: string, value: string | undefined): void => {
      if (value === undefined) delete attributes[name];
      else attributes[name] = value;
    };
    set("horizontal", horizontalNames[look.horizontalAlignment ?? ""]);
    set("vertical", verticalNames[look.verticalAlignment ?? ""]);
    set("textRotation", look.textOrientation ? String(angleToFile(look.textOrientation)) : undefined);
    set("wrapText", look.wrapText ? "1" : undefined);
    set("indent", look.indentLevel ? String(look.indentLevel) : undefined);
    set("shrinkToFit", look.shrinkToFit ? "1" : undefined);
    this.replace(xf, "alignment", attributes, 0, "applyAlignment");
  }

  private setProtection(xf: XmlElement, look: Partial<CellStyle>): void {
    const attributes: Record<string, string> = {};
    if (look.locked === false) attributes["locked"] = "0";
    if (look.formulaHidden) attributes["hidden"] = "1";
    this.replace(xf, "protection", attributes, child(xf, "alignment") ? 1 : 0, "applyProtection");
  }

  private replace(xf: XmlElement, name: string, attributes: Record<string, string>, at: number, apply: string): void {
    const old = child(xf, name);
    xf.children = xf.children.filter((node) => node !== old && typeof node !== "string");
    const isSet = Object.keys(attributes).length > 0;
    if (isSet) xf.children.splice(at, 0, this.element(name, attributes));
    if (isSet) xf.attributes[apply] = "1";
    else if (old) delete xf.attributes[apply];
  }
}

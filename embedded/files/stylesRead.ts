import { builtInFormats } from "../../src/import/xlsx/numberFormats";
import { attribute, child, elements, flag, parseXml, type XmlElement } from "../../src/import/xlsx/xml";
import type { CellStyle, ConditionalFormatData } from "../model/types";
import { colorOf } from "./colors";
import { apiName, borderFromFile, borderSides, horizontalNames, underlineNames, verticalNames } from "./styleNames";

type Font = NonNullable<CellStyle["font"]>;
export type DifferentialFormat = NonNullable<ConditionalFormatData["format"]>;

/** The styles part of a file, understood as far as the model describes styles; the tree keeps the rest. */
export interface FileStyles {
  root: XmlElement;
  theme: readonly string[];
  /** Style by xf index. `sourceXf` and `baseXf` are not set here. */
  xfs: CellStyle[];
  /** xf indexes whose cells were typed behind an apostrophe. */
  quotePrefixed: Set<number>;
  /** The font of the default style: what a style without font parts has. */
  defaultFont: Font;
  dxfs: DifferentialFormat[];
}

const list = (root: XmlElement, group: string, item: string): XmlElement[] => elements(child(root, group), item);

/** Reads a font completely. */
export function readFont(font: XmlElement | undefined, theme: readonly string[]): Font {
  const switchOf = (name: string): boolean => {
    const element = child(font, name);
    return element !== undefined && flag(element, "val", true);
  };
  const underline = child(font, "u");
  const size = attribute(child(font, "sz"), "val");
  const parts: Font = {
    name: attribute(child(font, "name"), "val"),
    size: size === undefined ? undefined : Number(size),
    color: colorOf(child(font, "color"), theme),
    bold: switchOf("b") || undefined,
    italic: switchOf("i") || undefined,
    strikethrough: switchOf("strike") || undefined,
    underline: underline && apiName(underlineNames, attribute(underline, "val") ?? "single"),
  };
  return defined(parts);
}

/** The object without its undefined members. */
export const defined = <T extends object>(parts: T): T =>
  Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)) as T;

/** The parts of a font that differ from the default one; a switched-off part is said explicitly. */
function fontDifference(font: Font, base: Font): Font | undefined {
  const [own, usual]: Record<string, unknown>[] = [{ ...font }, { ...base }];
  const different: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(own ?? {})) if (part !== usual?.[name]) different[name] = part;
  for (const [name, part] of Object.entries(usual ?? {}))
    if (typeof part === "boolean" && own?.[name] === undefined) different[name] = false;
  return Object.keys(different).length === 0 ? undefined : different;
}

function readFill(fill: XmlElement | undefined, theme: readonly string[]): CellStyle["fill"] {
  const pattern = child(fill, "patternFill");
  if (attribute(pattern, "patternType") !== "solid") return undefined;
  const color = colorOf(child(pattern, "fgColor"), theme);
  return color === undefined ? undefined : { color };
}

function readBorders(border: XmlElement | undefined, theme: readonly string[]): CellStyle["borders"] {
  const edges: NonNullable<CellStyle["borders"]> = {};
  for (const [side, name] of borderSides) {
    const element = child(border, name);
    const line = borderFromFile(attribute(element, "style"));
    if (line) edges[side] = defined({ ...line, color: colorOf(child(element, "color"), theme) });
  }
  return Object.keys(edges).length === 0 ? undefined : edges;
}

/** File angle (0–90 up, 91–180 down, 255 stacked) → the API's (−90–90, 180 stacked). */
export const angleFromFile = (angle: number): number => (angle === 255 ? 180 : angle > 90 ? 90 - angle : angle);
export const angleToFile = (angle: number): number => (angle === 180 ? 255 : angle < 0 ? 90 - angle : angle);

function readAlignment(xf: XmlElement): Partial<CellStyle> {
  const alignment = child(xf, "alignment");
  if (!alignment) return {};
  const horizontal = apiName(horizontalNames, attribute(alignment, "horizontal"));
  const vertical = apiName(verticalNames, attribute(alignment, "vertical"));
  const indent = Number(attribute(alignment, "indent") ?? 0);
  const angle = angleFromFile(Number(attribute(alignment, "textRotation") ?? 0));
  return {
    horizontalAlignment: horizontal === "General" ? undefined : horizontal,
    verticalAlignment: vertical === "Bottom" ? undefined : vertical,
    wrapText: flag(alignment, "wrapText") || undefined,
    shrinkToFit: flag(alignment, "shrinkToFit") || undefined,
    indentLevel: indent || undefined,
    textOrientation: angle || undefined,
  };
}

/**
 * Reads the styles part.
 * @param xml its text
 * @param theme colours of the theme
 */
export function readStyles(xml: string, theme: readonly string[]): FileStyles {
  const root = parseXml(xml);
  const formats = new Map<number, string>();
  for (const format of list(root, "numFmts", "numFmt"))
    formats.set(Number(attribute(format, "numFmtId")), attribute(format, "formatCode") ?? "General");
  const fonts = list(root, "fonts", "font").map((font) => readFont(font, theme));
  const fills = list(root, "fills", "fill").map((fill) => readFill(fill, theme));
  const borders = list(root, "borders", "border").map((border) => readBorders(border, theme));
  const xfElements = list(root, "cellXfs", "xf");
  const defaultFont = fonts[Number(attribute(xfElements[0], "fontId") ?? 0)] ?? {};
  const quotePrefixed = new Set<number>();
  const xfs = xfElements.map((xf, index): CellStyle => {
    const number = (name: string): number => Number(attribute(xf, name) ?? 0);
    if (flag(xf, "quotePrefix")) quotePrefixed.add(index);
    const protection = child(xf, "protection");
    const isLocked = flag(protection, "locked", true);
    return defined({
      numberFormat: formats.get(number("numFmtId")) ?? builtInFormats[number("numFmtId")] ?? "General",
      font: fontDifference(fonts[number("fontId")] ?? {}, defaultFont),
      fill: fills[number("fillId")],
      borders: borders[number("borderId")],
      ...readAlignment(xf),
      locked: isLocked ? undefined : false,
      formulaHidden: flag(protection, "hidden") || undefined,
    });
  });
  const dxfs = list(root, "dxfs", "dxf").map((dxf) => readDxf(dxf, theme));
  return { root, theme, xfs, quotePrefixed, defaultFont, dxfs };
}

/** A differential format as the model describes it. */
function readDxf(dxf: XmlElement, theme: readonly string[]): DifferentialFormat {
  const font = child(dxf, "font");
  const bold = child(font, "b");
  const italic = child(font, "i");
  const pattern = child(child(dxf, "fill"), "patternFill");
  return defined({
    fillColor: colorOf(child(pattern, "bgColor"), theme) ?? colorOf(child(pattern, "fgColor"), theme),
    fontColor: colorOf(child(font, "color"), theme),
    bold: bold && flag(bold, "val", true),
    italic: italic && flag(italic, "val", true),
    numberFormat: attribute(child(dxf, "numFmt"), "formatCode"),
  });
}

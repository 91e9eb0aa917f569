import { attribute, child, elements, parseXml, type XmlElement } from "../../src/import/xlsx/xml";

/** Colours of a file as "#RRGGBB": given directly, by the old palette, or by the workbook's theme with a tint. */

const palette =
  "000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF800000008000000080808000800080008080C0C0C0808080" +
  "9999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF000080FF00FFFFFF0000FFFF80008080000000800000FF00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC99" +
  "3366FF33CCCC99CC00FFCC00FF9900FF6600666699969696003366339966003300333300993300993366333399333333";

const officeTheme = [
  "FFFFFF",
  "000000",
  "E7E6E6",
  "44546A",
  "4472C4",
  "ED7D31",
  "A5A5A5",
  "FFC000",
  "5B9BD5",
  "70AD47",
  "0563C1",
  "954F72",
];
// The file counts theme colours light before dark; the theme part lists them dark before light.
const themeOrder = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

/** The theme's twelve colours by the number the file uses; the usual ones when there is no theme. */
export function readTheme(xml: string | undefined): string[] {
  if (xml === undefined) return officeTheme;
  const scheme = child(child(parseXml(xml), "themeElements"), "clrScheme");
  return themeOrder.map((name, i) => {
    const color = elements(child(scheme, name))[0];
    return (
      attribute(color, "lastClr") ??
      (color?.name.endsWith("srgbClr") ? attribute(color, "val") : undefined) ??
      officeTheme[i] ??
      "000000"
    );
  });
}

/**
 * The colour a `<color>`-like element names.
 * @returns "#RRGGBB", or undefined for "automatic" and for none
 */
export function colorOf(element: XmlElement | undefined, theme: readonly string[]): string | undefined {
  if (!element) return undefined;
  const tint = Number(attribute(element, "tint") ?? 0);
  const rgb = attribute(element, "rgb");
  if (rgb !== undefined) return tinted(rgb.slice(-6), tint);
  const themed = attribute(element, "theme");
  if (themed !== undefined) return tinted(theme[Number(themed)] ?? "000000", tint);
  const indexed = Number(attribute(element, "indexed") ?? 64);
  return indexed < 64 ? tinted(palette.slice(indexed * 6, indexed * 6 + 6), tint) : undefined;
}

/** "#RRGGBB" as the file's ARGB. */
export const argb = (color: string): string => `FF${color.replace("#", "").toUpperCase()}`;

/** Lightens (tint > 0) or darkens a colour the way the format says: on the lightness of HLS. */
function tinted(hex: string, tint: number): string {
  if (tint === 0 || Number.isNaN(tint)) return `#${hex.toUpperCase()}`;
  const [r, g, b] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255) as [number, number, number];
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const span = max - min;
  const light = (max + min) / 2;
  const saturation = span === 0 ? 0 : span / (1 - Math.abs(2 * light - 1));
  const hue =
    span === 0 ? 0 : max === r ? ((g - b) / span + 6) % 6 : max === g ? (b - r) / span + 2 : (r - g) / span + 4;
  const newLight = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const chroma = (1 - Math.abs(2 * newLight - 1)) * saturation;
  const second = chroma * (1 - Math.abs((hue % 2) - 1));
  const sixth = Math.floor(hue) % 6;
  const parts = [
    [chroma, second, 0],
    [second, chroma, 0],
    [0, chroma, second],
    [0, second, chroma],
    [second, 0, chroma],
    [chroma, 0, second],
  ][sixth] as number[];
  const hexOf = (part: number): string =>
    Math.round((part + newLight - chroma / 2) * 255)
      .toString(16)
      .padStart(2, "0");
  return `#${parts.map(hexOf).join("").toUpperCase()}`;
}

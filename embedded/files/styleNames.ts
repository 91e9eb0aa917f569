/** Excel's API and the file name the same things differently; each table is API name → file name. */

export const horizontalNames: Readonly<Record<string, string>> = {
  General: "general",
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
};

export const verticalNames: Readonly<Record<string, string>> = {
  Top: "top",
  Center: "center",
  Bottom: "bottom",
  Justify: "justify",
  Distributed: "distributed",
};

export const underlineNames: Readonly<Record<string, string>> = {
  Single: "single",
  Double: "double",
  SingleAccountant: "singleAccounting",
  DoubleAccountant: "doubleAccounting",
};

/** File border → style and weight of the API. */
const borders: readonly (readonly [file: string, style: string, weight: string])[] = [
  ["thin", "Continuous", "Thin"],
  ["medium", "Continuous", "Medium"],
  ["thick", "Continuous", "Thick"],
  ["hair", "Continuous", "Hairline"],
  ["dashed", "Dash", "Thin"],
  ["mediumDashed", "Dash", "Medium"],
  ["dashDot", "DashDot", "Thin"],
  ["mediumDashDot", "DashDot", "Medium"],
  ["dashDotDot", "DashDotDot", "Thin"],
  ["mediumDashDotDot", "DashDotDot", "Medium"],
  ["dotted", "Dot", "Thin"],
  ["double", "Double", "Thick"],
  ["slantDashDot", "SlantDashDot", "Medium"],
];

/** Style and weight of a border of the file; undefined for none. The weight is left out where it is thin, the usual one. */
export function borderFromFile(name: string | undefined): { style: string; weight?: string } | undefined {
  const found = borders.find(([file]) => file === name);
  return found && (found[2] === "Thin" ? { style: found[1] } : { style: found[1], weight: found[2] });
}

/** The file's border for a style and weight of the API; undefined for "None". */
export function borderToFile(style: string, weight = "Thin"): string | undefined {
  const same = borders.filter(([, name]) => name === style);
  return (same.find(([, , wanted]) => wanted === weight) ?? same[0])?.[0];
}

/** API sides ↔ child elements of a border, in the order of the schema. */
export const borderSides = [
  ["EdgeLeft", "left"],
  ["EdgeRight", "right"],
  ["EdgeTop", "top"],
  ["EdgeBottom", "bottom"],
] as const;

/** The API's name of a file's name in one of the tables above. */
export const apiName = (table: Readonly<Record<string, string>>, fileName: string | undefined): string | undefined =>
  Object.keys(table).find((name) => table[name] === fileName);

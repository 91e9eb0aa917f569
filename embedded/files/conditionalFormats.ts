import { areaRef, parseAreas, cellRef } from "../../src/import/xlsx/cellRefs";
import {
  attribute,
  elements,
  escapeAttribute,
  escapeText,
  flag,
  serialize,
  parseXml,
  textOf,
  type XmlElement,
} from "../../src/import/xlsx/xml";
import type { ConditionalFormatData } from "../model/types";
import { formulaFromFile, formulaToFile } from "./formulaText";
import { argb } from "./colors";
import type { DifferentialFormat } from "./stylesRead";
import { comparisons } from "./validations";
import { apiName } from "./styleNames";

/** Text comparisons: API operator → type and operator of the file. */
const textRules: readonly (readonly [api: string, type: string, operator: string])[] = [
  ["Contains", "containsText", "containsText"],
  ["NotContains", "notContainsText", "notContains"],
  ["BeginsWith", "beginsWith", "beginsWith"],
  ["EndsWith", "endsWith", "endsWith"],
];

/** Preset rules without further arguments: API criterion → type of the file and its formula on the first cell. */
const presetRules: Readonly<
  Record<string, readonly [type: string, formula: (cell: string) => string, attributes?: string]>
> = {
  Blanks: ["containsBlanks", (cell) => `LEN(TRIM(${cell}))=0`],
  NonBlanks: ["notContainsBlanks", (cell) => `LEN(TRIM(${cell}))>0`],
  Errors: ["containsErrors", (cell) => `ISERROR(${cell})`],
  NonErrors: ["notContainsErrors", (cell) => `NOT(ISERROR(${cell}))`],
  DuplicateValues: ["duplicateValues", () => ""],
  UniqueValues: ["uniqueValues", () => ""],
};

/** Kinds whose look is not a plain format; their rule is kept as XML. */
const rawKinds: Readonly<Record<string, string>> = { colorScale: "ColorScale", dataBar: "DataBar", iconSet: "IconSet" };

/**
 * Reads the conditional formats of a worksheet.
 * @param containers the `conditionalFormatting` elements
 * @param dxfs the file's differential formats
 * @param newId gives an id for a format
 */
export function readConditionalFormats(
  containers: readonly XmlElement[],
  dxfs: readonly DifferentialFormat[],
  newId: () => string,
): { data: ConditionalFormatData; raw: string }[] {
  return containers.flatMap((container) => {
    const areas = parseAreas(attribute(container, "sqref") ?? "");
    return elements(container, "cfRule").map((rule) => {
      const { type, detail } = readDetail(rule);
      const dxfId = attribute(rule, "dxfId");
      const format = dxfId === undefined ? undefined : dxfs[Number(dxfId)];
      const data: ConditionalFormatData = {
        id: newId(),
        type,
        areas,
        detail,
        priority: Number(attribute(rule, "priority") ?? 1) - 1,
        stopIfTrue: flag(rule, "stopIfTrue"),
        ...(format ? { format } : {}),
      };
      return { data, raw: serialize(rule) };
    });
  });
}

function readDetail(rule: XmlElement): { type: string; detail: Record<string, unknown> } {
  const type = attribute(rule, "type") ?? "";
  const formulas = elements(rule, "formula").map((formula) => formulaFromFile(textOf(formula)));
  const operator = attribute(rule, "operator");
  if (type === "expression") return { type: "Custom", detail: { formula: formulas[0] ?? "" } };
  if (type === "cellIs") {
    const detail: Record<string, unknown> = {
      operator: apiName(comparisons, operator) ?? "EqualTo",
      formula1: formulas[0] ?? "",
    };
    if (formulas[1] !== undefined) detail["formula2"] = formulas[1];
    return { type: "CellValue", detail };
  }
  const text = textRules.find(([, name]) => name === type);
  if (text) return { type: "ContainsText", detail: { operator: text[0], text: attribute(rule, "text") ?? "" } };
  if (type === "top10") {
    const kind = `${flag(rule, "bottom") ? "Bottom" : "Top"}${flag(rule, "percent") ? "Percent" : "Items"}`;
    return { type: "TopBottom", detail: { type: kind, rank: Number(attribute(rule, "rank") ?? 10) } };
  }
  const preset = Object.entries(presetRules).find(([, [name]]) => name === type);
  if (preset) return { type: "PresetCriteria", detail: { criterion: preset[0] } };
  return { type: rawKinds[type] ?? "PresetCriteria", detail: { sourceRule: serialize(rule) } };
}

/**
 * Writes the conditional formats of a worksheet.
 * @param formats of the model
 * @param kept text of rules that are unchanged since loading, by their JSON without id and priority
 * @param dxf gives the index of a differential format
 */
export function writeConditionalFormats(
  formats: readonly ConditionalFormatData[],
  kept: ReadonlyMap<string, string>,
  dxf: (format: DifferentialFormat) => number,
): string {
  const ordered = [...formats].sort((a, b) => a.priority - b.priority);
  return ordered
    .map((item, i) => {
      if (item.areas.length === 0) return "";
      const raw =
        kept.get(ruleKey(item)) ??
        (typeof item.detail["sourceRule"] === "string" ? item.detail["sourceRule"] : undefined);
      const rule = raw === undefined ? writeRule(item, i + 1, dxf) : withPriority(raw, i + 1);
      return rule === ""
        ? ""
        : `<conditionalFormatting sqref="${item.areas.map(areaRef).join(" ")}">${rule}</conditionalFormatting>`;
    })
    .join("");
}

/** What decides whether a rule is still the one of the file: everything but id, place in the order and area. */
export const ruleKey = ({ type, detail, format, stopIfTrue, areas }: ConditionalFormatData): string =>
  JSON.stringify([type, detail, format ?? null, stopIfTrue, areas]);

function withPriority(raw: string, priority: number): string {
  const rule = parseXml(raw);
  rule.attributes["priority"] = String(priority);
  return serialize(rule);
}

function writeRule(item: ConditionalFormatData, priority: number, dxf: (format: DifferentialFormat) => number): string {
  const first = item.areas[0];
  if (!first) return "";
  const cell = cellRef(first.row, first.column);
  const kind = item.type.charAt(0).toLowerCase() + item.type.slice(1);
  const made = makers[kind]?.(item.detail, cell);
  if (!made) return "";
  const format = item.format && Object.keys(item.format).length > 0 ? ` dxfId="${dxf(item.format)}"` : "";
  const stop = item.stopIfTrue ? ' stopIfTrue="1"' : "";
  const head = `<cfRule type="${made.type}"${format} priority="${priority}"${stop}${made.attributes}`;
  return made.content === "" ? `${head}/>` : `${head}>${made.content}</cfRule>`;
}

interface MadeRule {
  type: string;
  attributes: string;
  content: string;
}

const stored = (formula: unknown): string => {
  const text = formula === undefined || formula === null ? "" : String(formula);
  if (text === "" || text.startsWith("=")) return formulaToFile(text);
  return Number.isFinite(Number(text)) || /^".*"$/.test(text) ? text : `"${text.replace(/"/g, '""')}"`;
};
const formulas = (...texts: string[]): string =>
  texts
    .filter((text) => text !== "")
    .map((text) => `<formula>${escapeText(text)}</formula>`)
    .join("");
const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/** API kind → what the file says about it. */
const makers: Readonly<Record<string, (detail: Record<string, unknown>, cell: string) => MadeRule | undefined>> = {
  custom: (detail) => ({
    type: "expression",
    attributes: "",
    content: formulas(formulaToFile(String(detail["formula"] ?? ""))),
  }),
  cellValue: (detail) => ({
    type: "cellIs",
    attributes: ` operator="${comparisons[String(detail["operator"])] ?? "equal"}"`,
    content: formulas(stored(detail["formula1"]), stored(detail["formula2"])),
  }),
  containsText: (detail, cell) => {
    const text = String(detail["text"] ?? "");
    const [, type, operator] = textRules.find(([api]) => api === detail["operator"]) ?? textRules[0] ?? ["", "", ""];
    const formula: Readonly<Record<string, string>> = {
      containsText: `NOT(ISERROR(SEARCH(${quoted(text)},${cell})))`,
      notContainsText: `ISERROR(SEARCH(${quoted(text)},${cell}))`,
      beginsWith: `LEFT(${cell},LEN(${quoted(text)}))=${quoted(text)}`,
      endsWith: `RIGHT(${cell},LEN(${quoted(text)}))=${quoted(text)}`,
    };
    return {
      type,
      attributes: ` operator="${operator}" text="${escapeAttribute(text)}"`,
      content: formulas(formula[type] ?? ""),
    };
  },
  topBottom: (detail) => {
    const kind = String(detail["type"] ?? "TopItems");
    const attributes = `${kind.endsWith("Percent") ? ' percent="1"' : ""}${kind.startsWith("Bottom") ? ' bottom="1"' : ""} rank="${Number(detail["rank"] ?? 10)}"`;
    return { type: "top10", attributes, content: "" };
  },
  presetCriteria: (detail, cell) => {
    const preset = presetRules[String(detail["criterion"])];
    return preset && { type: preset[0], attributes: "", content: formulas(preset[1](cell)) };
  },
  colorScale: (detail) => colorScaleRule(detail),
};

/** A scale made through the API: two or three points with a colour each. */
function colorScaleRule(detail: Record<string, unknown>): MadeRule | undefined {
  const criteria = detail["criteria"] as
    Record<string, { color?: string; formula?: unknown; type?: string }> | undefined;
  if (!criteria) return undefined;
  const names: Readonly<Record<string, string>> = {
    LowestValue: "min",
    HighestValue: "max",
    Number: "num",
    Percent: "percent",
    Percentile: "percentile",
    Formula: "formula",
  };
  const points = ["minimum", "midpoint", "maximum"].flatMap((name) => criteria[name] ?? []);
  const values = points.map(
    (p) =>
      `<cfvo type="${names[p.type ?? ""] ?? "num"}"${p.formula === undefined || p.formula === null ? "" : ` val="${escapeAttribute(stored(p.formula))}"`}/>`,
  );
  const colors = points.map((p) => `<color rgb="${argb(p.color ?? "#FFFFFF")}"/>`);
  return {
    type: "colorScale",
    attributes: "",
    content: `<colorScale>${values.join("")}${colors.join("")}</colorScale>`,
  };
}

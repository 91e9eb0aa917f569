/** Conditional formats: the collection of a range and the formats by kind. */
import type { Host } from "../host";
import { overlaps } from "../model/rect";
import type { ConditionalFormatData } from "../model/types";
import { hostErrors } from "../protocol/hostError";
import type { HostObject, ObjectType, PropertyEntry } from "../protocol/objectType";
import { defineType, found, integer, link, method, object, read, text } from "./define";
import { fullFormula, sheetOf, type Places } from "./places";
import { rangeObject } from "./range";
import { rangeAreas } from "./rangeAreas";
import { readColour } from "./rangeFormat";

interface Target {
  sheetId: string;
  id: string;
}

const dataOf = (host: Host, { sheetId, id }: Target): ConditionalFormatData =>
  found(
    sheetOf(host, sheetId).conditionalFormats.find((item) => item.id === id),
    `Conditional format ${id}.`,
  );

const setDetail = (host: Host, target: Target, part: Record<string, unknown>): void =>
  host.editor.rules.updateConditionalFormat(target.sheetId, target.id, {
    detail: { ...dataOf(host, target).detail, ...part },
  });

type Format = NonNullable<ConditionalFormatData["format"]>;

/** A part of the look a conditional format gives. */
function look<Key extends keyof Format>(
  key: Key,
  otherwise: Format[Key] | null,
  convert: (value: unknown) => Format[Key],
): PropertyEntry<Target> {
  return {
    get: (host, target) => dataOf(host, target).format?.[key] ?? otherwise,
    set: (host, target, value) =>
      host.editor.rules.updateConditionalFormat(target.sheetId, target.id, {
        format: { ...dataOf(host, target).format, [key]: convert(value) },
      }),
  };
}

const clearLook = (...keys: (keyof Format)[]) =>
  method<Target>((host, target) => {
    const format = { ...dataOf(host, target).format };
    for (const key of keys) delete format[key];
    host.editor.rules.updateConditionalFormat(target.sheetId, target.id, { format });
  });

const flag = (value: unknown): boolean => {
  if (typeof value !== "boolean") throw hostErrors.invalidArgument("True or false is needed.");
  return value;
};

const conditionalRangeFont: ObjectType<Target> = defineType<Target>({
  name: "ConditionalRangeFont",
  properties: {
    Color: look("fontColor", "", readColour),
    Bold: look("bold", null, flag),
    Italic: look("italic", null, flag),
  },
  methods: { Clear: clearLook("fontColor", "bold", "italic") },
});

const conditionalRangeFill: ObjectType<Target> = defineType<Target>({
  name: "ConditionalRangeFill",
  properties: { Color: look("fillColor", "", readColour) },
  methods: { Clear: clearLook("fillColor") },
});

const conditionalRangeFormat: ObjectType<Target> = defineType<Target>({
  name: "ConditionalRangeFormat",
  properties: {
    Font: link((_host, target) => object(conditionalRangeFont, target)),
    Fill: link((_host, target) => object(conditionalRangeFill, target)),
    NumberFormat: look("numberFormat", null, (value) => text(value, "numberFormat")),
  },
  methods: {},
});

const formatLink = link<Target>((_host, target) => object(conditionalRangeFormat, target));

function formulaText(value: unknown): string {
  const formula = text(value, "formula");
  if (!formula.startsWith("=")) throw hostErrors.invalidArgument("A conditional format's formula starts with =.");
  return formula;
}

const formulaEntry: PropertyEntry<Target> = {
  get: (host, target) => dataOf(host, target).detail["formula"] ?? "",
  set: (host, target, value) => setDetail(host, target, { formula: formulaText(value) }),
};

const conditionalFormatRule: ObjectType<Target> = defineType<Target>({
  name: "ConditionalFormatRule",
  properties: { Formula: formulaEntry, FormulaLocal: formulaEntry },
  methods: {},
});

/** Formats whose `rule` is one object: its members are the detail. */
const ruleEntry = (check: (rule: Record<string, unknown>) => void): PropertyEntry<Target> => ({
  get: (host, target) => dataOf(host, target).detail,
  set: (host, target, value) => {
    if (value === null || typeof value !== "object") throw hostErrors.invalidArgument("A rule is an object.");
    const rule = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, fullFormula(host, part)]));
    check(rule);
    host.editor.rules.updateConditionalFormat(target.sheetId, target.id, { detail: rule });
  },
});

const needs =
  (...keys: string[]) =>
  (rule: Record<string, unknown>): void => {
    const missing = keys.find((key) => rule[key] === undefined || rule[key] === null);
    if (missing !== undefined) throw hostErrors.invalidArgument(`The rule says no ${missing}.`);
  };

const ruled = (name: string, ...keys: string[]): ObjectType<Target> =>
  defineType<Target>({ name, properties: { Rule: ruleEntry(needs(...keys)), Format: formatLink }, methods: {} });

/** A property that is kept as it was written. */
const kept = (key: string, otherwise: unknown): PropertyEntry<Target> => ({
  get: (host, target) => dataOf(host, target).detail[key] ?? otherwise,
  set: (host, target, value) => setDetail(host, target, { [key]: value }),
});

/** Kind of conditional format → the property that leads to it and its class. */
const kinds: Readonly<Record<string, { property: string; type: ObjectType<Target> }>> = {
  Custom: {
    property: "Custom",
    type: defineType<Target>({
      name: "CustomConditionalFormat",
      properties: { Rule: link((_host, target) => object(conditionalFormatRule, target)), Format: formatLink },
      methods: {},
    }),
  },
  CellValue: { property: "CellValue", type: ruled("CellValueConditionalFormat", "formula1", "operator") },
  ContainsText: { property: "TextComparison", type: ruled("TextConditionalFormat", "operator", "text") },
  TopBottom: { property: "TopBottom", type: ruled("TopBottomConditionalFormat", "rank", "type") },
  PresetCriteria: { property: "Preset", type: ruled("PresetCriteriaConditionalFormat", "criterion") },
  DataBar: {
    property: "DataBar",
    type: defineType<Target>({
      name: "DataBarConditionalFormat",
      properties: {
        ShowDataBarOnly: kept("showDataBarOnly", false),
        BarDirection: kept("barDirection", "Context"),
        AxisFormat: kept("axisFormat", "Automatic"),
        AxisColor: kept("axisColor", ""),
        LowerBoundRule: kept("lowerBoundRule", { type: "Automatic" }),
        UpperBoundRule: kept("upperBoundRule", { type: "Automatic" }),
      },
      methods: {},
    }),
  },
  ColorScale: {
    property: "ColorScale",
    type: defineType<Target>({
      name: "ColorScaleConditionalFormat",
      properties: {
        Criteria: kept("criteria", {}),
        ThreeColorScale: read((host, target) =>
          Boolean((dataOf(host, target).detail["criteria"] as { midpoint?: unknown } | undefined)?.midpoint),
        ),
      },
      methods: {},
    }),
  },
  IconSet: {
    property: "IconSet",
    type: defineType<Target>({
      name: "IconSetConditionalFormat",
      properties: {
        Criteria: kept("criteria", []),
        Style: kept("style", "ThreeTrafficLights1"),
        ReverseIconOrder: kept("reverseIconOrder", false),
        ShowIconOnly: kept("showIconOnly", false),
      },
      methods: {},
    }),
  },
};

const kindLinks = Object.fromEntries(
  Object.entries(kinds).flatMap(([kind, { property, type }]): [string, PropertyEntry<Target>][] => {
    const present = (host: Host, target: Target): HostObject | null =>
      dataOf(host, target).type === kind ? object(type, target) : null;
    return [
      [
        property,
        link<Target>((host, target) => {
          const item = present(host, target);
          if (!item) throw hostErrors.invalidOperation(`The conditional format is no ${kind} format.`);
          return item;
        }),
      ],
      [`${property}OrNullObject`, link<Target>(present)],
    ];
  }),
);

const placesOf = (host: Host, target: Target): Places => ({
  sheetId: target.sheetId,
  areas: dataOf(host, target).areas,
});
const onlyRange = (host: Host, target: Target): HostObject | null => {
  const { sheetId, areas } = placesOf(host, target);
  const [rect] = areas;
  return rect && areas.length === 1 ? rangeObject({ sheetId, rect }) : null;
};

export const conditionalFormat: ObjectType<Target> = defineType<Target>({
  name: "ConditionalFormat",
  id: ({ id }) => id,
  properties: {
    Id: read((_host, { id }) => id),
    Type: read((host, target) => dataOf(host, target).type),
    Priority: {
      get: (host, target) => dataOf(host, target).priority,
      set: (host, target, value) =>
        host.editor.rules.updateConditionalFormat(target.sheetId, target.id, { priority: integer(value, "priority") }),
    },
    StopIfTrue: {
      get: (host, target) => dataOf(host, target).stopIfTrue,
      set: (host, target, value) =>
        host.editor.rules.updateConditionalFormat(target.sheetId, target.id, { stopIfTrue: flag(value) }),
    },
    ...kindLinks,
  },
  methods: {
    Delete: method((host, { sheetId, id }) => host.editor.rules.removeConditionalFormat(sheetId, id)),
    GetRange: method((host, target) => found(onlyRange(host, target), "The format covers several areas.")),
    GetRangeOrNullObject: method(onlyRange),
    GetRanges: method((host, target) => object(rangeAreas, placesOf(host, target))),
  },
});

const touching = (host: Host, { sheetId, areas }: Places): ConditionalFormatData[] =>
  sheetOf(host, sheetId)
    .conditionalFormats.filter((item) => item.areas.some((area) => areas.some((wanted) => overlaps(area, wanted))))
    .sort((a, b) => a.priority - b.priority);

const itemOf = (sheetId: string, data: ConditionalFormatData): HostObject =>
  object(conditionalFormat, { sheetId, id: data.id });
const byId = (host: Host, target: Places, id: unknown): HostObject | null => {
  const data = touching(host, target).find((item) => item.id === id);
  return data ? itemOf(target.sheetId, data) : null;
};

export const conditionalFormatCollection: ObjectType<Places> = defineType<Places>({
  name: "ConditionalFormatCollection",
  properties: {},
  methods: {
    Add: method((host, { sheetId, areas }, [type]) =>
      itemOf(sheetId, host.editor.rules.addConditionalFormat(sheetId, areas, text(type, "type"))),
    ),
    ClearAll: method((host, { sheetId, areas }) => host.editor.rules.clearConditionalFormats(sheetId, areas)),
    GetCount: method((host, target) => touching(host, target).length),
    GetItemAt: method((host, target, [index]) =>
      itemOf(target.sheetId, found(touching(host, target)[integer(index, "index")], "Conditional format.")),
    ),
    GetItemOrNullObject: method((host, target, [id]) => byId(host, target, id)),
  },
  items: (host, target) => touching(host, target).map((data) => itemOf(target.sheetId, data)),
  itemType: () => conditionalFormat,
  indexer: (host, target, [id]) => byId(host, target, id),
});

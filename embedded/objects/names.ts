/** Defined names of the workbook and of sheets. */
import type { Host } from "../host";
import { fullName } from "../model/address";
import { tokenize } from "../model/formula/tokens";
import type { NameData } from "../model/types";
import { hostErrors } from "../protocol/hostError";
import type { HostObject, ObjectType } from "../protocol/objectType";
import { readMatrix } from "./cellReading";
import { defineType, found, isObject, link, method, object, read, text } from "./define";
import { bookOf, fullFormula, placeOfName, sheetOf, type Place } from "./places";
import { rangeObject } from "./range";
import { worksheet } from "./worksheet";

/** A name that still exists. @throws ItemNotFound */
function live(host: Host, item: NameData): NameData {
  if (!host.workbook.names.includes(item)) throw hostErrors.itemNotFound(`The name "${item.name}".`);
  return item;
}

const placeOf = (host: Host, item: NameData): Place | null => placeOfName(bookOf(host), live(host, item));

/** The constant a name holds; undefined for a formula. */
function constant(item: NameData): string | number | boolean | undefined {
  const tokens = tokenize(item.formula).filter((token) => token.kind !== "space" && token.text !== "=");
  const [token, second] = tokens;
  if (token?.kind === "operator" && token.text === "-" && second?.kind === "number" && tokens.length === 2)
    return -Number(second.text);
  if (!token || tokens.length !== 1) return undefined;
  if (token.kind === "number") return Number(token.text);
  if (token.kind === "string") return token.text.slice(1, -1).replace(/""/g, '"');
  return token.kind === "boolean" ? token.text.toUpperCase() === "TRUE" : undefined;
}

const typeNames: Readonly<Record<string, string>> = { number: "Double", string: "String", boolean: "Boolean" };

function typeOf(host: Host, item: NameData): string {
  if (placeOf(host, item)) return "Range";
  if (item.formula.includes("#REF!")) return "Error";
  return typeNames[typeof constant(item)] ?? "Array";
}

function valueOf(host: Host, item: NameData): unknown {
  const place = placeOf(host, item);
  if (place) return fullName(sheetOf(host, place.sheetId).name, place.rect, true);
  return constant(item) ?? item.formula;
}

const arrayValues: ObjectType<NameData> = defineType<NameData>({
  name: "NamedItemArrayValues",
  properties: {
    Values: read((host, item) => matrixOf(host, item, "Values")),
    Types: read((host, item) => matrixOf(host, item, "ValueTypes")),
  },
  methods: {},
});

function matrixOf(host: Host, item: NameData, what: "Values" | "ValueTypes"): unknown {
  const place = placeOf(host, item);
  if (place) return readMatrix(host, place, what);
  return [[what === "Values" ? valueOf(host, item) : typeOf(host, item)]];
}

const sheetOrNull = (item: NameData): HostObject | null =>
  item.sheetId === undefined ? null : object(worksheet, item.sheetId);

export const namedItem: ObjectType<NameData> = defineType<NameData>({
  name: "NamedItem",
  id: ({ name }) => name,
  properties: {
    Name: read((host, item) => live(host, item).name),
    Formula: {
      get: (host, item) => live(host, item).formula,
      set: (host, item, value) => host.editor.names.update(item, { formula: String(fullFormula(host, value)) }),
    },
    Type: read(typeOf),
    Value: read(valueOf),
    Scope: read((host, item) => (live(host, item).sheetId === undefined ? "Workbook" : "Worksheet")),
    Visible: {
      get: (host, item) => live(host, item).visible,
      set: (host, item, value) => host.editor.names.update(item, { visible: value === true }),
    },
    Comment: {
      get: (host, item) => live(host, item).comment ?? "",
      set: (host, item, value) => host.editor.names.update(item, { comment: text(value, "comment") }),
    },
    ArrayValues: link((_host, item) => object(arrayValues, item)),
    Worksheet: link((_host, item) => {
      const sheet = sheetOrNull(item);
      if (!sheet) throw hostErrors.itemNotFound("The name belongs to the workbook.");
      return sheet;
    }),
    WorksheetOrNullObject: link((_host, item) => sheetOrNull(item)),
  },
  methods: {
    Delete: method((host, item) => host.editor.names.remove(item)),
    GetRange: method((host, item) => rangeObject(found(placeOf(host, item), `The name "${item.name}" is no range.`))),
    GetRangeOrNullObject: method((host, item) => {
      const place = placeOf(host, item);
      return place && rangeObject(place);
    }),
  },
});

/** Names of the workbook, or of one sheet. */
interface NamesTarget {
  sheetId?: string;
}

const namesOf = (host: Host, { sheetId }: NamesTarget): NameData[] =>
  host.workbook.names.filter((item) => item.sheetId === sheetId);
const byName = (host: Host, target: NamesTarget, name: unknown): HostObject | null => {
  const item = namesOf(host, target).find((candidate) => candidate.name.toLowerCase() === String(name).toLowerCase());
  return item ? object(namedItem, item) : null;
};

function add(host: Host, { sheetId }: NamesTarget, [name, reference, comment]: readonly unknown[]): HostObject {
  const formula = isObject(reference, "Range") ? fullFormula(host, reference) : reference;
  return object(
    namedItem,
    host.editor.names.add(name as string, formula as string, sheetId, comment as string | undefined),
  );
}

export const namedItemCollection: ObjectType<NamesTarget> = defineType<NamesTarget>({
  name: "NamedItemCollection",
  properties: {},
  methods: {
    Add: method(add),
    AddFormulaLocal: method(add),
    GetCount: method((host, target) => namesOf(host, target).length),
    GetItemOrNullObject: method((host, target, [name]) => byName(host, target, name)),
  },
  items: (host, target) => namesOf(host, target).map((item) => object(namedItem, item)),
  itemType: () => namedItem,
  indexer: (host, target, [name]) => byName(host, target, name),
});

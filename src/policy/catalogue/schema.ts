/** What the catalogue must be like. Only tests check it: the data ships as it is. */
import { z } from "zod";
import { languages } from "../../locales/types";

z.config({ jitless: true });

const localText = z.strictObject(Object.fromEntries(languages.map((lang) => [lang, z.string().min(1)])));
const ids = z.array(z.string().regex(/^[A-Z]+\d*-?\d*$/));

export const columnSchema = z.strictObject({
  key: z.string().regex(/^[a-z]\w*$/),
  label: localText,
  type: z.enum([
    "text", "longText", "number", "integer", "money", "share", "boolean", "date", "time", "dateTime", "list", "multiList", "ref",
    "accountRef", "personRef",
  ]),
  list: z.string().optional(),
  ref: z.string().regex(/^\w+\.\w+$/).optional(),
  unit: z.string().optional(),
  filledBy: z.enum(["person", "tierbook", "formula"]),
  required: z.boolean(),
  group: z.string(),
  visible: z.boolean(),
  personal: z.boolean(),
  synonyms: z.array(z.string().min(1)),
  usedBy: ids,
});

export const tableSchema = z.strictObject({
  key: z.string().regex(/^[A-Z]\w*$/),
  sheet: localText,
  title: localText,
  pack: z.string(),
  kind: z.enum(["data", "policy", "log", "report"]),
  hidden: z.boolean(),
  optional: z.boolean(),
  idColumn: z.string(),
  naturalKeys: z.array(z.array(z.string()).min(1)).min(1),
  columns: z.array(columnSchema).min(1),
});

export const listSchema = z.strictObject({
  id: z.string(),
  label: localText,
  open: z.boolean(),
  values: z.array(z.strictObject({ code: z.string().min(1), label: localText })),
});

export const parameterSchema = z.strictObject({
  id: z.string(),
  label: localText,
  type: z.enum(["number", "integer", "share", "duration", "date", "time", "boolean", "enum", "list", "text", "map"]),
  unit: localText.nullable(),
  unitCode: z.string(),
  default: z.union([z.number(), z.string(), z.boolean(), z.null()]),
  status: z.enum(["must-fill", "source", "product"]),
  suggestion: z.union([z.number(), z.string(), z.boolean(), z.null()]),
  options: z.array(z.strictObject({ code: z.string(), label: localText })).optional(),
  list: z.string().optional(),
  blank: localText.optional(),
  clause: z.string(),
  usedBy: z.array(z.string().min(1)),
});

export const kpiSchema = z.strictObject({
  id: z.string(),
  label: localText,
  category: z.enum(["quant", "qual"]),
  group: z.string(),
  unit: z.string(),
  direction: z.enum(["higher", "lower", ""]),
  cycles: z.array(z.enum(["day", "week", "month", "quarter", "halfYear", "year"])),
  dataSource: localText.nullable(),
  packs: z.array(z.string()),
  parameters: z.array(z.string()),
  needs: z.array(z.string()),
  document: z.string(),
});

/** Parameters and KPIs, read from parameters.json and kpis.json (one line an entry). */
import { optionText, unitText } from "../../locales/policy";
import type { LocalText } from "../../locales/types";
import type { KpiEntry, ListValue, ParameterEntry, ParameterType } from "../types";
import rawKpis from "./kpis.json";
import { listById } from "./lists";
import { ownParameters, type OwnParameter } from "./ownParameters";
import rawParameters from "./parameters.json";
import { localText } from "./tables";
import type { Labels } from "./tables";

interface RawParameter {
  readonly id: string;
  readonly label: Labels;
  readonly type: ParameterType;
  readonly unit: string;
  readonly default: number | string | boolean | null;
  readonly status: ParameterEntry["status"];
  readonly suggestion?: number | string | boolean;
  readonly list?: string;
  readonly options?: readonly (keyof typeof optionText)[];
  readonly clause?: string;
  readonly usedBy: string;
}

function options(entry: Pick<RawParameter, "list" | "options">): readonly ListValue[] | undefined {
  if (entry.list) return listById.get(entry.list)?.values;
  return entry.options?.map((code) => ({ code, label: optionText[code] }));
}

const catalogued = rawParameters as unknown as readonly RawParameter[];

/** Ours stand with the catalogue's own on tiers. */
const place = catalogued.findIndex(({ id }) => id === "tier.upgradePeriods") + 1;

const own = (entry: OwnParameter): RawParameter => ({ ...entry, status: "product" });

/** What a blank cell of one of ours means: what it starts with, in words. */
function whenBlank(entry: OwnParameter | undefined, known: readonly ListValue[] | undefined): LocalText | null {
  if (entry === undefined) return null;
  if (entry.blank) return localText(entry.blank);
  const label = known?.find(({ code }) => code === entry.default)?.label;
  const value = typeof entry.default === "number" && entry.type === "share" ? `${entry.default * 100}%` : String(entry.default);
  return label ?? localText([value, value, value]);
}

/** The 156 parameters of the catalogue in its order, and the product's additions. */
export const parameters: readonly ParameterEntry[] = [
  ...catalogued.slice(0, place), ...ownParameters.map(own), ...catalogued.slice(place),
].map((entry) => {
  const blank = whenBlank(ownParameters.find(({ id }) => id === entry.id), options(entry));
  const known = options(entry);
  const units: Readonly<Record<string, LocalText>> = unitText;
  return {
    id: entry.id,
    label: localText(entry.label),
    type: entry.type,
    unit: units[entry.unit] ?? null,
    unitCode: entry.unit,
    default: entry.default,
    status: entry.status,
    suggestion: entry.suggestion ?? null,
    ...(known ? { options: known } : {}),
    ...(entry.list ? { list: entry.list } : {}),
    ...(blank ? { blank } : {}),
    clause: entry.clause ?? "",
    usedBy: entry.usedBy.split(" "),
  };
});

/** Parameter by id: "tier.aMin". */
export const parameterById: ReadonlyMap<string, ParameterEntry> = new Map(parameters.map((entry) => [entry.id, entry]));

interface RawKpi {
  readonly id: string;
  readonly label: Labels;
  readonly category: "quant" | "qual";
  readonly group: string;
  readonly unit: string;
  readonly direction: string;
  readonly cycles: readonly string[];
  readonly dataSource: Labels | readonly [];
  readonly packs: readonly string[];
  readonly parameters: readonly string[];
  readonly needs: readonly string[];
  readonly document: string;
}

/** All 34 KPIs in the catalogue's order. K2 is the gap in the documents' numbering. */
export const kpis: readonly KpiEntry[] = (rawKpis as unknown as readonly RawKpi[]).map((entry) => ({
  ...entry,
  label: localText(entry.label),
  direction: entry.direction === "higher" || entry.direction === "lower" ? entry.direction : "",
  dataSource: entry.dataSource.length === 3 ? localText(entry.dataSource) : null,
}));

/** KPI by id: "K1". */
export const kpiById: ReadonlyMap<string, KpiEntry> = new Map(kpis.map((entry) => [entry.id, entry]));

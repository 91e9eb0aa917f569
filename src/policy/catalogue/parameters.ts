/** Parameters and KPIs, read from parameters.json and kpis.json (one line an entry). */
import { optionText, unitText } from "../../locales/policy";
import type { LocalText } from "../../locales/types";
import type { KpiEntry, ListValue, ParameterEntry, ParameterType } from "../types";
import rawKpis from "./kpis.json";
import { listById } from "./lists";
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

function options(entry: RawParameter): readonly ListValue[] | undefined {
  if (entry.list) return listById.get(entry.list)?.values;
  return entry.options?.map((code) => ({ code, label: optionText[code] }));
}

/** All 156 parameters in the catalogue's order. */
export const parameters: readonly ParameterEntry[] = (rawParameters as unknown as readonly RawParameter[]).map((entry) => {
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

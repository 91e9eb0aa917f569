/** The scope that formulas are written from: names and headers as the workbook has them. */
import { columnByRef, listById, tableByKey } from "../../policy/catalogue";
import type { Lang } from "../../locales/types";
import type { BookMode } from "../book";
import { cellNames, type CellName } from "./names";
import type { SalesBasis } from "./orderFormulas";
import type { FigureWay } from "./scorecard/way";
import { columnReference, quoted, rowReference, spanReference } from "./references";
import type { Scope } from "./types";
import { yesNo } from "./words";

/** What a scope is made from. */
export interface ScopeSource {
  readonly lang: Lang;
  readonly mode: BookMode;
  readonly salesBasis: SalesBasis;
  readonly figures: FigureWay;
  /** Excel's name of each table that the workbook has. */
  readonly tableNames: ReadonlyMap<string, string>;
  /** Header of each column that the workbook has, by "Table.column". */
  readonly headers: ReadonlyMap<string, string>;
  readonly initial: Scope["initial"];
  /** Defined names that go by another name because the workbook had one of theirs: ours → actual. */
  readonly names: ReadonlyMap<string, string>;
}

export function makeScope(source: ScopeSource): Scope {
  const { lang, mode, salesBasis, figures, tableNames, headers, names, initial } = source;
  const header = (ref: string): string => headers.get(ref) ?? columnByRef(ref)?.label[lang] ?? ref;
  const table = (key: string): string => tableNames.get(key) ?? tableByKey.get(key)?.key ?? key;
  return {
    lang,
    mode,
    salesBasis,
    figures,
    initial,
    has: (ref) => (ref.includes(".") ? headers.has(ref) : tableNames.has(ref)),
    table,
    column: (ref) => columnReference(table(ref.slice(0, ref.indexOf("."))), header(ref)),
    span: (key, from, to) => spanReference(table(key), header(`${key}.${from}`), header(`${key}.${to}`)),
    cell: (ref) => rowReference(header(ref)),
    name: (cell: CellName) => names.get(cellNames[cell]) ?? cellNames[cell],
    defined: (name) => names.get(name) ?? name,
    label: (list, code) => quoted(listById.get(list)?.values.find((value) => value.code === code)?.label[lang] ?? code),
    yes: quoted(yesNo(true, lang)),
  };
}

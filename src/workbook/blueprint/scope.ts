/** The scope that formulas are written from: names and headers as the workbook has them. */
import { columnByRef, listById, tableByKey } from "../../policy/catalogue";
import type { Lang } from "../../locales/types";
import type { BookMode } from "../book";
import { cellNames, type CellName } from "./names";
import type { SalesBasis } from "./orderFormulas";
import { columnReference, quoted, rowReference } from "./references";
import type { Scope } from "./types";
import { yesNo } from "./words";

/** What a scope is made from. */
export interface ScopeSource {
  readonly lang: Lang;
  readonly mode: BookMode;
  readonly salesBasis: SalesBasis;
  /** Excel's name of each table that the workbook has. */
  readonly tableNames: ReadonlyMap<string, string>;
  /** Header of each column that the workbook has, by "Table.column". */
  readonly headers: ReadonlyMap<string, string>;
  readonly initial: Scope["initial"];
  /** Defined names that go by another name because the workbook had one of theirs: ours → actual. */
  readonly names: ReadonlyMap<string, string>;
}

export function makeScope(source: ScopeSource): Scope {
  const { lang, mode, salesBasis, tableNames, headers, names, initial } = source;
  const header = (ref: string): string => headers.get(ref) ?? columnByRef(ref)?.label[lang] ?? ref;
  const table = (key: string): string => tableNames.get(key) ?? tableByKey.get(key)?.key ?? key;
  return {
    lang,
    mode,
    salesBasis,
    initial,
    has: (ref) => (ref.includes(".") ? headers.has(ref) : tableNames.has(ref)),
    table,
    column: (ref) => columnReference(table(ref.slice(0, ref.indexOf("."))), header(ref)),
    cell: (ref) => rowReference(header(ref)),
    name: (cell: CellName) => names.get(cellNames[cell]) ?? cellNames[cell],
    label: (list, code) => quoted(listById.get(list)?.values.find((value) => value.code === code)?.label[lang] ?? code),
    yes: quoted(yesNo(true, lang)),
  };
}

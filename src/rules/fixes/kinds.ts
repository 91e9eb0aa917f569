/** The kinds of safe fixes: a new one is one entry. */
import { fixText } from "../../locales/fixes";
import { tableByKey } from "../../policy/catalogue";
import type { ColumnEntry, ColumnType } from "../../policy/types";
import { holdsCodes, holdsLooseNames, refersToAccount } from "./columns";
import { fixedLabel } from "./listFix";
import { fixedTrim, fixedWidth, narrow, narrowName } from "./textFix";
import type { FixKind, FixKindId, FixTools } from "./types";
import { fixedDate, fixedNumber } from "./values";

const types = (...wanted: ColumnType[]): FixKind["applies"] => {
  const set = new Set(wanted);
  return (_table, column) => set.has(column.type);
};

const idColumn = (table: string): string => tableByKey.get(table)?.idColumn ?? "";

/** In the order in which they are tried. */
export const fixKinds: readonly FixKind[] = [
  {
    id: "listLabel",
    title: fixText.listLabel,
    help: fixText.listLabelHelp,
    certain: true,
    applies: types("list", "multiList", "boolean"),
    propose: fixedLabel,
  },
  {
    id: "date",
    title: fixText.date,
    help: fixText.dateHelp,
    certain: true,
    applies: types("date", "dateTime", "time"),
    propose: fixedDate,
  },
  {
    id: "number",
    title: fixText.number,
    help: fixText.numberHelp,
    certain: true,
    applies: types("number", "integer", "money", "share"),
    propose: fixedNumber,
  },
  {
    id: "accountName",
    title: fixText.accountName,
    help: fixText.accountNameHelp,
    // Two companies may differ in nothing but their script: a person looks.
    certain: false,
    applies: refersToAccount,
    propose: (text, _column, tools) => tools.accountFor(text),
  },
  {
    id: "halfWidth",
    title: fixText.halfWidth,
    help: fixText.halfWidthHelp,
    certain: true,
    applies: (table, column, policy) => holdsCodes(column, idColumn(table)) || holdsLooseNames(column, policy),
    propose: (text: string, column: ColumnEntry, tools: FixTools, table: string): string | null => {
      const fixed = fixedWidth(text, holdsLooseNames(column, tools.policy) ? narrowName : narrow);
      if (fixed === null || column.key !== idColumn(table)) return fixed;
      return tools.mayRespell(table, text, fixed) ? fixed : null;
    },
  },
  {
    id: "trim",
    title: fixText.trim,
    help: fixText.trimHelp,
    certain: true,
    applies: types("text", "longText", "ref", "accountRef", "personRef", "list", "multiList"),
    propose: fixedTrim,
  },
];

/** A kind by its id. */
export const fixKindById = new Map(fixKinds.map((kind) => [kind.id, kind])) as ReadonlyMap<FixKindId, FixKind>;

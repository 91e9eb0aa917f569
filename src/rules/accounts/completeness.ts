/** How complete a customer's file is: what ACC-13 asks for, and what of it is there. */
import type { LocalText } from "../../locales/types";
import { columnName, filled } from "../define";
import type { SheetContext } from "../shared/sheetContext";
import { dealings } from "./dealings";
import { wonClasses } from "./each";

/** Basic data that a customer must have, and what is lacking. */
export interface Basics {
  readonly required: number;
  readonly missing: readonly LocalText[];
  /** Key of the first column that is lacking. */
  readonly first: string | undefined;
}

/** Columns of account.requiredBasic that are not installed: without them nothing can be said. */
export const absentBasics = ({ policy, has }: SheetContext): readonly string[] =>
  policy
    .words("account.requiredBasic")
    .map((key) => `Accounts.${key}`)
    .filter((ref) => !has(ref));

/**
 * Organisations need all of account.requiredBasic, individuals name and phone; a phone is met by an e-mail.
 * @returns for a row of Accounts, 0-based
 */
export function basicData({ column, policy }: SheetContext): (row: number) => Basics {
  const types = column("Accounts.accountType");
  const mails = column("Accounts.email");
  const basics = policy.words("account.requiredBasic").map((key) => ({
    key,
    cells: column(`Accounts.${key}`),
    always: key === "accountName" || key === "phone",
  }));
  return (row) => {
    const organisation = types[row] === "enterprise" || types[row] === "institution";
    const missing: LocalText[] = [];
    let first: string | undefined;
    let required = 0;
    for (const { key, cells, always } of basics) {
      if (!always && !organisation) continue;
      required++;
      if (filled(cells[row]) || (key === "phone" && filled(mails[row]))) continue;
      first ??= key;
      missing.push(columnName(`Accounts.${key}`));
    }
    return { required, missing, first };
  };
}

/** Is there a record of dealings, and one of contacts? null: a row that cannot be read or assigned leaves it open. */
export interface Records {
  readonly dealt: boolean | null;
  readonly contacted: boolean | null;
}

/** @returns for a row of Accounts; a contract number stands for dealings */
export function records(context: SheetContext): (row: number) => Records {
  const contracts = context.column("Accounts.contractNo");
  const bought = dealings(context);
  const figures = context.data.figures();
  return (row) => {
    const dealt = filled(contracts[row]) || bought?.ordered[row] === 1;
    const contacted = !Number.isNaN(figures.lastContactDate[row] ?? Number.NaN);
    return {
      dealt: !dealt && (bought === null || bought.unclear[row] === 1) ? null : dealt,
      contacted: !contacted && figures.contactUncertain[row] === 1 ? null : contacted,
    };
  };
}

/** Share of what is required, at four decimals. */
export const shareFilled = (required: number, lacking: number): number =>
  Math.round(((required - lacking) / required) * 10000) / 10000;

/**
 * Accounts.archiveCompleteness: of won customers basic data and both records, of others the basic data.
 * @returns for a row of Accounts; null where it cannot be said
 */
export function archiveCompleteness(context: SheetContext): (row: number) => number | null {
  if (absentBasics(context).length > 0 || !context.has("Visits.status")) return () => null;
  const classes = context.column("Accounts.class");
  const basicsOf = basicData(context);
  const recordsOf = records(context);
  return (row) => {
    const code = classes[row];
    if (typeof code === "object" && code !== null) return null;
    const { required, missing } = basicsOf(row);
    if (typeof code !== "string" || !wonClasses.has(code))
      return required === 0 ? null : shareFilled(required, missing.length);
    const { dealt, contacted } = recordsOf(row);
    if (dealt === null || contacted === null) return null;
    return shareFilled(required + 2, missing.length + (dealt ? 0 : 1) + (contacted ? 0 : 1));
  };
}

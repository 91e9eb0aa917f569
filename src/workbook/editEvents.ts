/** Change events of a worksheet as the log of edits keeps them until it looks at the tables. */
import type { CellValue } from "../policy/values";
import { tableAreas, wholeTable } from "./editArea";
import type { EditedArea, TableEdits } from "./editDiff";
import { fromExcel } from "./readSlices";
import type { TableSnapshot } from "./snapshot";

/** One change of a worksheet. */
export interface Noticed {
  /** A person at this Excel, this add-in itself, or anybody else. */
  readonly who: "person" | "addin" | "others";
  readonly changeType: string;
  readonly address: string;
  /** What a single cell held; absent for larger areas. */
  readonly before?: CellValue;
  /** When it was noticed: serial date with time. */
  readonly at: number;
}

/** @param at serial date with time */
export function noticedEvent(event: Excel.WorksheetChangedEventArgs, at: number): Noticed {
  const local = event.source === "Local";
  const { changeType, address } = event;
  // Excel gives details for single cells only; types that say otherwise are older than it.
  const details = event.details as Excel.ChangedEventDetail | null | undefined;
  return {
    who: !local ? "others" : event.triggerSource === "ThisLocalAddin" ? "addin" : "person",
    changeType,
    address,
    at,
    ...(details && /^[^:,]+$/.test(address) ? { before: fromExcel(details.valueBefore) } : {}),
  };
}

/** Did cells come, go or move? */
export const isStructural = ({ changeType }: Noticed): boolean => changeType !== "RangeEdited";

/** Kinds of change after which the area holds something new. */
const filling: readonly string[] = ["RangeEdited", "RowInserted", "CellInserted"];

/**
 * Where a table was edited. Addresses count as the sheet stood then: where rows moved afterwards, the whole table is compared.
 * @param now the table as it is
 * @param events of its sheet, in order
 * @returns areas; `onlyKnown` when edits whose old value is not known may be no edits at all
 */
export function editsOf(now: TableSnapshot, events: readonly Noticed[]): TableEdits & { readonly onlyKnown: boolean } {
  const moved = events.map(isStructural).lastIndexOf(true);
  const before = events.slice(0, Math.max(0, moved));
  const after = events.slice(Math.max(0, moved));
  const shifted = events.some(({ who, changeType }) => who === "person" && /^Cell(Inserted|Deleted)$/.test(changeType));
  const lost = shifted || before.some((event) => event.who === "person" && filling.includes(event.changeType));
  const unsure = [
    ...(before.some(({ who }) => who !== "person") ? wholeTable(now) : []),
    ...after.flatMap((event) =>
      event.who === "person" || event.changeType.startsWith("Row")
        ? []
        : isStructural(event)
          ? wholeTable(now)
          : tableAreas(now, event.address),
    ),
  ];
  if (lost) return { edited: wholeTable(now), unsure, onlyKnown: true };
  const edited = after.flatMap((event): EditedArea[] =>
    event.who !== "person" || !filling.includes(event.changeType)
      ? []
      : tableAreas(now, event.address).map((area) =>
          event.before === undefined ? area : { ...area, before: event.before },
        ),
  );
  return { edited, unsure, onlyKnown: false };
}

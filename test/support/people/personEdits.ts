/** What a person does at the sheet of a shared workbook, by chance: a table of edits with how often each comes. */
import type { Editor } from "../../../embedded/model/editing";
import type { Random } from "../../../embedded/sample/random";
import type { PersonNote } from "./entered";
import { isTyped, type Place } from "./places";

/** One edit ready to be made. */
export interface PersonEdit {
  readonly make: (editor: Editor) => void;
  readonly note?: PersonNote;
  /** Rows change places: both people have everything before and after, see docs/embedded-excel-limits.md. */
  readonly alone?: boolean;
}

interface Hand {
  readonly random: Random;
  /** A number that no other edit of the simulation has. */
  readonly next: () => number;
}

type Kind = (place: Place, hand: Hand) => readonly PersonEdit[];

const typing = (place: Place, row: number, key: string, column: number, text: string): PersonEdit => ({
  make: (editor) => {
    const at = place.columnOf(column);
    const current = place.rows().get(key) ?? row;
    editor.cells.typeText(place.table?.sheetId ?? "", current, at, text);
  },
  note: { table: place.known.id, key, column, does: "types" },
});

/** A row with an id, and the id. */
function someRow({ random }: Hand, place: Place): [string, number] | null {
  const rows = [...place.rows()];
  return rows.length === 0 ? null : random.pick(rows);
}

const types: Kind = (place, hand) => {
  const found = someRow(hand, place);
  if (!found) return [];
  const [key, row] = found;
  const columns = (place.table?.columns ?? []).filter(
    ({ id }) =>
      id !== place.known.idColumn && isTyped(place.known.columns.get(id)) && !place.hasFormula(row, place.columnOf(id)),
  );
  if (columns.length === 0) return [];
  const { id } = hand.random.pick(columns);
  const old = place.value(row, place.columnOf(id));
  const entry = place.known.columns.get(id);
  if (hand.random.chance(0.06)) return [typing(place, row, key, id, "")];
  // Values of lists, names of people and customers are put right or wrong by others; mostly what is free is typed.
  if (entry && ["list", "ref"].includes(entry.type) && !hand.random.chance(0.15)) return [];
  const text =
    typeof old === "number" || ["number", "integer", "money"].includes(entry?.type ?? "")
      ? String((typeof old === "number" ? old : 100) + hand.random.integer(1, 40))
      : `记${hand.next()}`;
  return [typing(place, row, key, id, text)];
};

const newRow: Kind = (place, hand) => {
  const { body } = place;
  if (!body) return [];
  const key = `N${hand.next()}`;
  const free = [...(place.table?.columns ?? [])].filter(({ id }) => place.known.columns.get(id)?.type === "text");
  let row = body.row + body.rowCount;
  while (row > body.row && place.isBlank(row - 1)) row -= 1;
  const at = place.columnOf(place.known.idColumn);
  const first: PersonEdit = {
    make: (editor) => editor.cells.typeText(place.table?.sheetId ?? "", row, at, key),
    note: { table: place.known.id, key, column: place.known.idColumn, does: "types" },
  };
  const more = free.length > 0 ? [typing(place, row, key, hand.random.pick(free).id, `记${hand.next()}`)] : [];
  return at < 0 ? [] : [first, ...more.filter(({ note }) => note?.column !== place.known.idColumn)];
};

const insertRow: Kind = (place, { random }) => {
  const { body, table } = place;
  if (!body || !table) return [];
  const index = random.integer(0, body.rowCount - 1);
  return [{ make: (editor) => void editor.tables.addRows(table.id, index, null, 1) }];
};

const deleteRow: Kind = (place, hand) => {
  const { body, table } = place;
  const found = someRow(hand, place);
  if (!found || !body || !table || place.rows().size < 4) return [];
  const [key, row] = found;
  return [
    {
      make: (editor) => editor.tables.deleteRows(table.id, row - body.row, 1),
      note: { table: table.id, key, does: "deletesRow" },
    },
  ];
};

const insertColumn: Kind = (place, { random, next }) => {
  const { table } = place;
  if (!table || table.columns.length > place.known.columns.size + 3) return [];
  const index = random.integer(1, table.columns.length);
  return [{ make: (editor) => void editor.tables.addColumn(table.id, index, null, `备注${next()}`) }];
};

/** Takes away a column that people added. */
const deleteColumn: Kind = (place, { random }) => {
  const { table } = place;
  const own = (table?.columns ?? []).filter(({ id }) => !place.known.columns.has(id));
  if (!table || own.length === 0) return [];
  const column = random.pick(own).id;
  return [
    {
      make: (editor) => editor.tables.deleteColumn(table.id, column),
      note: { table: table.id, column, does: "deletesColumn" },
    },
  ];
};

/** Renames a header, or gives it its first name back. */
const renameHeader: Kind = (place, { random, next }) => {
  const { table, known } = place;
  if (!table) return [];
  const renamed = table.columns.filter(({ id, name }) => (known.columns.get(id)?.label["zh-CN"] ?? name) !== name);
  const back = renamed.length > 0 && random.chance(0.7);
  const { id } = random.pick(back ? renamed : table.columns);
  const name = back ? known.columns.get(id)?.label["zh-CN"] : undefined;
  return [{ make: (editor) => editor.tables.renameColumn(table.id, id, name ?? `改名${next()}`) }];
};

const sort: Kind = (place, { random }) => {
  const { table } = place;
  if (!table) return [];
  const fields = [{ key: random.integer(0, table.columns.length - 1), ascending: random.chance(0.5) }];
  return [{ make: (editor) => editor.tables.sort(table.id, fields), alone: true }];
};

const filter: Kind = (place, hand) => {
  const { table } = place;
  const found = someRow(hand, place);
  if (!found || !table) return [];
  const { id } = hand.random.pick(table.columns);
  const value = place.value(found[1], place.columnOf(id));
  if (typeof value !== "string") return [];
  return [{ make: (editor) => editor.tables.filter(table.id, id, { filterOn: "Values", values: [value] }) }];
};

const clearFilters: Kind = ({ table }) =>
  table && table.filters.size > 0 ? [{ make: (editor) => editor.tables.clearFilters(table.id) }] : [];

const kinds: readonly { readonly kind: Kind; readonly often: number }[] = [
  { kind: types, often: 70 },
  { kind: newRow, often: 7 },
  { kind: insertRow, often: 4 },
  { kind: deleteRow, often: 3 },
  { kind: insertColumn, often: 2 },
  { kind: deleteColumn, often: 2 },
  { kind: renameHeader, often: 2 },
  { kind: sort, often: 1 },
  { kind: filter, often: 4 },
  { kind: clearFilters, often: 5 },
];
const drawn = kinds.flatMap(({ kind, often }) => new Array<Kind>(often).fill(kind));

/** Draws until something can be done there. */
export function personEdits(place: Place, hand: Hand): readonly PersonEdit[] {
  for (let tries = 0; tries < 20; tries += 1) {
    const edits = hand.random.pick(drawn)(place, hand);
    if (edits.length > 0) return edits;
  }
  return [];
}

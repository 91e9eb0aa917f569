/** Rows of the log that tell of a change: acceptances, and cells that were announced and then left alone, do not. */
import { loggedChanges } from "../../src/kpis/changeLog";
import { historyOf } from "../../src/kpis/classHistory";
import { dataset, type Row } from "./support";

const row = (entryId: string, field: string, oldValue: string, newValue: string | null, at: number): Row => ({
  entryId,
  sheet: "Accounts",
  rowId: "K1",
  field,
  oldValue,
  newValue,
  at,
  command: entryId.split("-")[0] ?? "",
});
const edit = row("edit-1-abcdef/Accounts/K1/class", "class", "potential", "intent", 46000);
const announced = row("import-1-abcd/Accounts/K1/class", "class", "intent", "won", 46001);
const leftAlone = row("import-1-abcd/skipped/Accounts/K1/class", "skipped", "class", null, 46001);
const accepted = row(
  "accept-1-abcdef/ACC-06/Accounts/K1/class",
  "class",
  "意向客户~1a",
  "ACC-06 2026-12-31 等盖章",
  46002,
);

test.each([
  ["an edit", [edit], [["potential", "intent"]]],
  ["what was announced and left alone", [edit, announced, leftAlone], [["potential", "intent"]]],
  [
    "what was announced in another run",
    [edit, announced, { ...leftAlone, entryId: "import-2-abcd/skipped" }],
    [
      ["potential", "intent"],
      ["intent", "won"],
    ],
  ],
  ["an acceptance of the same cell", [edit, accepted], [["potential", "intent"]]],
])("%s", (_, log, expected) => {
  const data = dataset(
    { Accounts: [{ accountId: "K1", accountName: "一", class: "意向客户" }], AuditLog: log },
    "2026-01-10",
  );
  expect(loggedChanges(data, "Accounts.class").map(({ oldValue, newValue }) => [oldValue, newValue])).toEqual(expected);
  const history = historyOf(data, "class");
  expect(history.changes(0).map(({ from, to }) => [from, to])).toEqual(expected);
  expect(history.broken(0)).toBe(expected.length > 1);
  expect(history.at(0, 45999)).toBe("potential");
});

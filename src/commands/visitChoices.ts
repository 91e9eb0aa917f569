import { searchEntries, type SearchEntry } from "../daily/search";
import { buildDataset } from "../kpis/dataset";
import { peopleNamed } from "../kpis/people";
import { plainCell } from "../policy/values";
import { evaluationDate, requireTables } from "../workbook/journal";
import { readPolicy } from "../workbook/policySheet";
import { readTables } from "../workbook/read";
import { openBook } from "../workbook/recognise";

/** What the forms of the visits offer. */
export interface VisitChoices {
  /** Serial day to begin with. */
  readonly today: number;
  /** Names of Team, who left aside; before Team is filled, whoever the tables name. */
  readonly people: readonly string[];
  readonly customers: readonly SearchEntry[];
}

/**
 * Reads people, customers and the day.
 * @throws UserError when the workbook is no Tierbook or has no Visits
 */
export async function visitChoices(
  context: Excel.RequestContext,
  options: { readonly signal?: AbortSignal } = {},
): Promise<VisitChoices> {
  const book = await openBook(context);
  requireTables(book, ["Visits", "Accounts"]);
  const { policy } = await readPolicy(context, book);
  const requests = [
    { table: "Accounts", columns: ["accountId", "accountName", "invoiceName", "owner"] },
    { table: "Visits", columns: ["visitor"] },
    { table: "Team", columns: ["name", "active"] },
  ];
  const snapshots = await readTables(context, book, requests, options);
  const data = buildDataset(snapshots, policy, evaluationDate(undefined, policy.number("today")));
  const active = data.column("Team.active") ?? [];
  const names = data.column("Team.name") ?? [];
  const team = [...data.filledRows("Team")].filter((row) => active[row] !== false).map((row) => plainCell(names[row]));
  const people = [...new Set(team.filter((name) => name !== ""))].sort();
  const accounts = snapshots.Accounts;
  const customers = accounts ? searchEntries(accounts.columns, accounts.rowCount) : [];
  return { today: data.today, people: people.length > 0 ? people : peopleNamed(data), customers };
}

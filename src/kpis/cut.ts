/**
 * A part of the workbook: the rows of a team, a region, a product, or of a person in one of them. The figures know persons; a part is
 * made for them into a person of its own, to whom its rows belong. Rows stay where they are, so nothing that points at a row breaks.
 */
import { kpiText } from "../locales/kpis";
import type { LocalText, Message } from "../locales/types";
import type { CellValue } from "../policy/values";
import { isBlank, isErrorCell, plainCell } from "../policy/values";
import { columnCells } from "./columns";
import type { Dataset } from "./dataset";
import { once, perDataset } from "./memo";
import type { KpiScope } from "./result";
import { cutValue, hasTeam, membersOf } from "./team";
import { missingColumns, notesOf } from "./scope";

/** What a row must be to belong; null: not asked. */
export interface Cut {
  readonly people: ReadonlySet<string> | null;
  readonly region: string | null;
  readonly product: string | null;
}

/** Where a row stands: in the part, outside, or nobody says (a blank cell). The numbers are those of people.ts. */
export const standing = { inside: 0, outside: 1, unsaid: -1 } as const;

/** Is the figure asked for everybody and everything? */
export const isWhole = ({ owner, team, region, product }: KpiScope): boolean =>
  owner === null && !team && !region && !product;

/** Does the scope ask for more than a person? */
export const isCut = ({ team, region, product }: KpiScope): boolean => [team, region, product].some(Boolean);

/** Which dimensions a KPI can be cut by; `region`: one of these columns must say it. */
interface Cuttable {
  readonly team: boolean;
  readonly region: readonly string[] | null;
  readonly product: string | null;
}

const byLines: Cuttable = {
  team: true,
  region: ["Orders.region", "Accounts.region"],
  product: "Orders.product",
};
const byVisits: Cuttable = { team: true, region: ["Visits.region", "Accounts.region"], product: null };
const byAccounts: Cuttable = { team: true, region: ["Accounts.region"], product: null };
const byPeople: Cuttable = { team: true, region: null, product: null };

/** What is typed or budgeted knows persons only; K2 is the company's own and knows no parts at all. */
const special: Readonly<Record<string, Cuttable>> = {
  ...Object.fromEntries(["K1", "S1", "S2", "S3"].map((id) => [id, byLines])),
  ...Object.fromEntries(["K7", "V1", "V3", "V4"].map((id) => [id, byVisits])),
  ...Object.fromEntries(["K8", "K9", "K10", "K11", "K12", "S4"].map((id) => [id, byPeople])),
  K2: { team: false, region: null, product: null },
};

const words: Readonly<Record<"team" | "region" | "product", LocalText>> = {
  team: kpiText.byTeam,
  region: kpiText.byRegion,
  product: kpiText.byProduct,
};

/** Why a KPI cannot be cut as the scope asks; null when it can. */
export function uncuttable(data: Dataset, id: string, scope: KpiScope): Message | null {
  const actions = id === "K4" && data.policy.text("kpi.04.unit") === "actions";
  const can = actions ? byPeople : (special[id] ?? byAccounts);
  const not = (dimension: keyof typeof words): Message => ({
    text: kpiText.notCuttable,
    args: { by: words[dimension] },
  });
  if (scope.team) {
    if (!can.team) return not("team");
    const missing = ["Team.name", "Team.department"].filter((ref) => !data.column(ref));
    if (missing.length > 0) return missingColumns(data, missing);
    const members = membersOf(data, scope.team);
    if ("text" in members) return members;
  }
  if (scope.region) {
    if (!can.region) return not("region");
    if (!can.region.some((ref) => data.column(ref))) return missingColumns(data, can.region);
  }
  if (scope.product) {
    if (!can.product) return not("product");
    if (!data.column(can.product)) return missingColumns(data, [can.product]);
  }
  return null;
}

/** The people that a scope asks for; null for everybody. A team that cannot be read is nobody: `uncuttable` said so before. */
function peopleAsked(data: Dataset, { owner, team }: KpiScope): ReadonlySet<string> | null {
  const own = owner?.trim() ?? null;
  if (!team) return own === null ? null : new Set([own]);
  const members = membersOf(data, team);
  if ("text" in members) return new Set();
  return own === null ? members : new Set([...members].filter((name) => name === own));
}

/**
 * The data set of a part: figures that ask it for the scope's person get the part.
 * @param scope asks for a team, region or product
 */
export function cutData(data: Dataset, scope: KpiScope): Dataset {
  const region = cutValue(data, "region", scope.region);
  const product = cutValue(data, "product", scope.product);
  const key = JSON.stringify([scope.owner?.trim() ?? null, scope.team?.trim() ?? null, region, product]);
  return once(data, `cut ${key}`, () => ({ ...data, cut: { people: peopleAsked(data, scope), region, product } }));
}

/**
 * Where rows of a table stand.
 * @param table "Orders"
 * @param person column that names the person; null: the account's owner is the person, and its region the region
 * @returns for a row and the row of its account (below zero where none is known) one of `standing`
 */
export function standingOf(
  data: Dataset,
  cut: Cut,
  table: string,
  person: string | null,
): (row: number, account: number, fallback: boolean) => number {
  const column = (ref: string): readonly CellValue[] => columnCells(data, ref);
  const [owners, regions] = [column("Accounts.owner"), column("Accounts.region")];
  const named = person === null ? [] : column(person);
  const own = person === null ? [] : column(`${table}.region`);
  const products = column(`${table}.product`);
  const judge = (cell: CellValue | undefined, fits: (text: string) => boolean): number => {
    if (isBlank(cell) || isErrorCell(cell)) return standing.unsaid;
    return fits(plainCell(cell)) ? standing.inside : standing.outside;
  };
  return (row, account, fallback) => {
    const parts: number[] = [];
    const { people, region, product } = cut;
    if (people) {
      const first = judge(named[row], (name) => people.has(name));
      parts.push(first === standing.unsaid && fallback ? judge(owners[account], (name) => people.has(name)) : first);
    }
    if (region !== null) {
      const first = judge(own[row], (code) => code === region);
      parts.push(first === standing.unsaid ? judge(regions[account], (code) => code === region) : first);
    }
    if (product !== null) parts.push(judge(products[row], (code) => code === product));
    if (parts.includes(standing.outside)) return standing.outside;
    return parts.includes(standing.unsaid) ? standing.unsaid : standing.inside;
  };
}

/** What is in no part of the kind asked for: customers without region, people without team. */
export function cutNotes(data: Dataset, { team, region }: KpiScope): readonly Message[] {
  const without = (ref: string): number => {
    const cells = data.column(ref);
    return cells ? [...data.filledRows("Accounts")].filter((row) => isBlank(cells[row])).length : 0;
  };
  return notesOf(
    [kpiText.peopleWithoutTeam, team ? strangers(data) : 0],
    [kpiText.accountsWithoutRegion, region ? without("Accounts.region") : 0],
  );
}

/** People named by customers and orders whom table Team puts into no team. */
const strangers = perDataset((data: Dataset): number => {
  const names = ["Accounts.owner", "Orders.salesperson"].flatMap((ref) => columnCells(data, ref));
  const people = new Set(names.map((cell) => (isErrorCell(cell) ? "" : plainCell(cell))));
  people.delete("");
  return [...people].filter((name) => !hasTeam(data, name)).length;
});

/** The workbooks of the simulation, and which of the product's writing actions have something to do in each. */
import type { WriteAction } from "../colleagueAtWork";
import { dailyActions } from "../dailyActions";
import { officeActions } from "../officeActions";

export interface PeopleBook {
  readonly file: () => Promise<Uint8Array>;
  readonly actions: readonly WriteAction[];
}

/** What takes seconds: it comes seldom. */
const long = "repair the workbook";

function grouped(): readonly PeopleBook[] {
  const groups = new Map<WriteAction["book"], WriteAction[]>();
  for (const action of [...dailyActions, ...officeActions])
    groups.set(action.book, [...(groups.get(action.book) ?? []), action]);
  return [...groups].map(([file, actions]) => ({ file, actions }));
}

export const peopleBooks = grouped();

/** Books in turn, each as often as it has actions; every action of the product comes round. */
export const bookOfSeed = (seed: number): number => {
  const turns = peopleBooks.flatMap(({ actions }, at) => actions.map(() => at));
  return turns[(seed * 7) % turns.length] ?? 0;
};

/** Commands that write over what stands there: without the re-read they take a colleague's entry away, where others find it gone and refuse. */
const overwriting: ReadonlySet<string> = new Set(["recalculateTiers", "handOver", "applyMerge"]);
export const overwrites = ({ command }: WriteAction): boolean => overwriting.has(command);

/** The book in which all of them have something to do. */
export const overwrittenBook = peopleBooks.findIndex(
  ({ actions }) => new Set(actions.filter(overwrites).map(({ command }) => command)).size === overwriting.size,
);

/** The actions of a seed; setting up again is among them with every tenth. */
export const actionsOfSeed = (seed: number): readonly WriteAction[] =>
  (peopleBooks[bookOfSeed(seed)]?.actions ?? []).filter(({ name }) => name !== long || seed % 10 === 0);

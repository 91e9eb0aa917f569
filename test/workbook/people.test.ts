/**
 * Two people at once, a sample of the seeds of `npm run soak -- people`: nothing a person entered is lost or changed by the add-in, its
 * log says what it did, both end with the same workbook; and a product that does not read again before it writes is found out.
 */
import { bookOf } from "../../embedded/coauthoring/copyBook";
import { readWorkbook } from "../../embedded/files";
import type { Book } from "../../embedded/model/book";
import { office } from "../support/dailyActions";

type Simulate = typeof import("../support/people/simulate");
type Books = typeof import("../support/people/books");

let start: Book;
beforeAll(async () => {
  start = bookOf(readWorkbook(await office()));
});

/** The simulation with modules of its own. */
function loaded(): Simulate & Pick<Books, "overwrites"> & { actions: ReturnType<Books["actionsOfSeed"]> } {
  const books = jest.requireActual<Books>("../support/people/books");
  const actions = books.peopleBooks.reduce((most, one) =>
    one.actions.length > most.actions.length ? one : most,
  ).actions;
  const simulate = jest.requireActual<Simulate>("../support/people/simulate");
  const { overwrites } = books;
  return { ...simulate, overwrites, actions: actions.filter(({ name }) => name !== "repair the workbook") };
}

test("two people type, move rows and columns and run commands: nothing is lost, logs are true, both see the same", async () => {
  const { simulate, actions } = loaded();
  let done = 0;
  for (let seed = 1; seed <= 6; seed += 1) {
    const result = await simulate({ seed, edits: 60, commands: 2, start, actions });
    expect({ seed, problems: result.problems }).toEqual({ seed, problems: [] });
    expect(result.edits).toBeGreaterThanOrEqual(60);
    done += Object.values(result.done).reduce((sum, count) => sum + count, 0);
  }
  expect(done).toBeGreaterThan(5);
});

test("a product that does not read again before it writes is caught within 50 seeds", async () => {
  let caught: readonly string[] = [];
  let last = 0;
  const asked = { edits: 10, commands: 3 };
  await jest.isolateModulesAsync(async () => {
    jest.doMock("../../src/workbook/write", () => {
      const { blindWrite } =
        jest.requireActual<typeof import("../support/people/blindWrite")>("../support/people/blindWrite");
      return blindWrite(jest.requireActual("../../src/workbook/write"));
    });
    const { simulate, actions, overwrites } = loaded();
    for (let seed = 1; seed <= 50 && caught.length === 0; seed += 1) {
      caught = (await simulate({ seed, ...asked, start, actions: actions.filter(overwrites) })).problems;
      last = seed;
    }
  });
  expect(caught.join()).toMatch(/not in the log|nobody wrote/);
  const { simulate, actions, overwrites } = loaded();
  const sound = await simulate({ seed: last, ...asked, start, actions: actions.filter(overwrites) });
  expect(sound.problems).toEqual([]);
});

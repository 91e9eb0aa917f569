/**
 * Twelve real rules over 100,000 rows of `values[][]`: a loop by hand, our engine, and other libraries, as multiples of the loop.
 * All take their turns in one process, round by round, and the best round of each counts: other work on the machine then weighs
 * on all of them alike.
 */
import type { Candidate } from "./candidate";
import { ruleIds } from "./constraints";
import { handLoop, type Violation } from "./handLoop";
import { asObjects, registerValues } from "./register";
import { check, encode } from "./tierbook";

const peers = ["ajv", "typebox", "zod", "valibot", "jsonRulesEngine"];

/** Libraries are loaded by name, so that types and lint need none of them. */
async function loadPeers(): Promise<readonly Candidate[]> {
  const loaded = peers.map((name) => import(`./peers/${name}`) as Promise<{ candidate: Candidate }>);
  return (await Promise.all(loaded)).map(({ candidate }) => candidate);
}

interface Entrant {
  readonly name: string;
  readonly note: string;
  readonly rows: number;
  readonly rounds: number;
  readonly run: () => readonly Violation[] | Promise<readonly Violation[]>;
}

const countsOf = (violations: readonly Violation[]): ReadonlyMap<string, number> => {
  const counts = new Map(ruleIds.map((id) => [id, 0]));
  for (const { rule } of violations) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
};

/** Milliseconds of the best round. */
async function timed(entrants: readonly Entrant[], rounds: number): Promise<ReadonlyMap<string, number>> {
  const best = new Map<string, number>();
  for (let round = 0; round < rounds; round++)
    for (const { name, run, rounds: own } of entrants) {
      if (round >= own) continue;
      const start = performance.now();
      await run();
      best.set(name, Math.min(best.get(name) ?? Number.POSITIVE_INFINITY, performance.now() - start));
    }
  return best;
}

/** @returns what differs from the hand loop, in words; nothing when all agree */
function differences(name: string, found: readonly Violation[], expected: readonly Violation[]): readonly string[] {
  const [own, wanted] = [countsOf(found), countsOf(expected)];
  return ruleIds.flatMap((id) =>
    own.get(id) === wanted.get(id) ? [] : [`${name}, ${id}: ${own.get(id)} violations, expected ${wanted.get(id)}`],
  );
}

/**
 * Prints the comparison.
 * @param rows rows of the register
 * @param rounds rounds for everything but the slow ones
 * @returns false when a candidate reports other violations than the hand loop
 */
export async function compare(rows = 100_000, rounds = 15): Promise<boolean> {
  const values = registerValues(rows);
  const objects = asObjects(values);
  const encoded = encode(values);
  const expected = handLoop(values);
  const own = (name: string, note: string, run: Entrant["run"]): Entrant => ({ name, note, rows, rounds, run });
  const entrants: Entrant[] = [
    own("hand loop", "over values[][]", () => handLoop(values)),
    own("Tierbook, encoding", "rows to columns, labels to codes, once", () => (encode(values), expected)),
    own("Tierbook, encoded", "over encoded columns, with messages, in order", () => check(encoded)),
    own("Tierbook, all", "encoding and check", () => check(encode(values))),
    own(
      "rows to objects",
      "what the libraries are given; not counted in their times",
      () => (asObjects(values), expected),
    ),
  ];
  for (const { name, note, rows: fewer = rows, run } of await loadPeers()) {
    const some = objects.slice(0, fewer);
    const scaled = fewer < rows ? `${fewer.toLocaleString("en")} rows, scaled up; ` : "";
    entrants.push({ name, note: scaled + note, rows: some.length, rounds: fewer < rows ? 2 : 5, run: () => run(some) });
  }
  console.log(`\nTwelve rules, ${rows.toLocaleString("en")} rows, ${expected.length.toLocaleString("en")} violations`);
  console.log(ruleIds.map((id) => `${id} ${countsOf(expected).get(id)}`).join(", "));
  const wrong: string[] = [];
  for (const { name, run, rows: given } of entrants)
    wrong.push(
      ...differences(name, await run(), given === rows ? expected : expected.filter(({ row }) => row < given)),
    );
  const best = await timed(entrants, rounds);
  const one = best.get("hand loop") ?? Number.NaN;
  for (const { name, note, rows: given } of entrants) {
    const ratio = ((best.get(name) ?? Number.NaN) / one) * (rows / given);
    console.log(`${name.padEnd(20)} ${ratio.toFixed(2).padStart(9)}   ${note}`);
  }
  for (const line of wrong) console.error(line);
  return wrong.length === 0;
}

/** Every convention of the tier models has a named test: limits, blanks, ties, what is missing, what cannot be read. */
import { readFileSync } from "node:fs";
import { modelIds, type ModelId } from "../../../src/tiers/models/types";

/** File and name of the test. */
type Named = readonly [file: string, name: string];
const of =
  (file: string) =>
  (name: string): Named => [file, name];
const [pareto, rfm, score, other, edges, review, here] = [
  "pareto",
  "rfm",
  "score",
  "otherModels",
  "edges",
  "review",
  "modelEdges",
].map((file) => of(`${file}.test.ts`));
const tiers = of("../tiers.test.ts");

const conventions: Readonly<Record<ModelId | "decision", readonly Named[]>> = {
  sales: [
    tiers("bands are half-open"),
    tiers("a decimal sum at the limit counts as the limit"),
    tiers("zero is a limit, blank is none"),
    tiers("a missing limit grades nobody and says so"),
    tiers("texts, errors and unknown tiers are not evaluable and keep what they have"),
    tiers("an account without orders has sales of zero when the history is complete"),
    tiers("returns are negative whatever their sign, samples do not count"),
    tiers("two rows with one number are not evaluable"),
    other!("without the column nobody is graded, least of all as unrated"),
  ],
  score: [
    score!("one missing: its weight is spread over the others"),
    score!("exactly six tenths known"),
    score!("just below six tenths"),
    score!("nothing known"),
    score!("zero is an input like any other"),
    score!("a factor without weight decides nothing"),
    score!("a cell that cannot be read is named, not left out"),
    score!("wrong weights or limits rate nobody"),
    here!("a cell nobody can read in a factor without weight: what is missing beside it is told"),
  ],
  pareto: [
    pareto!("the row that crosses the limit belongs to the class"),
    pareto!("a head that reaches the limit exactly ends there"),
    pareto!("equal amounts stay together in the better class"),
    pareto!("zero and negative amounts are last and add nothing"),
    pareto!("rows without number have no class"),
    pareto!("a cap that a tie crosses holds the tie"),
    pareto!("a fifth of six is two"),
    pareto!("both: value ends it"),
    pareto!("both: count ends it"),
    pareto!("a sum that lacks somebody"),
    pareto!("nothing above zero"),
    here!("a class that takes nobody leaves its customers to the next"),
  ],
  rfm: [
    rfm!("equal values have equal scores"),
    rfm!("all equal stand in the middle"),
    rfm!("a middle on the border of two fifths counts for the better"),
    rfm!("orders of the twelve months, an order number once; who bought nothing is unrated"),
    rfm!("returns and samples are no orders"),
    rfm!("short history"),
    rfm!("wrong breaks"),
    here!("orders of the twelve months: the first and the last day count, blank numbers by themselves, a number once"),
    here!("a row that lacks any one measure is ranked in none"),
  ],
  portfolio: [
    other!("of accounts: both axes must be known"),
    other!("wrong limits or weights rate nobody"),
    other!("strength may have limits of its own"),
    here!("a position that is no number has no cell"),
  ],
  intent: [other!("lead grade"), other!("of accounts, labels and codes alike")],
  channel: [other!("channel class"), here!("the word of a channel class is that of its list")],
  decision: [
    tiers("the first time it is held, the second time it goes"),
    tiers("running twice on one day is one review"),
    tiers("a review that agreed breaks the row, and is asked to be logged"),
    tiers("the first grading waits for nobody"),
    tiers("blank rows are no accounts"),
    edges!("the last row of a day counts"),
    review!("without a cycle it does not expire"),
    review!("on the last day"),
    review!("a day later"),
    review!("runs to the day before its anniversary"),
    review!("a computed tier at or above the floor is not the contract's business"),
    review!("what lies below the floor already stays, and nobody is lifted to it"),
    review!("grace comes first, an override before all"),
    review!("what was approved moves"),
    review!("stays, unless the company wants it gone"),
    review!("on the same figures a tier changes once at most, then rests"),
  ],
};

test.each([...modelIds, "decision"] as const)("conventions of %s have named tests", (model) => {
  const gone = conventions[model].filter(
    ([file, name]) => !readFileSync(`${__dirname}/${file}`, "utf8").includes(`"${name}"`),
  );
  expect(gone).toEqual([]);
});

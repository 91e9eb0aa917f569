/** D2 and D7 a second way: cohorts and opening stock from generated logs of class changes. */
import fc from "fast-check";
import { parsePeriod } from "../../../src/calendar";
import { kpiFunctions } from "../../../src/kpis";
import { dataset, day, type Row } from "../support";

const begins = day("2025-01-01");
const today = "2026-03-16";
const steps = ["potential", "intent", "won"] as const;

/** A customer that was created after the log began and moved on through the classes on some days. */
interface Life {
  readonly created: number;
  readonly owner: "张三" | "李四";
  /** Class at creation, and days on which it moved one step on. */
  readonly first: number;
  readonly moves: readonly number[];
}
const life: fc.Arbitrary<Life> = fc.record({
  created: fc.integer({ min: begins, max: day(today) }),
  owner: fc.constantFrom("张三", "李四"),
  first: fc.integer({ min: 0, max: 1 }),
  moves: fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 2 }).map((days) => [...days].sort((a, b) => a - b)),
});

/** What happened by today: day and class, the class at creation first. */
const classes = ({ created, first, moves }: Life): readonly { at: number; code: string }[] => [
  { at: created, code: steps[first] ?? "" },
  ...moves
    .slice(0, 2 - first)
    .map((after, index) => ({ at: created + after, code: steps[first + index + 1] ?? "" }))
    .filter(({ at }) => at <= day(today)),
];

function tablesOf(lives: readonly Life[]): Record<string, readonly Row[]> {
  const logged = lives.flatMap((one, index): Row[] =>
    classes(one).flatMap(({ at, code }, step, all): Row[] =>
      step === 0
        ? []
        : [
            {
              sheet: "Accounts",
              rowId: String(index),
              field: "class",
              oldValue: all[step - 1]!.code,
              newValue: code,
              at: at + step / 10,
            },
          ],
    ),
  );
  const start: Row = {
    sheet: "Accounts",
    rowId: "none",
    field: "class",
    oldValue: "intent",
    newValue: "won",
    at: begins,
  };
  return {
    Accounts: lives.map((one, index) => ({
      accountId: String(index),
      accountName: `客户${index}`,
      owner: one.owner,
      class: classes(one).at(-1)!.code,
      status: "active",
      createdDate: one.created,
      classChangedDate: null,
    })),
    AuditLog: [start, ...logged],
  };
}

/** Of the base, who became won: [converted, base]. */
function counted(
  lives: readonly Life[],
  code: "potential" | "intent",
  stock: boolean,
  start: number,
  end: number,
): readonly [number, number] {
  const last = Math.min(end, day(today));
  let [converted, base] = [0, 0];
  for (const one of lives) {
    const all = classes(one);
    const entered = all.find((step) => step.code === code);
    const won = all.find((step) => step.code === "won");
    if (stock) {
      const before = all.filter((step) => step.at < start).at(-1);
      if (before?.code !== code) continue;
      base++;
      if (won && won.at >= start && won.at <= last) converted++;
      continue;
    }
    // Prospects are a cohort by the day they were created as such, intent customers by the day they became so.
    if (!entered || entered.at < start || entered.at > last) continue;
    base++;
    if (won && won.at >= entered.at) converted++;
  }
  return [converted, base];
}

test.each([
  ["D2", "potential"],
  ["D7", "intent"],
] as const)("naive: %s by created cohort and by opening stock", (id, code) => {
  let said = 0;
  fc.assert(
    fc.property(
      fc.array(life, { minLength: 1, maxLength: 8 }),
      fc.boolean(),
      fc.constantFrom("2025-Q2", "2025-Q4", "2026-Q1"),
      fc.constantFrom("张三", null),
      (lives, stock, label, owner) => {
        const period = parsePeriod(label)!;
        const parameters = { "kpi.conversionBase": stock ? "opening stock" : "created cohort" };
        const found = kpiFunctions[id](dataset(tablesOf(lives), today, { parameters }), { period, owner });
        const own = lives.filter((one) => owner === null || one.owner === owner);
        const [converted, base] = counted(own, code, stock, period.start, period.end);
        if (base === 0) return expect(found.actual).toBeNull();
        said++;
        expect([found.numerator, found.denominator]).toEqual([converted, base]);
      },
    ),
    { numRuns: 200 },
  );
  expect(said).toBeGreaterThan(20);
});

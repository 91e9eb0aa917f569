/** Proposals for a week: order, days, capacity, absences, regions. */
import fc from "fast-check";
import { proposeWeek } from "../../../src/daily/week";
import { dataset, day, type Row } from "../support";

const monday = day("2026-03-02");
const account = (accountId: string, more: Row = {}): Row => ({
  accountId,
  accountName: accountId,
  owner: "李敏",
  tier: "A",
  createdDate: day("2026-01-05"),
  ...more,
});
const contact = (accountId: string, date: number, more: Row = {}): Row => ({
  visitId: `${accountId}/${date}`,
  accountId,
  date,
  visitor: "李敏",
  status: "done",
  mode: "visit",
  ...more,
});
const plan = (tables: Readonly<Record<string, readonly Row[]>>, perDay = 3, today = "2026-03-02") =>
  proposeWeek(dataset(tables, today), { from: monday, person: "李敏", perDay });

test("the reason is the first that holds, and the order follows it", () => {
  const { proposals, unclear } = plan({
    Accounts: [
      account("near", { tier: "D", region: "城东" }),
      account("never", { tier: null, createdDate: null }),
      account("dueD", { tier: "D", createdDate: day("2025-12-02") }),
      account("dueA"),
      account("agreed", { tier: "C", nextContactDate: monday + 2 }),
      account("later", { nextContactDate: monday + 30, tier: "D", region: "城西" }),
      account("other", { owner: "陈刚" }),
      account("lost", { status: "lost" }),
      account("planned"),
      account("unread"),
    ],
    Visits: [
      contact("near", monday - 1),
      contact("later", monday - 1),
      contact("dueA", monday - 7),
      contact("agreed", monday - 5),
      contact("planned", monday + 1, { status: "planned", visitor: "陈刚" }),
      contact("unread", monday, { date: "上周" }),
    ],
  });
  expect(proposals.map(({ name, urgency }) => `${name} ${urgency}`)).toEqual([
    "agreed agreed",
    "dueA due",
    "dueD due",
    "never never",
  ]);
  expect(proposals[0]?.day).toBe(monday + 2);
  expect(unclear).toEqual(["unread"]);
});

test("the last day of the interval is due on it and overdue the day after", () => {
  const tables = { Accounts: [account("A1")], Visits: [contact("A1", monday - 7)] };
  expect(plan(tables).proposals[0]).toMatchObject({ urgency: "due", due: monday });
  expect(plan(tables, 3, "2026-03-03").proposals[0]).toMatchObject({ urgency: "overdue", due: monday });
  // The last day of the week counts, the one after does not.
  const last = (date: number) => plan({ Accounts: [account("A1")], Visits: [contact("A1", date)] }).proposals;
  expect(last(monday - 1)).toMatchObject([{ urgency: "due", due: monday + 6 }]);
  expect(last(monday)).toEqual([]);
});

test("an agreed visit stands on its day or nowhere; neighbours come on the day of their region", () => {
  const { proposals } = plan(
    {
      Accounts: [
        account("first", { nextContactDate: monday + 3, region: "城东" }),
        account("second", { nextContactDate: monday + 3 }),
        account("east", { region: "城东", createdDate: day("2026-02-26") }),
        account("near", { region: "城东", tier: "D" }),
        account("far", { region: "城西", tier: "D" }),
      ],
      Visits: [
        contact("first", monday - 3),
        contact("second", monday - 3),
        contact("near", monday - 1),
        contact("far", monday - 1),
        contact("x", monday + 3, { status: "planned" }),
      ],
    },
    2,
  );
  const dayOf = (name: string) => proposals.find((one) => one.name === name)?.day;
  expect(dayOf("first")).toBe(monday + 3);
  expect(dayOf("second")).toBeNull();
  expect(dayOf("east")).not.toBe(monday + 3);
  expect(dayOf("near")).toBe(dayOf("east"));
  expect(proposals.map(({ name }) => name)).not.toContain("far");
});

test("no day above its capacity, none off, nobody twice, and whoever comes first is never left out for one behind", () => {
  const word = fc.constantFrom("城东", "城西", "城北", null);
  const one = fc.record({
    tier: fc.constantFrom("A", "B", "C", "D", null),
    region: word,
    last: fc.option(fc.integer({ min: 0, max: 60 })),
    agreed: fc.option(fc.integer({ min: -3, max: 9 })),
  });
  fc.assert(
    fc.property(
      fc.array(one, { maxLength: 25 }),
      fc.integer({ min: 0, max: 4 }),
      fc.integer({ min: 0, max: 6 }),
      fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 5 }),
      (accounts, perDay, away, planned) => {
        const tables = {
          Accounts: accounts.map(({ tier, region, agreed }, at) =>
            account(`K${at}`, { tier, region, nextContactDate: agreed === null ? null : monday + agreed }),
          ),
          Visits: [
            ...accounts.flatMap(({ last }, at) => (last === null ? [] : [contact(`K${at}`, monday - last)])),
            ...planned.map((offset, at) => contact(`X${at}`, monday + offset, { status: "planned" })),
          ],
          Absences: [{ absenceId: "1", person: "李敏", from: monday + away, to: monday + away + 1 }],
        };
        const { days, proposals } = plan(tables, perDay, "2026-03-03");
        for (const { day: on, off, planned: count } of days) {
          const here = proposals.filter((proposal) => proposal.day === on).length;
          expect(here).toBeLessThanOrEqual(off === null ? Math.max(0, perDay - count) : 0);
          if (on < monday + 1 || on >= monday + 5 || on === monday + away || on === monday + away + 1)
            expect(off).not.toBeNull();
        }
        expect(new Set(proposals.map(({ row }) => row)).size).toBe(proposals.length);
        const movable = proposals.filter(({ urgency }) => urgency !== "agreed" && urgency !== "nearby");
        const left = movable.findIndex((proposal) => proposal.day === null);
        if (left >= 0) expect(movable.slice(left).every((proposal) => proposal.day === null)).toBe(true);
      },
    ),
    { numRuns: 120 },
  );
});

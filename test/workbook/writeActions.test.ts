/** Whatever the pane writes, a colleague's edit of the same cells between looking and writing stays. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beside, measureAction } from "../support/colleagueAtWork";
import { dailyActions } from "../support/dailyActions";
import { officeActions } from "../support/officeActions";

const actions = [...dailyActions, ...officeActions];

test.each(actions)("$name", async (action) => {
  const measured = await measureAction(action);
  if (action.own !== undefined) return expect(measured.cells).toEqual([]);
  const [first] = measured.cells;
  const last = measured.cells[measured.cells.length - 1];
  if (!first || !last) throw new Error("the action wrote nothing");
  expect(await beside(action, measured, first, false)).toEqual([]);
  expect(await beside(action, measured, last, true)).toEqual([]);
});

/** Commands that write nothing: they read, preview, or are parts of others. */
const reading = [
  ...["readToday", "readCustomers", "readCustomerList", "readPlans", "readPlanData", "readScorecard", "readTierData"],
  ...[
    "previewContact",
    "previewFixes",
    "previewHandOver",
    "previewMerge",
    "previewQuickLog",
    "previewRollUp",
    "previewWeek",
  ],
  ...[
    "readScorecardData",
    "withPanel",
    "cardName",
    "openLogged",
    "selectedAccounts",
    "tierRuns",
    "visitChoices",
    "lastImport",
  ],
  "planTable",
  // Each of these writes for commands that stand in the table.
  ...["takeBack", "logReviews"],
];

test("every command that is exported stands in the table or only reads", () => {
  const folder = join(__dirname, "../../src/commands");
  const commands = readdirSync(folder).flatMap((file) => {
    const source = readFileSync(join(folder, file), "utf8");
    const exported = /^export (?:async function|const) (\w+)(?:<[^>]*>)?(?: = )?\(\s*context: Excel\.RequestContext/gm;
    return [...source.matchAll(exported)].map(([, name]) => name);
  });
  expect(commands.length).toBeGreaterThan(40);
  const known = new Set([...actions.map(({ command }) => command), ...reading]);
  expect(commands.filter((name) => name === undefined || !known.has(name))).toEqual([]);
  expect([...known].filter((name) => !commands.includes(name))).toEqual([]);
});

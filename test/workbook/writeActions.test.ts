/** Whatever the pane writes, a colleague's edit of the same cells between looking and writing stays. */
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

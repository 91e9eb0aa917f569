/** Taking back what a panel wrote: its own runs one after the other, and nobody else's after them. */
import { afterUndo, afterWriting, nextToUndo, type OwnRuns } from "../../src/taskpane/views/customers/ownRuns";

test("the workbook's last run only where nothing was done from here; after that one's own, the last first, then none", () => {
  let runs: OwnRuns = null;
  expect(nextToUndo(runs)).toEqual({});
  expect(nextToUndo(afterUndo(runs))).toEqual({ batch: "" });
  runs = afterWriting(afterWriting(afterWriting(runs, "a"), null), "b");
  expect(nextToUndo(runs)).toEqual({ batch: "b" });
  runs = afterUndo(runs);
  expect(nextToUndo(runs)).toEqual({ batch: "a" });
  expect(nextToUndo(afterUndo(runs))).toEqual({ batch: "" });
});

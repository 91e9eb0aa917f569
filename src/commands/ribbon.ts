import { askPane, type PaneRequest } from "./paneRequest";

/**
 * The ribbon's buttons: action id (the FunctionName of manifest.xml) → what the pane is asked to do. Every button
 * leads to the pane, because each command either asks something first (set-up, import), shows a preview before it
 * writes (tiers, undo, close) or has findings, figures or a file name to show (check, scorecard, finalise).
 */
export const ribbonActions = {
  setUp: { view: "start" },
  importRows: { view: "import" },
  printDaySheet: { view: "visits", run: "daySheet" },
  checkEntries: { view: "check", run: "check" },
  checkReport: { view: "check", run: "report" },
  recalculateTiers: { view: "tiers", run: "preview" },
  undoRecalculation: { view: "tiers", run: "undo" },
  showScorecard: { view: "scorecard", run: "card" },
  finaliseScorecard: { view: "scorecard", run: "finalise" },
  closePeriod: { view: "scorecard", run: "close" },
} as const satisfies Readonly<Record<string, PaneRequest>>;

export type RibbonAction = keyof typeof ribbonActions;

/**
 * Associates every action with its button. Called once, as the page loads and before Excel is ready, so that a button
 * pressed at once finds its action.
 */
export function associateRibbonActions(): void {
  for (const [id, request] of Object.entries(ribbonActions)) {
    Office.actions.associate(id, (event: Office.AddinCommands.Event) => {
      askPane(request);
      // The button must come free even where the pane cannot be shown (it is open already, or Excel refuses).
      const done = (): void => event.completed();
      void Office.addin.showAsTaskpane().then(done, done);
    });
  }
}

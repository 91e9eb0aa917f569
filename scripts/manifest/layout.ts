import type { ribbonActions } from "../../src/commands/ribbon";
import type { ribbonText } from "../../src/locales/ribbon";

type TextKey = keyof typeof ribbonText;

/** A button. Its id is the key of its label in ribbonText, `<id>Tip` of its supertip, and the name of its icon. */
export interface RibbonControl {
  readonly id: TextKey;
  readonly tip: TextKey;
  /** An action of the ribbon's table, or the pane. */
  readonly does: keyof typeof ribbonActions | "ShowTaskpane";
}

export interface RibbonGroup {
  /** Key of the group's label. */
  readonly id: TextKey;
  readonly icon: string;
  readonly controls: readonly RibbonControl[];
}

/** The tab, left to right. A new command is one entry here, its texts in ribbonText, its icon and its action. */
export const ribbonGroups: readonly RibbonGroup[] = [
  {
    id: "groupPane",
    icon: "openPane",
    controls: [{ id: "openPane", tip: "openPaneTip", does: "ShowTaskpane" }],
  },
  {
    id: "groupWorkbook",
    icon: "setUp",
    controls: [
      { id: "setUp", tip: "setUpTip", does: "setUp" },
      { id: "importRows", tip: "importRowsTip", does: "importRows" },
    ],
  },
  {
    id: "groupVisits",
    icon: "printDaySheet",
    controls: [{ id: "printDaySheet", tip: "printDaySheetTip", does: "printDaySheet" }],
  },
  {
    id: "groupPolicy",
    icon: "checkEntries",
    controls: [
      { id: "checkEntries", tip: "checkEntriesTip", does: "checkEntries" },
      { id: "checkReport", tip: "checkReportTip", does: "checkReport" },
    ],
  },
  {
    id: "groupTiers",
    icon: "recalculateTiers",
    controls: [
      { id: "recalculateTiers", tip: "recalculateTiersTip", does: "recalculateTiers" },
      { id: "undoRecalculation", tip: "undoRecalculationTip", does: "undoRecalculation" },
    ],
  },
  {
    id: "groupScorecard",
    icon: "showScorecard",
    controls: [
      { id: "showScorecard", tip: "showScorecardTip", does: "showScorecard" },
      { id: "finaliseScorecard", tip: "finaliseScorecardTip", does: "finaliseScorecard" },
      { id: "closePeriod", tip: "closePeriodTip", does: "closePeriod" },
    ],
  },
];

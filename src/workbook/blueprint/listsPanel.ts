/** One column a value list: what the drop-downs show. Open lists have room for the company's own values. */
import { say } from "../../locales/format";
import { setUpText } from "../../locales/setup";
import type { Choice } from "../../policy/catalogue";
import type { ListEntry } from "../../policy/types";
import { listHeadName } from "./names";
import { usedLists } from "./policyRows";
import type { Panel, PanelCell } from "./types";

/** Rows that an open list may fill. */
export const openListRows = 200;

/** 0-based column of the first list: beside table Lists and a gap. Lists that come later follow on the right. */
const firstColumn = 7;

/** Row of the headings, as that of the table's headers. */
const headRow = 2;

/** One panel a list: its heading and its values below. */
export const listPanels = (choice: Choice): readonly Panel[] =>
  usedLists(choice).map((list, index) => ({
    anchor: listHeadName(list.id),
    row: headRow,
    column: firstColumn + index,
    cells: listCells(list),
  }));

const listCells = (list: ListEntry): readonly PanelCell[] => [
  {
    row: 0,
    column: 0,
    kind: "caption",
    content: (scope) =>
      list.open ? say(scope.lang, setUpText.panel.ownValues, { list: list.label[scope.lang] }) : list.label[scope.lang],
  },
  ...list.values.map((value, index): PanelCell => ({
    row: index + 1,
    column: 0,
    kind: "label",
    content: (scope) => value.label[scope.lang],
  })),
];

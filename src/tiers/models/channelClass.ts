/** Channel class C1, C2: 003 C类手册, TIR-09. The document is a table of contents: it defines nothing, so the class is what a person registered. */
import { modelText } from "../../locales/tiersModels";
import type { Message } from "../../locales/types";
import type { Dataset } from "../../kpis/dataset";
import type { CellValue } from "../../policy/values";
import { isBlank, plainCell } from "../../policy/values";
import { accountMarks } from "../accounts";
import { notKnown } from "./leadGrade";
import { notEvaluableRatings } from "./none";
import type { Ratings, TierModel } from "./types";
import { notRated } from "./types";
import { codedCell, columnLabel, listLabel } from "./words";

const ref = "Accounts.channelClass";

/** Codes of list channelClass, and "" for an account that is no channel customer. */
export const channelClasses = ["C1", "C2", ""] as const;

export interface ChannelClass {
  /** "" where none is registered; null where the cell is no class. */
  readonly channel: (typeof channelClasses)[number] | null;
  readonly reason: Message;
}

/** The channel class that a cell means. @param cell code of list channelClass, or blank */
export function channelClass(cell: CellValue | undefined): ChannelClass {
  if (isBlank(cell)) return { channel: "", reason: { text: modelText.channelNone } };
  const word = plainCell(cell);
  const channel = channelClasses.find((code) => code === word);
  return channel === undefined
    ? { channel: null, reason: notKnown(ref, cell) }
    : { channel, reason: { text: modelText.channelTyped, args: { channel: listLabel("channelClass", channel) } } };
}

function rate(data: Dataset): Ratings {
  const marks = accountMarks(data);
  const column = data.coded(ref);
  if (!column) {
    const problem = { text: modelText.columnGone, args: { column: columnLabel(ref) } };
    return notEvaluableRatings(marks.length, channelClasses, problem);
  }
  const known = Uint8Array.from(column.values, (cell) => {
    const { channel } = channelClass(cell);
    return channel === null ? notRated : channelClasses.indexOf(channel);
  });
  const codes = new Uint8Array(marks.length).fill(notRated);
  column.codes.forEach((code, row) => {
    if (marks[row] === 1) codes[row] = known[code] ?? notRated;
  });
  return {
    classes: channelClasses,
    codes,
    figures: new Float64Array(marks.length).fill(Number.NaN),
    limits: null,
    problem: null,
    reason: (row) => channelClass(codedCell(column, row)).reason,
  };
}

export const channelClassModel: TierModel = {
  id: "channel",
  name: modelText.channel,
  field: "channelClass",
  clause: "003 C类手册",
  bySales: false,
  rate,
};

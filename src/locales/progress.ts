import type { LocalText, MessageArgs } from "./types";

/** One step of a command in words, with how far it is. */
export interface ProgressStep {
  readonly text: LocalText;
  readonly args?: MessageArgs;
  readonly done?: number;
  readonly total?: number;
}

/** Told of every step of a command; called rarely enough to redraw a pane each time. */
export type Progress = (step: ProgressStep) => void;

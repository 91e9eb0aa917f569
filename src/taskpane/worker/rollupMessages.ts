/** What the pane and the worker of a roll-up tell each other. */
import type { DeskMethod } from "../../commands/rollupDesk";
import type { MessageArgs, LocalText } from "../../locales/types";

export interface DeskCall {
  readonly id: number;
  readonly method: DeskMethod;
  readonly args: readonly unknown[];
}

/** A long list comes in parts, the last of them as the result. */
export type DeskAnswer =
  | { readonly ready: true }
  | { readonly id: number; readonly part: readonly unknown[] }
  | { readonly id: number; readonly result: unknown }
  | {
      readonly id: number;
      readonly failed: string;
      readonly said: { readonly text: LocalText; readonly args: MessageArgs } | null;
    };

/** Items of a list that are handed over at once: a few milliseconds. */
export const partLength = 500;

/** How the help of a function is written: its parts in three languages. */
import type { LocalText } from "../types";

/** What Excel's function wizard and the help pages say of a function. */
export interface FunctionHelp {
  readonly description: LocalText;
  /** Parameters in order: name as shown in the formula tip, and what it is. */
  readonly parameters: readonly { readonly name: LocalText; readonly description: LocalText }[];
  readonly result: LocalText;
  /** A worked example: the formula and what it gives with the default words. */
  readonly example: { readonly formula: LocalText; readonly result: LocalText; readonly explanation: LocalText };
}

/** One text in the order Simplified Chinese, Traditional Chinese, English. */
export const text = (simplified: string, traditional: string, english: string): LocalText => ({
  "zh-CN": simplified,
  "zh-TW": traditional,
  "en-US": english,
});

/** A formula or figure that is alike in every language. */
export const same = (all: string): LocalText => text(all, all, all);

/** Help with a worked example, whose parts stand side by side. */
export const help = ({
  formula,
  gives,
  explanation,
  ...rest
}: Omit<FunctionHelp, "example"> & {
  readonly formula: LocalText;
  readonly gives: LocalText;
  readonly explanation: LocalText;
}): FunctionHelp => ({ ...rest, example: { formula, result: gives, explanation } });

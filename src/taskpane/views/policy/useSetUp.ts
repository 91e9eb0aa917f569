import { useState } from "react";
import { setUp, type SetUpOptions, type SetUpResult } from "../../../commands/setUp";
import { useCommand, type CommandState } from "../../useCommand";
import type { PaneBook } from "../../useBook";

/** Setting up, or repairing and changing what was set up. */
export interface SetUpState {
  readonly command: CommandState;
  /** What the last run did; null before, and once it was closed. */
  readonly result: SetUpResult | null;
  readonly close: () => void;
  /** Runs it and reads the book again; true where it went well. */
  readonly run: (choices: SetUpChoices) => Promise<boolean>;
}

/** What a person chooses of a book. */
export type SetUpChoices = Required<Pick<SetUpOptions, "lang" | "profile" | "packs" | "mode" | "personalData">>;

export function useSetUp(book: PaneBook): SetUpState {
  const command = useCommand();
  const [result, setResult] = useState<SetUpResult | null>(null);
  const run = async (choices: SetUpChoices): Promise<boolean> => {
    const done = await command.run((context, progress, signal) => setUp(context, { ...choices, signal }, progress));
    if (done) setResult(done);
    await book.refresh();
    return done !== null;
  };
  return { command, result, close: () => setResult(null), run };
}

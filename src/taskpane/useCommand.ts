import { useCallback, useEffect, useRef, useState } from "react";
import type { Progress, ProgressStep } from "../locales/progress";
import { errorSentence } from "./errors";
import { commandEnded } from "./focus";
import { useLanguage } from "./language";

/** A command's work: a request context, a way to say how far it is, and the signal of the Cancel button. */
export type CommandWork<T> = (context: Excel.RequestContext, progress: Progress, signal: AbortSignal) => Promise<T>;

export interface CommandState {
  readonly running: boolean;
  /** The step it is at, once it takes longer than a moment. */
  readonly step: ProgressStep | null;
  /** What went wrong the last time, as a sentence. */
  readonly error: string | null;
  /** Runs work inside `Excel.run`; null when it failed (the sentence is in `error`). One at a time. */
  readonly run: <T>(work: CommandWork<T>) => Promise<T | null>;
  readonly cancel: () => void;
  readonly clearError: () => void;
}

/** One command at a time, with progress, cancel, and every error in words. */
export function useCommand(): CommandState {
  const { lang } = useLanguage();
  const [running, setRunning] = useState(false);
  const [step, setStep] = useState<ProgressStep | null>(null);
  const [error, setError] = useState<string | null>(null);
  const abort = useRef<AbortController | null>(null);

  useEffect(() => () => abort.current?.abort(), []);

  const run = useCallback(
    async <T>(work: CommandWork<T>): Promise<T | null> => {
      if (abort.current) return null;
      const controller = new AbortController();
      abort.current = controller;
      setRunning(true);
      setError(null);
      setStep(null);
      try {
        return await Excel.run((context) => work(context, setStep, controller.signal));
      } catch (failure) {
        console.error(failure);
        setError(errorSentence(failure, lang));
        return null;
      } finally {
        abort.current = null;
        setRunning(false);
        setStep(null);
        commandEnded();
      }
    },
    [lang],
  );
  const cancel = useCallback(() => abort.current?.abort(), []);
  const clearError = useCallback(() => setError(null), []);
  return { running, step, error, run, cancel, clearError };
}

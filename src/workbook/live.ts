import type { CheckFinding } from "./liveFindings";

/** How live checking reaches Excel and tells what it found. */
export interface LiveOptions {
  /** Runs work in a fresh request context: `Excel.run` in the pane, `client.run` of a Node client in tests. */
  readonly run: <T>(work: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;
  /** Findings of the rows just edited on this machine; an empty list says that they are clean now. */
  readonly onFindings: (found: LiveFindings) => void;
  readonly onError?: (error: unknown) => void;
  /** Quiet time before edits are judged, milliseconds; 250 when absent. */
  readonly delay?: number;
}

export interface LiveFindings {
  readonly table: string;
  /** 1-based data rows that were judged. */
  readonly rows: readonly number[];
  readonly findings: readonly CheckFinding[];
}

/** Live checking while it is on. */
export interface LiveCheck {
  /** Resolves when every edit received so far was judged. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

export declare function startLiveCheck(options: LiveOptions): Promise<LiveCheck>;

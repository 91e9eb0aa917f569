/**
 * How a ribbon button asks the pane for something. Ribbon and pane share one runtime, so a plain variable is enough; a
 * request made before the pane has loaded waits for it, and only the last one counts.
 */

/**
 * What the pane should do: show the view, and with `run` start what the button promises (check, check with report, preview, undo,
 * figures, finalised copy, preview of a closing, the choice of a day sheet).
 */
export interface PaneRequest {
  readonly view:
    | "start"
    | "today"
    | "visits"
    | "customers"
    | "plan"
    | "check"
    | "tiers"
    | "scorecard"
    | "policy"
    | "import"
    | "rollup";
  readonly run?: "check" | "report" | "preview" | "undo" | "card" | "finalise" | "close" | "daySheet";
  /** What it is about, such as the number of a customer. */
  readonly about?: string;
}

type Listener = (request: PaneRequest) => void;

let waiting: PaneRequest | null = null;
let listener: Listener | null = null;

/** Hands the request to the pane, now or as soon as it listens. */
export function askPane(request: PaneRequest): void {
  if (listener) listener(request);
  else waiting = request;
}

/**
 * The pane's side. A waiting request is delivered at once.
 * @returns the function that stops listening
 */
export function onPaneRequest(listen: Listener): () => void {
  listener = listen;
  if (waiting) {
    const request = waiting;
    waiting = null;
    listen(request);
  }
  return () => {
    if (listener === listen) listener = null;
  };
}

/** What can go wrong on purpose: every fault the embedded Excel can play, for tests and for the page's fault switches. */
import { HostError, hostErrors } from "./hostError";

interface PlannedFault {
  unit: "action" | "batch";
  /** How many are still let through before the fault. */
  remaining: number;
  error: HostError;
}

/** Counts batches and actions of API clients (not those of services and of letting kept objects go) and raises the planned faults. */
export class FaultPlan {
  /** A cell is being edited: every batch is refused until the person leaves the cell. */
  cellEditing = false;
  /** The workbook's host has gone (session timed out, connection lost). */
  gone = false;
  /** Extra milliseconds a batch takes. */
  slow = 0;
  /** Largest request and largest response in bytes that go through, where the host's own limit is not reached first. */
  largestRequest = Infinity;
  largestResponse = Infinity;
  private planned: PlannedFault[] = [];

  /** Lets `k - 1` more actions happen, then fails the k-th with `code`; the actions before it stay done. One-shot. */
  failAction(k: number, code = "GeneralException", message = "A fault was planned for this action."): void {
    this.planned.push({ unit: "action", remaining: k - 1, error: new HostError(code, message, 500) });
  }

  /** Lets `k - 1` more batches happen, then refuses the k-th as a whole with `code`; nothing of it is done. One-shot. */
  failBatch(k: number, code = "GeneralException", message = "A fault was planned for this batch."): void {
    this.planned.push({ unit: "batch", remaining: k - 1, error: new HostError(code, message, 500) });
  }

  /** Forgets every planned fault and ends the lasting ones. */
  clear(): void {
    this.planned = [];
    this.cellEditing = false;
    this.gone = false;
    this.slow = 0;
    this.largestRequest = Infinity;
    this.largestResponse = Infinity;
  }

  /** Whether a planned fault has not happened yet. */
  get pending(): boolean {
    return this.planned.length > 0;
  }

  /** Called before each batch; throws the fault that is due. */
  beforeBatch(): void {
    if (this.gone) throw new HostError("InvalidOrTimedOutSession", "Your session has timed out or is invalid.", 408);
    if (this.cellEditing) throw hostErrors.cellEditMode();
    this.raise("batch");
  }

  /** Called before each action; throws the fault that is due. */
  beforeAction(): void {
    this.raise("action");
  }

  private raise(unit: PlannedFault["unit"]): void {
    for (const fault of [...this.planned]) {
      if (fault.unit !== unit) continue;
      if (fault.remaining > 0) {
        fault.remaining -= 1;
        continue;
      }
      this.planned = this.planned.filter((other) => other !== fault);
      throw fault.error;
    }
  }
}

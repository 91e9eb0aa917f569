import { throwIfCancelled } from "../hostErrors";

/** Bytes of one queued action with its object paths, as office.js writes them; measured at 300 to 450. */
const actionBytes = 450;

/** Well below the 5 MB that Excel on the web takes in one request. */
const requestBytes = 3_000_000;

/**
 * Queued actions that go to Excel together. The number of round trips grows with bytes only: the queue is sent when the next
 * piece of work would make the request too large.
 */
export class Batch {
  private pending = 0;

  constructor(
    readonly context: Excel.RequestContext,
    private readonly signal?: AbortSignal,
  ) {}

  /**
   * Makes room for some actions about to be queued.
   * @param actions how many
   * @param content bytes of values that go with them
   */
  async room(actions: number, content = 0): Promise<void> {
    const bytes = actions * actionBytes + content;
    if (this.pending > 0 && this.pending + bytes > requestBytes) await this.send();
    this.pending += bytes;
  }

  /** Sends what is queued. */
  async send(): Promise<void> {
    throwIfCancelled(this.signal);
    this.pending = 0;
    await this.context.sync();
  }
}

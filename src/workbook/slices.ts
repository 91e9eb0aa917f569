/**
 * Long work in slices. Reading, comparing and putting into words a hundred thousand rows takes seconds, and the pane shares its one
 * thread with Excel's answers, typing and drawing: after a few milliseconds the others get their turn.
 */

/** Milliseconds of work before the others get their turn: short enough that typing is not felt to wait. */
const slice = 12;

/** When the others last had their turn; one clock for all work, so that two pieces of it do not take two slices in one go. */
let rested = 0;

/** Has this work gone on for so long that it should `rest`? Cheap, but not free: ask once in some hundred rows. */
export const isDue = (): boolean => performance.now() - rested > slice;

/** Lets the browser draw, hear keys and take Excel's answers. */
export async function rest(): Promise<void> {
  await nextTask();
  rested = performance.now();
}

interface Yielding {
  readonly scheduler?: { readonly yield?: () => Promise<void> };
}

/** A timer would do as well, but browsers hold back one that is set by a timer. */
function nextTask(): Promise<void> {
  const { scheduler } = globalThis as Yielding;
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resume) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resume();
    };
    port2.postMessage(null);
  });
}

/** Rows worked on between two looks at the clock. */
const block = 256;

/**
 * Does the same for every number from 0, with turns for the others in between.
 * @param signal once it is set, the rest is left undone: whoever called looks at it
 */
export async function eachInSlices(count: number, work: (at: number) => void, signal?: AbortSignal): Promise<void> {
  for (let start = 0; start < count; start += block) {
    if (isDue()) {
      await rest();
      if (signal?.aborted) return;
    }
    const end = Math.min(start + block, count);
    for (let at = start; at < end; at++) work(at);
  }
}

/** `items.map(make)` in slices. */
export async function mapInSlices<T, R>(items: readonly T[], make: (item: T, at: number) => R): Promise<R[]> {
  const made = new Array<R>(items.length);
  await eachInSlices(items.length, (at) => (made[at] = make(items[at] as T, at)));
  return made;
}

/** Runs a builder in slices. @returns null when it was stopped */
export async function inSlices<T>(work: Generator<void, T>, signal?: AbortSignal): Promise<T | null> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (!isDue()) continue;
    await rest();
    if (signal?.aborted) return null;
  }
}

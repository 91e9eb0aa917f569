/** Where the workbooks of a roll-up are read: here, or by a worker that answers in its own time. */
import { RollupDesk } from "../rollup/desk";

type Later<F> = F extends (...args: infer A) => infer R ? (...args: A) => Promise<Awaited<R>> : never;

/** What is asked of a desk, by name. */
export const deskMethods = ["begin", "take", "hold", "rows", "roll", "sheetHeads", "sheetRows", "toKeep"] as const;
export type DeskMethod = (typeof deskMethods)[number];

export type AsyncDesk = { readonly [M in DeskMethod]: Later<RollupDesk[M]> };

/** A desk on the caller's own thread. */
export function deskHere(): AsyncDesk {
  const desk = new RollupDesk();
  const later =
    <A extends readonly unknown[], R>(work: (...args: A) => R) =>
    async (...args: A): Promise<Awaited<R>> =>
      await work(...args);
  return {
    begin: later((...args) => desk.begin(...args)),
    take: later((...args) => desk.take(...args)),
    hold: later((...args) => desk.hold(...args)),
    rows: later((...args) => desk.rows(...args)),
    roll: later((...args) => desk.roll(...args)),
    sheetHeads: later(() => desk.sheetHeads()),
    sheetRows: later((...args) => desk.sheetRows(...args)),
    toKeep: later((...args) => desk.toKeep(...args)),
  };
}

/** Objects clients keep across batches: ranges follow the cells they stand for when cells are inserted or deleted. */
import type { Change } from "../model/contract";
import type { Rect } from "../model/types";
import { shiftOf, shiftRect } from "../model/shift";
import type { HostClient } from "../host";

/** What a kept range stands for, as far as it has to follow; other objects have no area of their own. */
interface Placed {
  sheetId: string;
  rect: Rect;
}

/** Moves the kept ranges of all clients along with the cells of a change; a range whose cells are gone is forgotten. */
export function followChange(clients: readonly HostClient[], change: Change): void {
  if (change.kind !== "cells" || !change.moved) return;
  const shift = shiftOf(change.rect, change.moved, change.changeType.endsWith("Inserted"));
  const done = new Set<unknown>();
  for (const { references } of clients) {
    for (const [id, { target }] of references) {
      if (!isPlaced(target) || target.sheetId !== change.sheetId || done.has(target)) continue;
      const moved = shiftRect(target.rect, shift);
      if (!moved) {
        references.delete(id);
        continue;
      }
      target.rect = moved;
      // Two references may stand for the same object.
      done.add(target);
    }
  }
}

function isPlaced(target: unknown): target is Placed {
  return typeof target === "object" && target !== null && "sheetId" in target && "rect" in target;
}

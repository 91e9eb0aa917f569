import type { WorkbookModel } from "../model/contract";

/** Draws the workbook of a host with Univer's sheet in a container and gives a person's edits to the model. */
export class SheetView {
  constructor(
    readonly container: HTMLElement,
    readonly host: { readonly workbook: WorkbookModel },
    readonly localClientId: string,
  ) {}

  /** Draws the workbook; resolves when the grid is on the screen. */
  async open(): Promise<void> {}

  /** Removes the grid and stops following the model. */
  dispose(): void {}
}

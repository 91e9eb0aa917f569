import { say } from "../../src/locales/format";
import type { Lang } from "../../src/locales/types";
import type { Host, HostClient } from "../host";
import { cellName, parseRect } from "../model/address";
import type { CellValue } from "../model/types";
import { h } from "./dom";
import { mayStand } from "./mayStand";
import { pageText } from "./texts";

/** Name box and formula bar: what is in the active cell, and a way to type into it. */
export class FormulaBar {
  private readonly name: HTMLInputElement;
  private readonly content: HTMLInputElement;
  private readonly unsubscribe: () => void;
  private active = { sheetId: "", row: 0, column: 0 };

  /** @param fail told what went wrong, in words */
  constructor(
    container: HTMLElement,
    private readonly host: Host,
    private readonly client: HostClient,
    lang: Lang,
    fail: (error: unknown) => void,
  ) {
    this.name = h("input", { className: "name", "aria-label": say(lang, pageText.nameBox) });
    this.content = h("input", { className: "content", "aria-label": say(lang, pageText.formulaBar) });
    container.replaceChildren(this.name, this.content);
    this.active.sheetId = host.workbook.activeSheetId;
    this.unsubscribe = host.workbook.subscribe((change) => {
      if (change.kind === "selection" && change.origin.clientId === client.id)
        this.active = { sheetId: change.sheetId, row: change.rect.row, column: change.rect.column };
      this.show();
    });
    this.name.addEventListener("change", () => {
      const rect = parseRect(this.name.value.toUpperCase());
      if (!rect) return fail(say(lang, pageText.badAddress, { address: this.name.value }));
      this.active = { sheetId: host.workbook.activeSheetId, row: rect.row, column: rect.column };
      this.show();
    });
    this.content.addEventListener("change", () => {
      const { sheetId, row, column } = this.active;
      const text = this.content.value;
      if (!mayStand(host, this.active, text)) {
        this.content.value = contentOf(host, this.active);
        return;
      }
      host
        .edit(client, (editor) => editor.cells.typeText(sheetId, row, column, text, lang))
        .catch(fail)
        .finally(() => this.show());
    });
    this.show();
  }

  /** Stops following the workbook. */
  dispose(): void {
    this.unsubscribe();
  }

  private show(): void {
    const { sheetId, row, column } = this.active;
    if (document.activeElement !== this.name) this.name.value = cellName(row, column);
    if (document.activeElement === this.content) return;
    this.content.value = contentOf(this.host, { sheetId, row, column });
  }
}

function contentOf(host: Host, { sheetId, row, column }: { sheetId: string; row: number; column: number }): string {
  const cell = host.workbook.sheets.find(({ id }) => id === sheetId)?.grid.get(row, column);
  return cell?.formula ?? shown(cell?.value ?? null);
}

function shown(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return String(value);
}

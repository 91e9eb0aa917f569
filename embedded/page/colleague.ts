import { say } from "../../src/locales/format";
import type { Lang } from "../../src/locales/types";
import { parseRect } from "../model/address";
import { h } from "./dom";
import type { Session } from "./session";
import { pageText } from "./texts";

/**
 * Opens the dialog that plays a colleague: a sheet, a cell, an entry. The edit reaches the workbook and the pane as one
 * from elsewhere.
 * @param tell gets what was done or what went wrong
 */
export function openColleagueDialog(
  session: Session,
  lang: Lang,
  tell: (message: string, isError?: boolean) => void,
): void {
  const { workbook } = session.host;
  const sheet = h(
    "select",
    { name: "sheet" },
    ...workbook.sheets.map(({ id, name }) => h("option", { value: id, selected: id === workbook.activeSheetId }, name)),
  );
  const cell = h("input", { name: "cell", required: true, value: "A1", size: 8 });
  const entry = h("input", { name: "entry" });
  const close = h("button", { type: "button" }, say(lang, pageText.close));
  const form = h(
    "form",
    {},
    h("div", {}, say(lang, pageText.secondPersonHint)),
    h("label", {}, say(lang, pageText.sheetLabel), sheet),
    h("label", {}, say(lang, pageText.cell), cell),
    h("label", {}, say(lang, pageText.entry), entry),
    h("menu", {}, h("button", { type: "submit" }, say(lang, pageText.apply)), close),
  );
  const dialog = h("dialog", { className: "colleague" }, form);
  dialog.addEventListener("close", () => dialog.remove());
  close.addEventListener("click", () => dialog.close());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const rect = parseRect(cell.value.toUpperCase());
    if (!rect) return tell(say(lang, pageText.badAddress, { address: cell.value }), true);
    const person = say(lang, pageText.colleague);
    session
      .editAsColleague(person, (editor) => editor.cells.typeText(sheet.value, rect.row, rect.column, entry.value, lang))
      .then(() =>
        tell(
          say(lang, pageText.wrote, {
            person,
            address: `${workbook.sheet(sheet.value).name}!${cell.value.toUpperCase()}`,
          }),
        ),
      )
      .catch((error: unknown) =>
        tell(say(lang, pageText.failed, { reason: error instanceof Error ? error.message : String(error) }), true),
      );
  });
  document.body.append(dialog);
  dialog.showModal();
}

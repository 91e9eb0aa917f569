import { isoDate } from "../../../calendar";
import type { ConflictNote, UndoResult } from "../../../commands/results";
import { paneText } from "../../../locales/pane";
import { useLanguage } from "../../language";
import { Notice } from "../../parts/Status";

/** Cells that were left alone, the first twenty. */
export function Conflicts({ notes }: { notes: readonly ConflictNote[] }) {
  const { t } = useLanguage();
  if (notes.length === 0) return null;
  return (
    <Notice intent="warning">
      {t(paneText.conflictsTitle, { count: notes.length })}
      {notes.slice(0, 20).map((note, index) => (
        <div key={index}>{note.message}</div>
      ))}
    </Notice>
  );
}

/** What an undo did: whose run of when, how many customers, what was left alone. */
export function Undone({ result }: { result: UndoResult }) {
  const { t } = useLanguage();
  if (result.batch === null) return <Notice intent="info">{t(paneText.nothingToUndo)}</Notice>;
  const user = result.user === "" ? "" : t(paneText.undoneBy, { user: result.user });
  const at = result.at === null ? "" : isoDate(Math.floor(result.at));
  return (
    <>
      <Notice intent="success">{t(paneText.undone, { user, at, count: result.restored })}</Notice>
      <Conflicts notes={result.conflicts} />
    </>
  );
}

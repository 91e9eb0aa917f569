import { isoDate } from "../../../calendar";
import type { ConflictNote, UndoResult } from "../../../commands/results";
import { paneText } from "../../../locales/pane";
import { useLanguage } from "../../language";
import { LeftAlone } from "../../parts/LeftAlone";
import { Notice } from "../../parts/Status";

/** Cells that were left alone. */
export const Conflicts = ({ notes }: { notes: readonly ConflictNote[] }) => (
  <LeftAlone notes={notes.map(({ message }) => message)} />
);

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

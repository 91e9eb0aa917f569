import { paneText } from "../../locales/pane";
import { useLanguage } from "../language";
import { Notice } from "./Status";

/** Cells that a command left alone because somebody changed them meanwhile, the first twenty. */
export function LeftAlone({ notes }: { notes: readonly string[] }) {
  const { t } = useLanguage();
  if (notes.length === 0) return null;
  return (
    <Notice intent="warning">
      {t(paneText.conflictsTitle, { count: notes.length })}
      {notes.slice(0, 20).map((note, index) => (
        <div key={index}>{note}</div>
      ))}
    </Notice>
  );
}

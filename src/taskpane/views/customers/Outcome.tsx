import type { ConflictNote } from "../../../commands/results";
import { useLayout } from "../../parts/layout";
import { Notice } from "../../parts/Status";

/** What a command did, and the cells it left alone. */
export function Outcome({
  summary,
  conflicts,
  onClose,
}: {
  summary: string;
  conflicts: readonly ConflictNote[];
  onClose: () => void;
}) {
  const layout = useLayout();
  return (
    <div className={layout.group} aria-live="polite">
      <Notice intent={conflicts.length === 0 ? "success" : "warning"} onClose={onClose}>
        {summary}
      </Notice>
      {conflicts.map(({ rowId, column, message }) => (
        <Notice key={`${rowId}/${column}`} intent="warning">
          {message}
        </Notice>
      ))}
    </div>
  );
}

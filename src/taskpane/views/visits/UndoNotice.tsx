import { Button } from "@fluentui/react-components";
import { undoVisits } from "../../../commands/logContact";
import { visitsPaneText as texts } from "../../../locales/visitsPane";
import { useLanguage } from "../../language";
import { useLayout } from "../../parts/layout";
import { Notice } from "../../parts/Status";
import type { CommandState } from "../../useCommand";

/** What a command did, and the runs by which it can be taken back. */
export interface Done {
  readonly text: string;
  readonly intent: "success" | "warning";
  /** Runs in the order in which they are taken back. */
  readonly runs: readonly { readonly command: string; readonly batch: string }[];
}

/** What was done, with the way back. */
export function UndoNotice({
  command,
  done,
  user,
  onChange,
}: {
  command: CommandState;
  done: Done | null;
  user: string;
  onChange: (done: Done | null) => void;
}) {
  const layout = useLayout();
  const { lang, t } = useLanguage();
  // An error stands in the same place; closing it brings this back.
  if (!done || command.error !== null) return null;
  const undo = async (): Promise<void> => {
    const said: string[] = [];
    let left = 0;
    const result = await command.run(async (context, _progress, signal) => {
      for (const run of done.runs) {
        const undone = await undoVisits(context, { ...run, lang, user, signal });
        said.push(undone.summary);
        left += undone.left.length;
      }
      return true;
    });
    if (result) onChange({ text: said[0] ?? "", intent: left > 0 ? "warning" : "success", runs: [] });
  };
  return (
    <div className={layout.told}>
      <Notice intent={done.intent} onClose={() => onChange(null)}>
        {done.text}
      </Notice>
      {done.runs.length > 0 && (
        <div className={layout.row}>
          <Button size="small" disabled={command.running} onClick={() => void undo()}>
            {t(texts.undo)}
          </Button>
        </div>
      )}
    </div>
  );
}

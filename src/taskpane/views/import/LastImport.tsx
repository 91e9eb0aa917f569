import { Button, Text } from "@fluentui/react-components";
import { lastImport, undoImport, type ImportUndone, type LastImport as Last } from "../../../commands/undoImport";
import { importUndoText } from "../../../locales/importUndo";
import type { Book } from "../../../workbook/book";
import { auditLog } from "../../../workbook/journal";
import { useLanguage } from "../../language";
import { useLayout } from "../../parts/layout";
import type { CommandState } from "../../useCommand";

/** The last import that can be taken back; null where there is none, or no journal. */
export const readLastImport = async (
  context: Excel.RequestContext,
  book: Book,
  signal?: AbortSignal,
): Promise<Last | null> => (book.tables.has(auditLog) ? lastImport(context, signal) : null);

/** Says what was imported last, with one button to take it back: a wrong file is often seen only after the next check. */
export function LastImport({
  last,
  book,
  command,
  onUndone,
}: {
  last: Last;
  book: Book;
  command: CommandState;
  onUndone: (undone: ImportUndone, next: Last | null) => void;
}) {
  const layout = useLayout();
  const { lang, t } = useLanguage();
  const undo = async (): Promise<void> => {
    const done = await command.run(async (context, _progress, signal) => {
      const undone = await undoImport(context, { batch: last.batch, lang, signal });
      return { undone, next: await readLastImport(context, book, signal) };
    });
    if (done) onUndone(done.undone, done.next);
  };
  const { source, inserted, updated } = last;
  const table = book.tables.get(last.table)?.entry.title[lang] ?? last.table;
  return (
    <section className={layout.group}>
      <Text size={200}>{t(importUndoText.last, { source, table, inserted, updated })}</Text>
      <div className={layout.row}>
        <Button size="small" disabled={command.running} onClick={() => void undo()}>
          {t(importUndoText.undo)}
        </Button>
      </div>
    </section>
  );
}

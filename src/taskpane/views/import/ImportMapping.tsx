import { Field, Select, Subtitle2 } from "@fluentui/react-components";
import type { ImportResult } from "../../../commands/importRows";
import { formatNumber } from "../../../locales/format";
import { paneText } from "../../../locales/pane";
import type { BookTable } from "../../../workbook/book";
import { useLanguage } from "../../language";
import { useLayout } from "../../parts/layout";

/** Where each column of the source goes; a choice of one's own is remembered with the workbook. */
export function ImportMapping({
  result,
  table,
  busy,
  onChange,
}: {
  result: ImportResult;
  table: BookTable | undefined;
  busy: boolean;
  onChange: (header: string, column: string) => void;
}) {
  const layout = useLayout();
  const { lang, t } = useLanguage();
  if (!table) return null;
  const columns = table.entry.columns.filter(
    (column) => column.filledBy !== "formula" && table.indexOf(column.key) !== undefined,
  );
  return (
    <div className={layout.group}>
      <Subtitle2 as="h3" className={layout.title}>
        {t(paneText.mappingTitle)}
      </Subtitle2>
      {result.columns.map((column) => (
        <Field
          key={column.header}
          label={t(paneText.mapFor, { header: column.header })}
          {...(column.power > 0
            ? { hint: t(paneText.mapTimes, { factor: formatNumber(lang, 10 ** column.power) }) }
            : {})}
        >
          <Select
            value={column.column ?? ""}
            disabled={busy}
            onChange={(_, data) => onChange(column.header, data.value)}
          >
            <option value="">{t(paneText.mapNone)}</option>
            {columns.map((entry) => (
              <option key={entry.key} value={entry.key}>
                {entry.label[lang]}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </div>
  );
}

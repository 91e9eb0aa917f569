import { Button, Subtitle2, Text } from "@fluentui/react-components";
import type { FreezeResult } from "../../../commands/freezeWorkbook";
import { freezeText as text } from "../../../locales/freeze";
import { useLanguage } from "../../language";
import { useLayout } from "../../parts/layout";

/** What would become values, sheet by sheet; after it was done, the way back. */
export function FreezePanel({
  result,
  busy,
  onConfirm,
  onUndo,
}: {
  result: FreezeResult;
  busy: boolean;
  onConfirm: () => void;
  onUndo: () => void;
}) {
  const layout = useLayout();
  const { t } = useLanguage();
  return (
    <section className={layout.group}>
      <Subtitle2 as="h3" className={layout.title}>
        {t(text.title)}
      </Subtitle2>
      <Text>{result.summary}</Text>
      {result.batch === null && (
        <Text size={200} className={layout.muted}>
          {t(text.explained)}
        </Text>
      )}
      {result.sheets.map(({ sheet, count }) => (
        <Text key={sheet} size={200} block>
          {t(text.perSheet, { sheet, count })}
        </Text>
      ))}
      {result.batch === null && result.sheets.length > 0 && (
        <Button appearance="primary" disabled={busy} onClick={onConfirm}>
          {t(text.confirm)}
        </Button>
      )}
      {result.batch !== null && (
        <Button disabled={busy} onClick={onUndo}>
          {t(text.undo)}
        </Button>
      )}
    </section>
  );
}

import { Button, Field, Radio, RadioGroup, Subtitle2, Text } from "@fluentui/react-components";
import type { ContactPreview } from "../../../commands/logContact";
import { checkText } from "../../../locales/check";
import { visitsPaneText as texts } from "../../../locales/visitsPane";
import { useLanguage } from "../../language";
import { useLayout } from "../../parts/layout";
import { Notice } from "../../parts/Status";

/** What the rules say of a contact, where it goes, and the button that writes it. */
export function BeforeLogging({
  preview,
  into,
  busy,
  onInto,
  onLog,
  plannedText,
}: {
  preview: ContactPreview;
  /** `ref` of the planned row; "" for a row of its own. */
  into: string;
  busy: boolean;
  onInto: (ref: string) => void;
  onLog: () => void;
  plannedText: (date: number) => string;
}) {
  const layout = useLayout();
  const { t } = useLanguage();
  return (
    <section className={layout.group}>
      <Subtitle2 as="h3" className={layout.title}>
        {t(texts.checks)}
      </Subtitle2>
      {preview.planned.length > 0 && (
        <Field label={t(texts.intoPlan)}>
          <RadioGroup value={into} disabled={busy} onChange={(_, { value }) => onInto(value)}>
            {preview.planned.map(({ ref, date }) => (
              <Radio key={ref} value={ref} label={plannedText(date)} />
            ))}
            <Radio value="" label={t(texts.intoNew)} />
          </RadioGroup>
        </Field>
      )}
      {preview.same !== null && <Notice intent="warning">{t(texts.samePlace, { cell: preview.same })}</Notice>}
      {preview.findings.map(({ severity, message }, at) => (
        <div key={at} className={layout.card}>
          <Text size={200} weight="semibold">
            {t(checkText[severity])}
          </Text>
          <Text size={200}>{message}</Text>
        </div>
      ))}
      <Button appearance="primary" disabled={busy} onClick={onLog}>
        {t(preview.findings.length > 0 || preview.same !== null ? texts.logAnyway : texts.log)}
      </Button>
    </section>
  );
}

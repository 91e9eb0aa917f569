import { Button, Checkbox, Subtitle2, Text } from "@fluentui/react-components";
import { useState } from "react";
import { rollupViewText as texts } from "../../../locales/rollupView";
import { takenTables, takeable } from "../../../rollup/taken";
import { useLanguage } from "../../language";
import { useLayout } from "../../parts/layout";

/** What is taken, as chosen: nothing is taken before it stands here. */
export interface Choice {
  readonly figuresOnly: boolean;
  readonly tables: readonly string[];
  readonly keep: boolean;
}

export const everything: Choice = { figuresOnly: false, tables: takeable, keep: true };

/** Is anything left out? Then nothing is kept for the next time. */
export const isWhole = ({ figuresOnly, tables }: Choice): boolean => !figuresOnly && tables.length === takeable.length;

/** The tables and columns that are taken and those that stay, narrowed by the person. */
export function TakenChoice({
  choice,
  busy,
  onChange,
}: {
  choice: Choice;
  busy: boolean;
  onChange: (choice: Choice) => void;
}) {
  const layout = useLayout();
  const { lang, t } = useLanguage();
  const [open, setOpen] = useState(false);
  const { figuresOnly, tables, keep } = choice;
  return (
    <section className={layout.group}>
      <Subtitle2 as="h3" className={layout.title}>
        {t(texts.takenTitle)}
      </Subtitle2>
      <Checkbox
        label={t(texts.figuresOnly)}
        checked={figuresOnly}
        disabled={busy}
        onChange={(_, data) => onChange({ ...choice, figuresOnly: data.checked === true })}
      />
      {!figuresOnly && (
        <div>
          {takenTables({}).map(({ table, columns, kept }) => (
            <div key={table.key}>
              <Checkbox
                label={table.title[lang]}
                data-table={table.key}
                checked={tables.includes(table.key)}
                disabled={busy}
                onChange={(_, data) =>
                  onChange({
                    ...choice,
                    tables: takeable.filter((key) =>
                      key === table.key ? data.checked === true : tables.includes(key),
                    ),
                  })
                }
              />
              {open && tables.includes(table.key) && (
                <Text as="p" block size={200} className={layout.title}>
                  {t(texts.takes, { columns: columns.map(({ label }) => label[lang]).join(", ") })}
                  {kept.length > 0 && (
                    <>
                      <br />
                      {t(texts.stays, { columns: kept.map(({ label }) => label[lang]).join(", ") })}
                    </>
                  )}
                </Text>
              )}
            </div>
          ))}
          <Button size="small" className={layout.word} appearance="transparent" onClick={() => setOpen(!open)}>
            {t(open ? texts.hideColumns : texts.showColumns)}
          </Button>
        </div>
      )}
      <Checkbox
        label={t(texts.keep)}
        checked={keep && isWhole(choice)}
        disabled={busy || !isWhole(choice)}
        onChange={(_, data) => onChange({ ...choice, keep: data.checked === true })}
      />
      {!isWhole(choice) && !figuresOnly && (
        <Text size={200} className={layout.muted}>
          {t(texts.keepNeedsAll)}
        </Text>
      )}
    </section>
  );
}

import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import { printDaySheet } from "../../../commands/printDaySheet";
import { printForm, type FormResult } from "../../../commands/printForm";
import type { VisitChoices } from "../../../commands/visitChoices";
import { visitsPaneText as texts } from "../../../locales/visitsPane";
import { useLanguage } from "../../language";
import { useLayout } from "../../parts/layout";
import { Notice } from "../../parts/Status";
import type { CommandState, CommandWork } from "../../useCommand";
import { DayField, NameField, none } from "./fields";

/** Day and person, and the sheet to print. */
export function DaySheetPanel({
  command,
  choices,
  person,
  setPerson,
}: {
  command: CommandState;
  choices: VisitChoices;
  person: string;
  setPerson: (person: string) => void;
}) {
  const layout = useLayout();
  const { lang, t } = useLanguage();
  const [day, setDay] = useState<number | null>(choices.today);
  const [result, setResult] = useState<FormResult | null>(null);
  const print = async (work: CommandWork<FormResult>): Promise<void> => setResult(await command.run(work));
  const chosen = { lang, person, ...(day === null ? {} : { day }) };
  return (
    <>
      <Text>{t(texts.sheetIntro)}</Text>
      <DayField label={t(texts.day)} value={day} onChange={setDay} />
      <NameField
        label={t(texts.person)}
        value={person}
        names={choices.people}
        none={none.everybody}
        onChange={setPerson}
      />
      <div className={layout.row}>
        <Button
          appearance="primary"
          disabled={command.running || day === null}
          onClick={() =>
            void print((context, progress, signal) => printDaySheet(context, { ...chosen, signal }, progress))
          }
        >
          {t(texts.printSheet)}
        </Button>
        <Button
          disabled={command.running || day === null}
          onClick={() =>
            void print((context, progress, signal) =>
              printForm(context, { ...chosen, form: "visitForm", signal }, progress),
            )
          }
        >
          {t(texts.printForms)}
        </Button>
      </div>
      {result && (
        <Notice intent={result.sheet === null ? "info" : "success"} onClose={() => setResult(null)}>
          {result.summary}
        </Notice>
      )}
    </>
  );
}

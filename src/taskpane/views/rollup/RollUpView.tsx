import { Button, Checkbox, Field, Input, Text } from "@fluentui/react-components";
import { useState } from "react";
import { isoDate, serialFromIso } from "../../../calendar/serial";
import { previewRollUp, takenBooks, type RollUpPlan } from "../../../commands/previewRollUp";
import { rollUp, type RolledUp } from "../../../commands/rollUp";
import { rollupViewText as texts } from "../../../locales/rollupView";
import type { Narrowing } from "../../../rollup/taken";
import { nowSerial } from "../../../workbook/journal";
import { useLanguage } from "../../language";
import { LeftAlone } from "../../parts/LeftAlone";
import { useLayout } from "../../parts/layout";
import { Notice, Status } from "../../parts/Status";
import { ViewTitle } from "../../parts/ViewTitle";
import { useCommand } from "../../useCommand";
import { atDesk } from "../../worker/rollupComputer";
import type { ViewProps } from "../viewProps";
import type { ChosenFiles } from "./bookFiles";
import { ChooseFiles } from "./ChooseFiles";
import { RollUpResults } from "./RollUpResults";
import { everything, isWhole, TakenChoice, type Choice } from "./TakenChoice";

const narrowingOf = (choice: Choice): Narrowing => {
  if (choice.figuresOnly) return { figuresOnly: true };
  return isWhole(choice) ? {} : { tables: choice.tables };
};

/** The first day of this month: whoever has not saved since is late. */
const monthBegan = (): string => `${isoDate(Math.floor(nowSerial())).slice(0, 8)}01`;

/** Many managers' workbooks as one view for the director: chosen, read, looked at, and only then written to this workbook. */
export default function RollUpView(_: ViewProps) {
  const layout = useLayout();
  const { lang, t } = useLanguage();
  const command = useCommand();
  const [chosen, setChosen] = useState<ChosenFiles>({ books: [], others: 0 });
  const [choice, setChoice] = useState<Choice>(everything);
  const [period, setPeriod] = useState("");
  const [since, setSince] = useState(monthBegan);
  const [forget, setForget] = useState(false);
  const [plan, setPlan] = useState<RollUpPlan | null>(null);
  const [done, setDone] = useState<RolledUp | null>(null);
  const [written, setWritten] = useState(false);
  const [open, setOpen] = useState(false);

  /** Another question: what was read answers it no longer. */
  const asked =
    <T,>(set: (value: T) => void): ((value: T) => void) =>
    (value) => {
      set(value);
      setPlan(null);
      setWritten(false);
    };
  const read = async (): Promise<void> => {
    setDone(null);
    const found = await command.run((context, progress, signal) =>
      atDesk(
        (desk) =>
          previewRollUp(
            context,
            desk,
            {
              files: chosen.books,
              ...(period.trim() === "" ? {} : { period: period.trim() }),
              narrowing: narrowingOf(choice),
              savedSince: serialFromIso(since),
              keepTables: choice.keep && isWhole(choice),
              forget,
              lang,
              signal,
            },
            progress,
          ),
        signal,
      ),
    );
    setWritten(false);
    setOpen(false);
    setPlan(found);
  };
  const write = async (from: RollUpPlan): Promise<void> => {
    const result = await command.run((context, progress, signal) => rollUp(context, from, { signal }, progress));
    if (!result) return;
    setDone(result);
    setWritten(true);
  };
  // Once the books were read, what they say comes first.
  const folded = plan !== null && !open;
  const taken = plan ? takenBooks(plan.result.books) : 0;
  return (
    <div className={layout.view}>
      <ViewTitle text={texts.title} />
      <Text>{t(texts.intro)}</Text>
      <ChooseFiles chosen={chosen} busy={command.running} onChange={asked(setChosen)} />
      {folded ? (
        <div className={layout.row}>
          <Button size="small" className={layout.word} appearance="transparent" onClick={() => setOpen(true)}>
            {t(texts.choices)}
          </Button>
        </div>
      ) : (
        <>
          <TakenChoice choice={choice} busy={command.running} onChange={asked(setChoice)} />
          <Field label={t(texts.period)} hint={t(texts.periodHint)}>
            <Input value={period} onChange={(_event, data) => asked(setPeriod)(data.value)} />
          </Field>
          <Field label={t(texts.savedSince)}>
            <Input type="date" value={since} onChange={(_event, data) => asked(setSince)(data.value)} />
          </Field>
          <Checkbox
            label={t(texts.forget)}
            checked={forget}
            disabled={command.running}
            onChange={(_event, data) => asked(setForget)(data.checked === true)}
          />
        </>
      )}
      <div className={layout.row}>
        <Button
          appearance={plan ? "secondary" : "primary"}
          disabled={command.running || chosen.books.length === 0}
          onClick={() => void read()}
        >
          {t(plan ? texts.readAgain : texts.read)}
        </Button>
      </div>
      <div className={layout.told}>
        <Status command={command} />
        {done && (
          <Notice intent={done.conflicts.length > 0 ? "warning" : "success"} onClose={() => setDone(null)}>
            {done.summary}
          </Notice>
        )}
      </div>
      {done && <LeftAlone notes={done.conflicts.map(({ message }) => message)} />}
      {plan && (
        <section className={layout.group}>
          {!written && (
            <>
              <Text weight="semibold">
                {t(texts.found, {
                  period: plan.result.period,
                  taken,
                  refused: plan.result.books.length - taken,
                  read: plan.result.read,
                })}
              </Text>
              <Button appearance="primary" disabled={command.running} onClick={() => void write(plan)}>
                {t(texts.write, countsOf(plan))}
              </Button>
            </>
          )}
          <RollUpResults plan={plan} />
        </section>
      )}
    </div>
  );
}

const countsOf = ({ tables }: RollUpPlan) => ({
  inserted: tables.reduce((sum, { inserted }) => sum + inserted.length, 0),
  updated: tables.reduce((sum, { updated }) => sum + updated, 0),
  removed: tables.reduce((sum, { gone }) => sum + gone.length, 0),
});

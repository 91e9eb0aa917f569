import { Tab, TabList, Title3, makeStyles } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState } from "react";
import { visitChoices, type VisitChoices } from "../../../commands/visitChoices";
import { visitsPaneText as texts } from "../../../locales/visitsPane";
import { useLanguage } from "../../language";
import { useLayout } from "../../parts/layout";
import { Status } from "../../parts/Status";
import { useCommand } from "../../useCommand";
import { useRequest } from "../../useRequest";
import { turnOf, type ViewProps } from "../viewProps";
import { DaySheetPanel } from "./DaySheetPanel";
import { LogPanel } from "./LogPanel";
import { QuickPanel } from "./QuickPanel";
import { WeekPanel } from "./WeekPanel";

const partText = { log: texts.partLog, week: texts.partWeek, sheet: texts.partSheet, quick: texts.partQuick } as const;
type Part = keyof typeof partText;
const parts = Object.keys(partText) as Part[];

const useStyles = makeStyles({ tabs: { flexWrap: "wrap" } });

/** Visits: log a contact, plan a week, print the day sheet, take rows of QuickLog over. */
export default function VisitsView({ book, asked, visible }: ViewProps) {
  const styles = useStyles();
  const layout = useLayout();
  const { t } = useLanguage();
  const command = useCommand();
  const { run } = command;
  const [part, setPart] = useState<Part>("log");
  const [choices, setChoices] = useState<VisitChoices | null>(null);
  const [person, setPerson] = useState("");
  const load = useCallback(async () => {
    const found = await run((context, _progress, signal) => visitChoices(context, { signal }));
    if (!found) return;
    setChoices(found);
    // Mostly one manager's workbook: who is alone needs not be chosen.
    const [only, ...others] = found.people;
    if (only !== undefined && others.length === 0) setPerson(only);
  }, [run]);
  const begun = useRef(false);
  useEffect(() => {
    if (!visible || begun.current) return;
    begun.current = true;
    void load();
  }, [visible, load]);
  useRequest(turnOf(asked, "daySheet"), () => setPart("sheet"));

  const shared = choices && { command, choices, person, setPerson };
  return (
    <div className={layout.view}>
      <Title3 as="h2" className={layout.title}>
        {t(texts.view)}
      </Title3>
      <TabList
        size="small"
        className={styles.tabs}
        aria-label={t(texts.parts)}
        selectedValue={part}
        onTabSelect={(_, { value }) => setPart(value as Part)}
      >
        {parts.map((each) => (
          <Tab key={each} value={each}>
            {t(partText[each])}
          </Tab>
        ))}
      </TabList>
      <Status command={command} />
      {/* Parts stay mounted while hidden: what was typed is still there when one comes back. */}
      {shared && (
        <>
          <div hidden={part !== "log"}>
            <div className={layout.group}>
              <LogPanel {...shared} book={book.book} />
            </div>
          </div>
          <div hidden={part !== "week"}>
            <div className={layout.group}>
              <WeekPanel {...shared} />
            </div>
          </div>
          <div hidden={part !== "sheet"}>
            <div className={layout.group}>
              <DaySheetPanel {...shared} />
            </div>
          </div>
          <div hidden={part !== "quick"}>
            <div className={layout.group}>
              <QuickPanel command={command} user={person} />
            </div>
          </div>
        </>
      )}
    </div>
  );
}

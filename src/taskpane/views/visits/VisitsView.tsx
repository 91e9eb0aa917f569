import { useCallback, useEffect, useRef, useState } from "react";
import { visitChoices, type VisitChoices } from "../../../commands/visitChoices";
import { visitsPaneText as texts } from "../../../locales/visitsPane";
import { viewName } from "../../../locales/viewNames";
import { PartsFrame } from "../../parts/PartsFrame";
import { Part } from "../../parts/PartTabs";
import { useCommand } from "../../useCommand";
import { useRequest } from "../../useRequest";
import { turnOf, type ViewProps } from "../viewProps";
import { DaySheetPanel } from "./DaySheetPanel";
import { LogPanel } from "./LogPanel";
import { QuickPanel } from "./QuickPanel";
import { WeekPanel } from "./WeekPanel";

const partText = { log: texts.partLog, week: texts.partWeek, sheet: texts.partSheet, quick: texts.partQuick } as const;
type PartId = keyof typeof partText;

/** Visits: log a contact, plan a week, print the day sheet, take rows of QuickLog over. */
export default function VisitsView({ book, asked, visible }: ViewProps) {
  const command = useCommand();
  const { run } = command;
  const [part, setPart] = useState<PartId>("log");
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
    <PartsFrame
      title={viewName.visits}
      label={texts.parts}
      texts={partText}
      part={part}
      onPart={setPart}
      commands={[command]}
    >
      {shared && (
        <>
          <Part shown={part === "log"}>
            <LogPanel {...shared} book={book.book} />
          </Part>
          <Part shown={part === "week"}>
            <WeekPanel {...shared} />
          </Part>
          <Part shown={part === "sheet"}>
            <DaySheetPanel {...shared} />
          </Part>
          <Part shown={part === "quick"}>
            <QuickPanel command={command} user={person} />
          </Part>
        </>
      )}
    </PartsFrame>
  );
}

import {
  Badge,
  Link,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Text,
} from "@fluentui/react-components";
import { useState } from "react";
import { isoDate } from "../../../calendar/serial";
import type { TodayLine } from "../../../commands/readToday";
import { dueAnswerById, type AnswerInput, type DueAnswer } from "../../../daily/dueAnswers";
import { todayPaneText as text } from "../../../locales/todayPane";
import { goToCell } from "../../goToCell";
import { useLanguage } from "../../language";
import { useLayout } from "../../parts/layout";
import type { CommandState } from "../../useCommand";
import { AnswerForm } from "./AnswerForm";

const color = { overdue: "danger", today: "warning", soon: "informative", waiting: "informative" } as const;

/** One thing to do: for whom, what, by when; goes to its row, and is answered from its menu. */
export function DueCard({
  line,
  asOf,
  command,
  onAnswer,
}: {
  line: TodayLine;
  /** Serial day: a new date lies after it. */
  asOf: number;
  command: CommandState;
  onAnswer: (line: TodayLine, answer: string, input: AnswerInput) => void;
}) {
  const layout = useLayout();
  const { t } = useLanguage();
  const [open, setOpen] = useState<DueAnswer | null>(null);
  const answers = line.answers.flatMap((id) => dueAnswerById.get(id) ?? []);
  const give = (answer: DueAnswer): void => {
    if (answer.needs === "nothing") onAnswer(line, answer.id, {});
    else setOpen(answer);
  };
  return (
    <div className={layout.card} data-kind={line.kind}>
      <div className={layout.spread}>
        <Link onClick={() => void command.run((context) => goToCell(context, line.cell))}>
          {line.subject === "" ? line.cell : line.subject}
        </Link>
        <Badge appearance={line.group === "overdue" ? "filled" : "tint"} color={color[line.group]}>
          {t(text[line.group])}
        </Badge>
      </div>
      <Text>{line.what}</Text>
      <Text size={200}>{line.reason}</Text>
      <div className={layout.spread}>
        <Text size={200} className={layout.muted}>
          {[line.due === null ? "" : isoDate(line.due), line.owner].filter(Boolean).join(" · ")}
        </Text>
        {answers.length > 0 && (
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <MenuButton
                size="small"
                disabledFocusable={command.running}
                aria-label={t(text.answerFor, { subject: line.subject, what: line.what })}
              >
                {t(text.answer)}
              </MenuButton>
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                {answers.map((answer) => (
                  <MenuItem key={answer.id} data-answer={answer.id} onClick={() => give(answer)}>
                    {t(answer.text)}
                  </MenuItem>
                ))}
              </MenuList>
            </MenuPopover>
          </Menu>
        )}
      </div>
      {open && (
        <AnswerForm
          answer={open}
          asOf={asOf}
          running={command.running}
          onCancel={() => setOpen(null)}
          onWrite={(input) => {
            setOpen(null);
            onAnswer(line, open.id, input);
          }}
        />
      )}
    </div>
  );
}

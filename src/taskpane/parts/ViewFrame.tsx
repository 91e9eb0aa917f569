import { Button, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { CommandState } from "../useCommand";
import { useLanguage } from "../language";
import type { LocalText } from "../../locales/types";
import { useLayout } from "./layout";
import { Notice, Status } from "./Status";
import { ViewTitle } from "./ViewTitle";

/** A button of a view's head. */
export interface ViewAction {
  readonly text: LocalText;
  readonly run: () => Promise<unknown>;
}

/**
 * The frame of a view that runs commands: title, what it is for, fields, one button a command (the first one stands out), progress
 * and errors, and what the last command said.
 */
export function ViewFrame({
  title,
  intro,
  fields,
  actions,
  command,
  note,
  onNoteClose,
  children,
}: {
  title: LocalText;
  intro: LocalText;
  /** What the commands are about. */
  fields?: ReactNode;
  actions: readonly ViewAction[];
  command: CommandState;
  /** What the last command said; null for nothing. */
  note: string | null;
  onNoteClose: () => void;
  children: ReactNode;
}) {
  const layout = useLayout();
  const { t } = useLanguage();
  return (
    <div className={layout.view}>
      <ViewTitle text={title} />
      <Text>{t(intro)}</Text>
      {fields}
      <div className={layout.row}>
        {actions.map(({ text, run }, at) => (
          <Button
            key={text["en-US"]}
            appearance={at === 0 ? "primary" : "secondary"}
            disabled={command.running}
            onClick={() => void run()}
          >
            {t(text)}
          </Button>
        ))}
      </div>
      <div className={layout.told}>
        <Status command={command} />
        {note !== null && (
          <Notice intent="success" onClose={onNoteClose}>
            {note}
          </Notice>
        )}
      </div>
      {children}
    </div>
  );
}

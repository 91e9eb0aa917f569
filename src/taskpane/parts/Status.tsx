import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  ProgressBar,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useEffect, useState, type ReactNode } from "react";
import { paneText } from "../../locales/pane";
import { useLanguage } from "../language";
import type { CommandState } from "../useCommand";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  line: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  body: { whiteSpace: "normal", overflowWrap: "anywhere" },
});

/** Shorter work shows nothing, so that the pane does not flicker. */
const quietMilliseconds = 400;

/** Progress with cancel while a command runs, and the sentence of the last error. */
export function Status({ command }: { command: CommandState }) {
  const styles = useStyles();
  return (
    <div className={styles.box} aria-live="polite">
      {command.running && <Working command={command} />}
      {command.error !== null && (
        <Notice intent="error" onClose={command.clearError}>
          {command.error}
        </Notice>
      )}
    </div>
  );
}

/** The step a command is at, once it takes longer than a moment. */
function Working({ command }: { command: CommandState }) {
  const styles = useStyles();
  const { t } = useLanguage();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), quietMilliseconds);
    return () => clearTimeout(timer);
  }, []);
  const { step } = command;
  const name = step ? t(step.text, step.args) : t(paneText.working);
  const counted = step?.done !== undefined && step.total ? { done: step.done, total: step.total } : null;
  if (!shown) return null;
  return (
    <div>
      <div className={styles.line}>
        <Text className={styles.text}>{counted ? t(paneText.progressOf, { step: name, ...counted }) : name}</Text>
        <Button size="small" onClick={command.cancel}>
          {t(paneText.cancel)}
        </Button>
      </div>
      <ProgressBar aria-label={name} {...(counted ? { value: counted.done / counted.total } : {})} />
    </div>
  );
}

/** One message with a button to close it. */
export function Notice({
  intent,
  children,
  onClose,
}: {
  intent: "error" | "success" | "warning" | "info";
  children: ReactNode;
  onClose?: () => void;
}) {
  const styles = useStyles();
  const { t } = useLanguage();
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody className={styles.body}>{children}</MessageBarBody>
      {onClose && (
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              icon={<DismissRegular />}
              aria-label={t(paneText.close)}
              onClick={onClose}
            />
          }
        />
      )}
    </MessageBar>
  );
}

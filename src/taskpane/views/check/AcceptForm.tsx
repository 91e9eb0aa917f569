import { Button, Field, Input, Text, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { CheckFinding } from "../../../commands/results";
import { checkPaneText } from "../../../locales/checkPane";
import { useLanguage } from "../../language";
import { useLayout } from "../../parts/layout";

/** How a finding is accepted from the pane; the name is asked once and kept while the pane is open. */
export interface Acceptor {
  readonly name: string;
  readonly setName: (name: string) => void;
  readonly running: boolean;
  readonly accept: (finding: CheckFinding, reason: string) => Promise<boolean>;
  readonly withdraw: (finding: CheckFinding) => Promise<boolean>;
}

/** Name and reason, without which nothing is accepted. */
export function AcceptForm({
  finding,
  acceptor,
  withdraw,
  onDone,
}: {
  finding: CheckFinding;
  acceptor: Acceptor;
  withdraw: boolean;
  onDone: () => void;
}) {
  const layout = useLayout();
  const { t } = useLanguage();
  const [reason, setReason] = useState("");
  const ready = acceptor.name.trim() !== "" && (withdraw || reason.trim() !== "") && !acceptor.running;
  const send = async (): Promise<void> => {
    const done = await (withdraw ? acceptor.withdraw(finding) : acceptor.accept(finding, reason));
    if (done) onDone();
  };
  return (
    <div className={layout.group}>
      {!withdraw && (
        <>
          <Text size={200}>{t(checkPaneText.acceptHint)}</Text>
          <Field label={t(checkPaneText.reason)} size="small" required>
            <Textarea value={reason} onChange={(_, data) => setReason(data.value)} rows={2} maxLength={500} />
          </Field>
        </>
      )}
      <Field label={t(checkPaneText.yourName)} size="small" required>
        <Input size="small" value={acceptor.name} onChange={(_, data) => acceptor.setName(data.value)} maxLength={60} />
      </Field>
      <Button size="small" appearance="primary" disabled={!ready} onClick={() => void send()}>
        {t(withdraw ? checkPaneText.withdraw : checkPaneText.acceptDo)}
      </Button>
    </div>
  );
}

import { Badge, Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import { isoDate } from "../../../calendar/serial";
import type { AcceptedFinding, CheckFinding } from "../../../commands/results";
import { checkPaneText } from "../../../locales/checkPane";
import { paneText } from "../../../locales/pane";
import { ruleById } from "../../../rules";
import { goToCell } from "../../goToCell";
import { useLanguage } from "../../language";
import { useLayout } from "../../parts/layout";
import type { CommandState } from "../../useCommand";
import { AcceptForm, type Acceptor } from "./AcceptForm";

const badgeColor = { error: "danger", warn: "warning", info: "informative" } as const;
const severityText = {
  error: paneText.severityError,
  warn: paneText.severityWarn,
  info: paneText.severityInfo,
} as const;

/** One finding: what is wrong and where; on demand the clause, what was found and expected, and how to mend it. */
export function FindingCard({
  finding,
  command,
  acceptor,
}: {
  finding: CheckFinding | AcceptedFinding;
  command: CommandState;
  /** Absent where findings cannot be accepted (rows just edited). */
  acceptor?: Acceptor | undefined;
}) {
  const layout = useLayout();
  const { lang, t } = useLanguage();
  const [open, setOpen] = useState<"explain" | "accept" | null>(null);
  const { cell, lapsed } = finding;
  const acceptance = "acceptance" in finding ? finding.acceptance : null;
  const toggle = (part: "explain" | "accept"): void => setOpen((before) => (before === part ? null : part));
  return (
    <div className={layout.card}>
      <div className={layout.row}>
        <Badge color={badgeColor[finding.severity]} appearance="filled">
          {t(severityText[finding.severity])}
        </Badge>
        <Text size={200} className={layout.muted}>
          {finding.rule}
        </Text>
        {cell !== null && (
          <Button
            size="small"
            className={layout.word}
            appearance="transparent"
            onClick={() => void command.run((context) => goToCell(context, cell))}
          >
            {t(paneText.goToCell, { cell })}
          </Button>
        )}
      </div>
      <Text>{finding.problem}</Text>
      {lapsed && (
        <Text size={200} className={layout.muted}>
          {t(lapsed.why === "expired" ? checkPaneText.expired : checkPaneText.changed, {
            by: lapsed.by,
            until: isoDate(lapsed.until),
          })}
        </Text>
      )}
      {acceptance && (
        <Text size={200}>
          {t(checkPaneText.acceptedBy, {
            by: acceptance.by,
            until: isoDate(acceptance.until),
            reason: acceptance.reason,
          })}
        </Text>
      )}
      <div className={layout.row}>
        <Button
          size="small"
          className={layout.word}
          appearance="transparent"
          aria-expanded={open === "explain"}
          onClick={() => toggle("explain")}
        >
          {t(checkPaneText.explain)}
        </Button>
        {acceptor && finding.mark !== "" && !acceptance && (
          <Button
            size="small"
            className={layout.word}
            appearance="transparent"
            aria-expanded={open === "accept"}
            onClick={() => toggle("accept")}
          >
            {t(checkPaneText.accept)}
          </Button>
        )}
        {acceptor && acceptance && (
          <Button
            size="small"
            className={layout.word}
            appearance="transparent"
            disabled={command.running}
            onClick={() => toggle("accept")}
          >
            {t(checkPaneText.withdraw)}
          </Button>
        )}
      </div>
      {open === "explain" && <Explanation finding={finding} help={ruleById.get(finding.rule)?.help[lang] ?? ""} />}
      {open === "accept" && acceptor && (
        <AcceptForm finding={finding} acceptor={acceptor} withdraw={acceptance !== null} onDone={() => setOpen(null)} />
      )}
    </div>
  );
}

function Explanation({ finding, help }: { finding: CheckFinding; help: string }) {
  const layout = useLayout();
  const { lang, t } = useLanguage();
  const { clause, found, expected, owner } = finding;
  const title = ruleById.get(finding.rule)?.title[lang];
  return (
    <div className={layout.group}>
      {title !== undefined && <Text weight="semibold">{title}</Text>}
      {found !== "" && <Text size={200}>{t(paneText.found, { found })}</Text>}
      {expected !== "" && <Text size={200}>{t(checkPaneText.expected, { expected })}</Text>}
      {help !== "" && <Text size={200}>{t(checkPaneText.howTo, { help })}</Text>}
      {clause !== "" && <Text size={200}>{t(paneText.clause, { clause })}</Text>}
      {owner !== "" && <Text size={200}>{t(checkPaneText.owner, { owner })}</Text>}
    </div>
  );
}

import { Badge, Button, Checkbox, Select, Subtitle2, Text, Title3 } from "@fluentui/react-components";
import { useState } from "react";
import { checkEntries } from "../../commands/checkEntries";
import type { CheckEntriesResult, CheckFinding } from "../../commands/results";
import { paneText } from "../../locales/pane";
import type { Severity } from "../../policy/types";
import type { LiveFindings } from "../../workbook/live";
import { goToCell } from "../goToCell";
import { useLanguage } from "../language";
import { useLayout } from "../parts/layout";
import { LongList } from "../parts/LongList";
import { Notice, Status } from "../parts/Status";
import { useCommand, type CommandState } from "../useCommand";
import { useRequest } from "../useRequest";

type Filter = Severity | "all" | "history";
const filters: readonly Filter[] = ["all", "error", "warn", "info", "history"];
const filterText = {
  all: paneText.severityAll,
  error: paneText.severityError,
  warn: paneText.severityWarn,
  info: paneText.severityInfo,
  history: paneText.severityHistory,
} as const;
const badgeColor = { error: "danger", warn: "warning", info: "informative" } as const;

const passes = (finding: CheckFinding, filter: Filter): boolean => {
  if (filter === "history") return finding.history;
  return !finding.history && (filter === "all" || finding.severity === filter);
};

/** Checks the whole book and lists what to mend; shows the findings of rows just edited above it. */
export function CheckView({ live, start }: { live: LiveFindings | null; start: number | null }) {
  const layout = useLayout();
  const { lang, t } = useLanguage();
  const command = useCommand();
  const [result, setResult] = useState<CheckEntriesResult | null>(null);
  const [filter, setFilter] = useState<Filter>("all");
  const [reportSheet, setReportSheet] = useState(false);

  const runCheck = async (): Promise<void> => {
    const done = await command.run((context, progress, signal) =>
      checkEntries(context, { lang, writeChecks: true, reportSheet, signal }, progress),
    );
    if (done) setResult(done);
  };
  useRequest(start, () => void runCheck());

  const shown = result?.findings.filter((finding) => passes(finding, filter)) ?? [];
  const list = t(paneText.viewCheck);
  return (
    <div className={layout.view}>
      <Title3 as="h2" className={layout.title}>
        {t(paneText.runCheck)}
      </Title3>
      <Text>{t(paneText.checkIntro)}</Text>
      <Checkbox
        label={t(paneText.writeReport)}
        checked={reportSheet}
        onChange={(_, data) => setReportSheet(data.checked === true)}
      />
      <Button appearance="primary" disabled={command.running} onClick={() => void runCheck()}>
        {t(paneText.runCheck)}
      </Button>
      <Status command={command} />
      {live && (
        <section className={layout.group}>
          <Subtitle2 as="h3" className={layout.title}>
            {t(paneText.liveTitle)}
          </Subtitle2>
          {live.findings.length === 0 && <Text>{t(paneText.liveClean)}</Text>}
          {live.findings.map((finding, index) => (
            <FindingCard key={index} finding={finding} command={command} />
          ))}
        </section>
      )}
      {result && (
        <section className={layout.group}>
          <Text weight="semibold">{t(paneText.checkCounts, result.counts)}</Text>
          {result.findings.length === 0 && <Notice intent="success">{t(paneText.checkClean)}</Notice>}
          {result.findings.length > 0 && (
            <>
              <Select
                aria-label={t(paneText.severityAll)}
                value={filter}
                onChange={(_, data) => setFilter(data.value as Filter)}
              >
                {filters.map((entry) => (
                  <option key={entry} value={entry}>
                    {t(filterText[entry])}（{result.findings.filter((finding) => passes(finding, entry)).length}）
                  </option>
                ))}
              </Select>
              <LongList items={shown} label={list}>
                {(finding) => <FindingCard finding={finding} command={command} />}
              </LongList>
            </>
          )}
          {result.notEvaluable.length > 0 && (
            <>
              <Subtitle2 as="h3" className={layout.title}>
                {t(paneText.notEvaluableTitle, { count: result.notEvaluable.length })}
              </Subtitle2>
              <LongList
                items={result.notEvaluable}
                label={t(paneText.notEvaluableTitle, { count: result.notEvaluable.length })}
              >
                {(gap) => (
                  <Text>
                    {t(paneText.notEvaluableRule, { rule: gap.rule, missing: gap.missing.join(t(paneText.listComma)) })}
                  </Text>
                )}
              </LongList>
            </>
          )}
        </section>
      )}
    </div>
  );
}

function FindingCard({ finding, command }: { finding: CheckFinding; command: CommandState }) {
  const layout = useLayout();
  const { t } = useLanguage();
  const { cell } = finding;
  return (
    <div className={layout.card}>
      <div className={layout.row}>
        <Badge color={badgeColor[finding.severity]} appearance="filled">
          {t(filterText[finding.severity])}
        </Badge>
        {cell !== null && (
          <Button
            size="small"
            appearance="subtle"
            onClick={() => void command.run((context) => goToCell(context, cell))}
          >
            {t(paneText.goToCell, { cell })}
          </Button>
        )}
      </div>
      <Text>{finding.message}</Text>
      {finding.found !== "" && <Text size={200}>{t(paneText.found, { found: finding.found })}</Text>}
      <Text size={200} className={layout.muted}>
        {finding.clause === "" ? finding.rule : `${finding.rule} · ${t(paneText.clause, { clause: finding.clause })}`}
      </Text>
    </div>
  );
}

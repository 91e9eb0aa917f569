import { Button, Checkbox, Field, Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useCallback, useMemo, useState } from "react";
import type { AcceptedFinding, CheckFinding } from "../../../commands/results";
import { checkPaneText } from "../../../locales/checkPane";
import { paneText } from "../../../locales/pane";
import { ruleById } from "../../../rules";
import { useLanguage } from "../../language";
import { useLayout } from "../../parts/layout";
import { VirtualList } from "../../parts/VirtualList";
import type { CommandState } from "../../useCommand";
import type { Acceptor } from "./AcceptForm";
import { choices, filtered, listLines, noFilter, type FindingFilter, type ListLine } from "./filter";
import { FindingCard } from "./FindingCard";

type AnyFinding = CheckFinding | AcceptedFinding;

const useStyles = makeStyles({
  filters: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
  select: { minWidth: 0, "& select": { minWidth: 0 } },
  group: { justifyContent: "flex-start", width: "100%", minWidth: 0, textAlign: "start", overflowWrap: "anywhere" },
});

const parts = [
  ["sheet", checkPaneText.filterSheet],
  ["rule", checkPaneText.filterRule],
  ["severity", checkPaneText.filterSeverity],
  ["owner", checkPaneText.filterOwner],
] as const;
const severityText = {
  error: paneText.severityError,
  warn: paneText.severityWarn,
  info: paneText.severityInfo,
} as const;

const keyOf = (line: ListLine<AnyFinding>, index: number): string =>
  line.kind === "group" ? `rule ${line.rule}` : `${index} ${line.finding.rule} ${line.finding.cell ?? ""}`;

/** Findings with their filters: by sheet, rule, severity and owner, grouped by rule if wanted. */
export function FindingList({
  findings,
  command,
  acceptor,
  label,
}: {
  findings: readonly AnyFinding[];
  command: CommandState;
  acceptor: Acceptor;
  label: string;
}) {
  const styles = useStyles();
  const layout = useLayout();
  const { lang, t } = useLanguage();
  const [filter, setFilter] = useState<FindingFilter>(noFilter);
  const [grouped, setGrouped] = useState(false);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const shown = useMemo(() => filtered(findings, filter), [findings, filter]);
  const lines = useMemo(() => listLines(shown, grouped, folded), [shown, grouped, folded]);
  const fold = useCallback(
    (rule: string) =>
      setFolded((before) => {
        const after = new Set(before);
        if (!after.delete(rule)) after.add(rule);
        return after;
      }),
    [],
  );
  const name = (part: keyof FindingFilter, value: string): string => {
    if (value === "") return t(checkPaneText.nobody);
    if (part === "severity") return t(severityText[value as keyof typeof severityText]);
    const title = part === "rule" ? ruleById.get(value)?.title[lang] : undefined;
    return title === undefined ? value : `${value} ${title}`;
  };
  return (
    <div className={layout.group}>
      <div className={styles.filters}>
        {parts.map(([part, text]) => (
          <Field key={part} label={t(text)} size="small">
            <Select
              size="small"
              className={styles.select}
              data-filter={part}
              value={filter[part] === null ? "*" : `=${filter[part]}`}
              onChange={(_, { value }) => setFilter({ ...filter, [part]: value === "*" ? null : value.slice(1) })}
            >
              <option value="*">{t(checkPaneText.all)}</option>
              {choices(findings, filter, part).map(([value, count]) => (
                <option key={value} value={`=${value}`}>
                  {t(checkPaneText.choice, { name: name(part, value), count })}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      </div>
      <div className={layout.spread}>
        <Checkbox
          label={t(checkPaneText.groupByRule)}
          checked={grouped}
          onChange={(_, { checked }) => setGrouped(checked === true)}
        />
        <Text size={200}>{t(checkPaneText.shown, { count: shown.length, total: findings.length })}</Text>
      </div>
      {shown.length === 0 && <Text>{t(checkPaneText.nothingShown)}</Text>}
      <VirtualList items={lines} keyOf={keyOf} label={label}>
        {(line) =>
          line.kind === "finding" ? (
            <FindingCard finding={line.finding} command={command} acceptor={acceptor} />
          ) : (
            <Button
              className={styles.group}
              appearance="subtle"
              aria-expanded={line.open}
              icon={line.open ? <ChevronDownRegular /> : <ChevronRightRegular />}
              onClick={() => fold(line.rule)}
            >
              {t(checkPaneText.choice, { name: name("rule", line.rule), count: line.count })}
            </Button>
          )
        }
      </VirtualList>
    </div>
  );
}

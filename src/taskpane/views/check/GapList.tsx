import { Button, Link, Text } from "@fluentui/react-components";
import type { Gap } from "../../../commands/results";
import { checkPaneText } from "../../../locales/checkPane";
import { paneText } from "../../../locales/pane";
import { ruleById } from "../../../rules";
import { goToCell } from "../../goToCell";
import { useLanguage } from "../../language";
import { useLayout } from "../../parts/layout";
import { VirtualList } from "../../parts/VirtualList";
import type { CommandState } from "../../useCommand";

const keyOf = (gap: Gap): string => gap.rule;

/** Rules that could not be judged: what is missing, with a way to where it can be filled in. */
export function GapList({ gaps, command, label }: { gaps: readonly Gap[]; command: CommandState; label: string }) {
  const layout = useLayout();
  const { lang, t } = useLanguage();
  const go = (cell: string): void => void command.run((context) => goToCell(context, cell));
  if (gaps.length === 0) return <Text>{t(checkPaneText.noGaps)}</Text>;
  return (
    <VirtualList items={gaps} keyOf={keyOf} label={label}>
      {({ rule, missing, rows, reason, cell }) => (
        <div className={layout.card}>
          <Text weight="semibold">
            {rule} {ruleById.get(rule)?.title[lang] ?? ""}
          </Text>
          {missing.length > 0 && (
            <Text size={200}>
              {t(checkPaneText.gapMissing)}{" "}
              {missing.map(({ key, label: name, cell: place }, index) => (
                <span key={key}>
                  {index > 0 && t(paneText.listComma)}
                  {place === null ? (
                    t(checkPaneText.notInstalled, { name })
                  ) : (
                    <Link style={{ fontSize: "inherit" }} onClick={() => go(place)}>
                      {name}
                    </Link>
                  )}
                </span>
              ))}
            </Text>
          )}
          {reason !== "" && <Text size={200}>{reason}</Text>}
          <div className={layout.row}>
            {rows > 0 && <Text size={200}>{t(checkPaneText.gapRows, { rows })}</Text>}
            {cell !== null && (
              <Button size="small" className={layout.word} appearance="transparent" onClick={() => go(cell)}>
                {t(paneText.goToCell, { cell })}
              </Button>
            )}
          </div>
        </div>
      )}
    </VirtualList>
  );
}

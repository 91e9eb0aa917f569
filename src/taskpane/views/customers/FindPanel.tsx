import { Button, SearchBox, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState } from "react";
import type { CustomerList } from "../../../commands/readCustomers";
import { paneText } from "../../../locales/pane";
import { customersPaneText as texts } from "../../../locales/customersPane";
import { useLanguage } from "../../language";
import { useLayout } from "../../parts/layout";
import { Notice } from "../../parts/Status";
import { useSearch } from "./useSearch";

/** As many hits as one looks through; more words find better than more rows. */
const mostHits = 30;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  hit: {
    width: "100%",
    justifyContent: "flex-start",
    textAlign: "left",
    minWidth: 0,
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
  },
  words: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
});

/** Search as one types. */
export function FindPanel({
  list,
  busy,
  onOpen,
  onReload,
}: {
  list: CustomerList | null;
  busy: boolean;
  onOpen: (ref: string) => void;
  onReload: () => void;
}) {
  const styles = useStyles();
  const layout = useLayout();
  const { t } = useLanguage();
  const [query, setQuery] = useState("");
  // What is typed stands at once; the hits follow when there is time.
  const words = useDeferredValue(query);
  const { index, withoutInitials } = useSearch(list?.entries ?? null);
  const found = useMemo(() => index?.search(words, mostHits) ?? null, [index, words]);
  const byRow = useMemo(() => new Map(list?.entries.map((entry) => [entry.row, entry])), [list]);
  const asked = words.trim() !== "";
  const hits = found === null || !asked ? [] : found.rows.flatMap((row) => byRow.get(row) ?? []);
  const said = (): string => {
    if (list === null || found === null) return "";
    if (list.entries.length === 0) return t(texts.noCustomers);
    if (!asked) return t(texts.ready, { count: list.entries.length });
    if (found.total === 0) return t(texts.noHit, { query: words.trim() });
    return found.total > hits.length
      ? t(texts.firstHits, { count: found.total, shown: hits.length })
      : t(texts.hits, { count: found.total });
  };
  return (
    <>
      <SearchBox
        className={layout.stretch}
        dismiss={{ "aria-label": t(paneText.clear) }}
        aria-label={t(texts.search)}
        placeholder={t(texts.searchHint)}
        value={query}
        onChange={(_, { value }) => setQuery(value)}
      />
      <div className={layout.spread}>
        <Text size={200} role="status">
          {said()}
        </Text>
        <Button size="small" appearance="transparent" className={layout.word} disabled={busy} onClick={onReload}>
          {t(texts.reload)}
        </Button>
      </div>
      {withoutInitials && <Notice intent="info">{t(texts.noInitials)}</Notice>}
      {hits.length > 0 && (
        <ul className={styles.list} aria-label={t(texts.hits, { count: found?.total ?? 0 })}>
          {hits.map(({ row, id, name }) => (
            <li key={row}>
              <Button
                appearance="subtle"
                className={styles.hit}
                disabled={busy}
                onClick={() => onOpen(list?.refs[row] ?? "")}
              >
                <span className={styles.words}>
                  <Text weight="semibold">{name || id}</Text>
                  <Text size={200} className={layout.muted}>
                    {[id, list?.tiers[row], list?.owners[row]].filter((text) => text).join(" · ")}
                  </Text>
                </span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

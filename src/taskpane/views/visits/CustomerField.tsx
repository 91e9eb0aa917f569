import { Button, Field, SearchBox, Text, makeStyles } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState } from "react";
import type { SearchEntry } from "../../../daily/search";
import { paneText } from "../../../locales/pane";
import { visitsPaneText as texts } from "../../../locales/visitsPane";
import { useLanguage } from "../../language";
import { useLayout } from "../../parts/layout";
import { useSearch } from "../customers/useSearch";

const mostHits = 6;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  hit: { width: "100%", justifyContent: "flex-start", textAlign: "left", minWidth: 0 },
  name: { minWidth: 0, overflowWrap: "anywhere" },
});

/** A customer, found as one types; once chosen its name stands instead. */
export function CustomerField({
  customers,
  chosen,
  onChoose,
}: {
  customers: readonly SearchEntry[];
  chosen: SearchEntry | null;
  onChoose: (customer: SearchEntry | null) => void;
}) {
  const styles = useStyles();
  const layout = useLayout();
  const { t } = useLanguage();
  const [query, setQuery] = useState("");
  const words = useDeferredValue(query);
  const { index } = useSearch(customers);
  const byRow = useMemo(() => new Map(customers.map((entry) => [entry.row, entry])), [customers]);
  const found = useMemo(() => (words.trim() === "" ? null : (index?.search(words, mostHits) ?? null)), [index, words]);
  if (chosen)
    return (
      <Field label={t(texts.customer)} required>
        <div className={layout.spread}>
          <Text weight="semibold" className={styles.name}>
            {chosen.name || chosen.id}
          </Text>
          <Button size="small" appearance="transparent" className={layout.word} onClick={() => onChoose(null)}>
            {t(texts.another)}
          </Button>
        </div>
      </Field>
    );
  const hits = found?.rows.flatMap((row) => byRow.get(row) ?? []) ?? [];
  const choose = (entry: SearchEntry): void => {
    setQuery("");
    onChoose(entry);
  };
  return (
    <div className={layout.group}>
      <Field label={t(texts.customer)} required>
        <SearchBox
          dismiss={{ "aria-label": t(paneText.clear) }}
          className={layout.stretch}
          placeholder={t(texts.customerHint)}
          value={query}
          onChange={(_, { value }) => setQuery(value)}
          onKeyDown={(event) => {
            const [first] = hits;
            if (event.key === "Enter" && first) choose(first);
          }}
        />
      </Field>
      {found && (
        <Text size={200} role="status">
          {t(texts.hits, { count: found.total })}
        </Text>
      )}
      {hits.length > 0 && (
        <ul className={styles.list} aria-label={t(texts.hits, { count: hits.length })}>
          {hits.map((entry) => (
            <li key={entry.row}>
              <Button appearance="subtle" className={styles.hit} onClick={() => choose(entry)}>
                <span className={styles.name}>{[entry.name, entry.id].filter((text) => text !== "").join(" · ")}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

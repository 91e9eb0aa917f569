import { Button, Field, Select, Subtitle2, Text } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { isoDate } from "../../../calendar";
import { selectedAccounts } from "../../../commands/selectedAccounts";
import type { TierData } from "../../../commands/tierData";
import { paneText } from "../../../locales/pane";
import { tiersPaneText } from "../../../locales/tiersPane";
import { dueForReview } from "../../../tiers";
import { useLanguage } from "../../language";
import { useLayout } from "../../parts/layout";
import { LongList } from "../../parts/LongList";
import { Notice } from "../../parts/Status";
import type { CommandState } from "../../useCommand";
import { History } from "./History";
import { tierName } from "./words";

const ranges = [0, 30, 90];

/** Whose tier is due for review, and how an account came to its tier. */
export function ReviewsPanel({
  command,
  book,
  load,
}: {
  command: CommandState;
  book: TierData | null;
  load: () => void;
}) {
  const layout = useLayout();
  const { t } = useLanguage();
  const [account, setAccount] = useState<string | null>(null);
  const showSelected = async (): Promise<void> => {
    const keys = await command.run((context) => selectedAccounts(context));
    if (keys) setAccount(keys[0] ?? null);
  };
  const row = account === null || book === null ? -1 : book.names.indexOf(account);
  return (
    <>
      <Text>{t(tiersPaneText.reviewsIntro)}</Text>
      <div className={layout.row}>
        <Button disabled={command.running} onClick={load}>
          {t(book === null ? tiersPaneText.load : tiersPaneText.reload)}
        </Button>
        {book && (
          <Button disabled={command.running} onClick={() => void showSelected()}>
            {t(tiersPaneText.historySelected)}
          </Button>
        )}
      </div>
      {book && row >= 0 && <History data={book.data} row={row} onClose={() => setAccount(null)} />}
      {book && <Due book={book} onHistory={setAccount} />}
    </>
  );
}

function Due({ book, onHistory }: { book: TierData; onHistory: (key: string) => void }) {
  const layout = useLayout();
  const { lang, t } = useLanguage();
  const [within, setWithin] = useState(0);
  const [owner, setOwner] = useState("");
  const found = useMemo(
    () => dueForReview(book.data, { within, ...(owner === "" ? {} : { owner }) }),
    [book, within, owner],
  );
  const title = t(tiersPaneText.dueTitle, { count: found.due.length });
  const unknown = t(paneText.notEvaluableTitle, { count: found.notEvaluable.length });
  return (
    <section className={layout.group}>
      <Field label={t(tiersPaneText.dueWithin)}>
        <Select value={String(within)} onChange={(_, { value }) => setWithin(Number(value))}>
          {ranges.map((days) => (
            <option key={days} value={days}>
              {days === 0 ? t(tiersPaneText.dueNow) : t(tiersPaneText.dueSoon, { days })}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t(tiersPaneText.owner)}>
        <Select value={owner} onChange={(_, { value }) => setOwner(value)}>
          <option value="">{t(tiersPaneText.everyOwner)}</option>
          {book.owners.map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </Select>
      </Field>
      {found.problem && <Notice intent="warning">{t(found.problem)}</Notice>}
      {!found.problem && found.due.length === 0 && <Text>{t(tiersPaneText.dueNone)}</Text>}
      {found.due.length > 0 && (
        <>
          <Subtitle2 as="h3" className={layout.title}>
            {title}
          </Subtitle2>
          <LongList items={found.due} label={title}>
            {(one) => (
              <div className={layout.card}>
                <div className={layout.spread}>
                  <Text weight="semibold">{one.accountName || one.accountId}</Text>
                  <Text size={200}>{tierName(lang, one.tier)}</Text>
                </div>
                <Text size={200}>
                  {t(tiersPaneText.dueOn, { due: isoDate(one.due) })}
                  {one.overdue > 0 && `${t(paneText.listComma)}${t(tiersPaneText.overdueBy, { days: one.overdue })}`}
                </Text>
                <div className={layout.spread}>
                  <Text size={200} className={layout.muted}>
                    {one.owner}
                  </Text>
                  <Button
                    size="small"
                    className={layout.word}
                    appearance="transparent"
                    onClick={() => onHistory(book.names[one.row] ?? "")}
                  >
                    {t(tiersPaneText.historyOf)}
                  </Button>
                </div>
              </div>
            )}
          </LongList>
        </>
      )}
      {found.notEvaluable.length > 0 && (
        <>
          <Subtitle2 as="h3" className={layout.title}>
            {unknown}
          </Subtitle2>
          <LongList items={found.notEvaluable} label={unknown}>
            {({ row, reason }) => (
              <div className={layout.card}>
                <Text weight="semibold">{book.names[row] ?? ""}</Text>
                <Text size={200}>{t(reason)}</Text>
              </div>
            )}
          </LongList>
        </>
      )}
    </section>
  );
}

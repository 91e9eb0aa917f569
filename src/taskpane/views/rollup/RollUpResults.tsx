import { Field, Select, Text } from "@fluentui/react-components";
import { useState } from "react";
import { isoDate } from "../../../calendar/serial";
import type { RollUpPlan } from "../../../commands/previewRollUp";
import { shownFigure } from "../../../kpis/score/shown";
import { formatNumber } from "../../../locales/format";
import { rollupSheets as words } from "../../../locales/rollupSheets";
import { rollupViewText as texts } from "../../../locales/rollupView";
import { scorecardPaneText } from "../../../locales/scorecardPane";
import { kpiById, parameterById } from "../../../policy/catalogue";
import { plainCell, type CellValue } from "../../../policy/values";
import type { RolledBook } from "../../../rollup/listed";
import type { ReportSheet } from "../../../rollup/reportSheets";
import type { RolledSet } from "../../../rollup/together";
import { useLanguage } from "../../language";
import { useLayout } from "../../parts/layout";
import { LongList } from "../../parts/LongList";
import { Part, PartTabs } from "../../parts/PartTabs";
import { Section } from "../../parts/Section";

const parts = {
  books: texts.partBooks,
  card: texts.partCard,
  shared: texts.partShared,
  claims: texts.partClaims,
  policies: texts.partPolicies,
} as const;
type PartId = keyof typeof parts;

/** What the books brought, what is wrong with them, and what they say together. */
export function RollUpResults({ plan: { result, sheets } }: { plan: RollUpPlan }) {
  const { t } = useLanguage();
  const [part, setPart] = useState<PartId>("books");
  const rowsOf = (title: ReportSheet["title"]) => sheets.find((sheet) => sheet.title === title);
  const counts = {
    books: result.books.length,
    shared: result.shared.length,
    claims: result.claims.length,
    policies: result.policies.length,
  };
  return (
    <>
      <PartTabs
        label={t(texts.parts)}
        parts={Object.keys(parts) as PartId[]}
        nameOf={(each) => t(parts[each], counts)}
        part={part}
        onPart={setPart}
      />
      <Part shown={part === "books"}>
        <Section title={t(texts.missingTitle, { count: result.missing.length })} items={result.missing}>
          {(name) => <Text>{name}</Text>}
        </Section>
        {result.missing.length > 0 && <Text size={200}>{t(texts.missingWhy)}</Text>}
        <LongList items={result.books} label={t(texts.partBooks, counts)}>
          {(book) => <BookCard book={book} />}
        </LongList>
      </Part>
      <Part shown={part === "card"}>
        <Figures sets={result.sets} />
      </Part>
      <Part shown={part === "shared"}>
        {counts.shared === 0 ? (
          <Text>{t(texts.noShared)}</Text>
        ) : (
          <Rows sheet={rowsOf("shared")} head={["customer", "book"]} />
        )}
      </Part>
      <Part shown={part === "claims"}>
        {counts.claims === 0 ? (
          <Text>{t(texts.noClaims)}</Text>
        ) : (
          <Rows sheet={rowsOf("claims")} head={["customer", "result"]} />
        )}
      </Part>
      <Part shown={part === "policies"}>
        {counts.policies === 0 && <Text>{t(texts.noPolicies)}</Text>}
        <LongList items={result.policies} label={t(texts.partPolicies, counts)}>
          {({ parameter, values }) => <Difference parameter={parameter} values={values} />}
        </LongList>
      </Part>
    </>
  );
}

/** A workbook: taken or not, how fresh it is, and everything that is wrong with it. */
function BookCard({ book: { name, taken, savedAt, record, findings } }: { book: RolledBook }) {
  const layout = useLayout();
  const { t } = useLanguage();
  const day = (serial: number): { date: string } => ({ date: isoDate(Math.floor(serial)) });
  const rows = Object.values(record.rows).reduce((sum, count) => sum + count, 0);
  const facts = [
    ...(rows > 0 && taken ? [t(texts.rowsTaken, { rows })] : []),
    ...(savedAt === null ? [] : [t(texts.savedOn, day(savedAt))]),
    ...(record.lastVisit === null ? [] : [t(texts.visitOn, day(record.lastVisit))]),
    ...(record.lastOrder === null ? [] : [t(texts.orderOn, day(record.lastOrder))]),
  ];
  return (
    <div className={layout.card}>
      <div className={layout.spread}>
        <Text weight="semibold">{name}</Text>
        <Text size={200}>{t(taken ? words.isTaken : words.refused)}</Text>
      </div>
      <Text size={200} className={layout.muted}>
        {facts.join(" · ")}
      </Text>
      {findings.map(({ code, weight, message }) => (
        <Text key={code + t(message)} size={200}>
          {weight === "info" ? "" : `${t(words[weight])}: `}
          {t(message)}
        </Text>
      ))}
    </div>
  );
}

const keyOf = ({ owner, team }: RolledSet): string => JSON.stringify([owner, team]);

/** The figures of everybody, of a department or of a person, each with how many books are in it. */
function Figures({ sets }: { sets: readonly RolledSet[] }) {
  const layout = useLayout();
  const { lang, t } = useLanguage();
  const [chosen, setChosen] = useState("");
  const set = sets.find((one) => keyOf(one) === chosen) ?? sets[0];
  if (!set) return null;
  const nameOf = ({ owner, team }: RolledSet): string =>
    owner === null ? (team ?? t(words.everybody)) : [owner, ...(team === null ? [] : [team])].join(" · ");
  const shown = set.figures.filter(
    ({ actual, numerator, denominator }) => actual !== null || numerator !== null || denominator !== null,
  );
  return (
    <>
      <Field label={t(texts.whose)}>
        <Select value={keyOf(set)} onChange={(_, data) => setChosen(data.value)}>
          {sets.map((one) => (
            <option key={keyOf(one)} value={keyOf(one)}>
              {nameOf(one)}
            </option>
          ))}
        </Select>
      </Field>
      {set.total !== null && <Text weight="semibold">{t(texts.total, { score: formatNumber(lang, set.total) })}</Text>}
      {set.totalReason && (
        <Text size={200} className={layout.muted}>
          {t(texts.noTotal, { reason: t(set.totalReason) })}
        </Text>
      )}
      <LongList items={shown} label={nameOf(set)}>
        {({ id, actual, target, books, asked, reason }) => {
          const score = set.scores.get(id) ?? null;
          const why = reason ?? set.unscored.get(id);
          const figure = (value: number | null): string =>
            value === null ? t(scorecardPaneText.none) : shownFigure(lang, id, value);
          return (
            <div className={layout.card}>
              <Text weight="semibold">
                {id} {kpiById.get(id)?.label[lang] ?? ""}
              </Text>
              <div className={layout.spread}>
                <Text size={200}>{t(scorecardPaneText.figure, { value: figure(actual) })}</Text>
                <Text size={200}>{t(scorecardPaneText.target, { value: figure(target) })}</Text>
              </div>
              <div className={layout.spread}>
                <Text size={200} className={layout.muted}>
                  {t(texts.ofBooks, { books, asked })}
                </Text>
                {score !== null && (
                  <Text size={200}>{t(scorecardPaneText.score, { value: formatNumber(lang, score) })}</Text>
                )}
              </div>
              {why && (
                <Text size={200} className={layout.muted}>
                  {t(why)}
                </Text>
              )}
            </div>
          );
        }}
      </LongList>
    </>
  );
}

/** Rows of one of the sheets, each as a card: two cells as its head, the others with their headers. */
function Rows({ sheet, head }: { sheet: ReportSheet | undefined; head: readonly (keyof typeof words)[] }) {
  const layout = useLayout();
  const { t } = useLanguage();
  if (!sheet) return null;
  const columns = sheet.columns.map(([header, format], at) => ({ header, format, at }));
  const text = (cell: CellValue | undefined, format: string | undefined): string =>
    typeof cell === "number" && format === "date" ? isoDate(Math.floor(cell)) : plainCell(cell);
  return (
    <LongList items={sheet.rows} label={t(words[sheet.title])}>
      {(row) => (
        <div className={layout.card}>
          <div className={layout.spread}>
            {head.map((header) => (
              <Text key={header} weight="semibold">
                {text(row[columns.find((column) => column.header === header)?.at ?? -1], undefined)}
              </Text>
            ))}
          </div>
          <Text size={200}>
            {columns
              .filter(({ header }) => !head.includes(header))
              .map(({ header, format, at }) => ({ header, shown: text(row[at], format) }))
              .filter(({ shown }) => shown !== "")
              .map(({ header, shown }) => `${t(words[header])}: ${shown}`)
              .join(" · ")}
          </Text>
        </div>
      )}
    </LongList>
  );
}

/** A parameter with its values and how many books have each. */
function Difference({ parameter, values }: RollUpPlan["result"]["policies"][number]) {
  const layout = useLayout();
  const { lang, t } = useLanguage();
  return (
    <div className={layout.card}>
      <Text weight="semibold">{parameterById.get(parameter)?.label[lang] ?? parameter}</Text>
      {values.map(({ value, count, books }) => (
        <Text key={value} size={200}>
          {t(texts.valueOf, { value: value === "" ? t(texts.blank) : value, count, books: books.join(", ") })}
        </Text>
      ))}
    </div>
  );
}

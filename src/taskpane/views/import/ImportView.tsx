import { Button, Field, Input, Select, Subtitle2, Text } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import { importRows, type ImportOptions, type ImportResult } from "../../../commands/importRows";
import type { ImportUndone, LastImport as Last } from "../../../commands/undoImport";
import { encodings, refuseLarge, type Encoding, type RowFilter } from "../../../import";
import { paneText } from "../../../locales/pane";
import type { Book } from "../../../workbook/book";
import { listSources, type WorkbookSource } from "../../../workbook/importSource";
import { useLanguage } from "../../language";
import { useLayout } from "../../parts/layout";
import { LongList } from "../../parts/LongList";
import { Notice, Status } from "../../parts/Status";
import { useCommand } from "../../useCommand";
import type { ViewProps } from "../viewProps";
import { ImportMapping } from "./ImportMapping";
import { LastImport, readLastImport } from "./LastImport";
import { ViewTitle } from "../../parts/ViewTitle";

/** Tables people fill by import, the usual ones first. */
const firstTables: readonly string[] = ["Accounts", "Orders", "Visits"];
const fromFile = "file";

/** What a filter text says: "status=Won"; null for nothing, undefined for what is no filter. */
function filterOf(text: string): RowFilter | null | undefined {
  if (text.trim() === "") return null;
  const at = text.search(/[=＝]/);
  return at > 0 ? { column: text.slice(0, at).trim(), value: text.slice(at + 1).trim() } : undefined;
}

/** Brings in rows from a file or from another table of the workbook, with a preview before anything is written. */
export default function ImportView({ book: { book } }: ViewProps) {
  const layout = useLayout();
  const { lang, t } = useLanguage();
  const command = useCommand();
  const { run } = command;
  const tables = useMemo(() => importable(book), [book]);
  const [sources, setSources] = useState<readonly WorkbookSource[]>([]);
  const [from, setFrom] = useState(fromFile);
  const [file, setFile] = useState<File | null>(null);
  const [sheet, setSheet] = useState("");
  const [encoding, setEncoding] = useState<Encoding>("auto");
  const [table, setTable] = useState(tables[0]?.key ?? "");
  const [filter, setFilter] = useState("");
  const [map, setMap] = useState<Readonly<Record<string, string>>>({});
  const [preview, setPreview] = useState<ImportResult | null>(null);
  const [done, setDone] = useState<ImportResult | null>(null);
  const [last, setLast] = useState<Last | null>(null);
  const [undone, setUndone] = useState<ImportUndone | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const where = filterOf(filter);
  const ready = where !== undefined && table !== "" && (from !== fromFile || file !== null);

  useEffect(() => {
    const own = new Set([...book.tables.values()].map((entry) => entry.tableName));
    void run(async (context) => ({
      found: await listSources(context, own),
      before: await readLastImport(context, book),
    })).then((read) => {
      setSources(read?.found ?? []);
      setLast(read?.before ?? null);
    });
  }, [book, run]);

  const start = async (dryRun: boolean, given: Readonly<Record<string, string>>): Promise<void> => {
    if (dryRun) setDone(null);
    setUndone(null);
    const read = await run(async (context, progress, signal) => {
      const options: ImportOptions = {
        table,
        source: from === fromFile && file ? await fileSource(file, sheet, encoding) : sourceNamed(sources, from),
        map: given,
        ...(where ? { where: [where] } : {}),
        dryRun,
        ...(dryRun || !preview ? {} : { seen: preview.updates }),
        lang,
        signal,
      };
      const result = await importRows(context, options, progress);
      return { result, before: dryRun ? last : await readLastImport(context, book, signal) };
    });
    if (!read) return;
    const { result, before } = read;
    setLast(before);
    setPreview(dryRun ? result : null);
    if (!dryRun) setDone(result);
  };
  const changed = (): void => {
    setPreview(null);
    setMap({});
  };

  return (
    <div className={layout.view}>
      <ViewTitle text={paneText.viewImport} />
      <Text>{t(paneText.importIntro)}</Text>
      <Field label={t(paneText.importFrom)}>
        <Select
          value={from}
          onChange={(_, data) => {
            setFrom(data.value);
            changed();
          }}
        >
          <option value={fromFile}>{t(paneText.importFile)}</option>
          {sources.map((source) => (
            <option key={sourceKey(source)} value={sourceKey(source)}>
              {t(source.kind === "sheet" ? paneText.sourceSheet : paneText.sourceTable, { name: source.name })}
            </option>
          ))}
        </Select>
      </Field>
      {from === fromFile && (
        <div className={layout.group}>
          <input
            ref={picker}
            type="file"
            accept=".csv,.tsv,.txt,.xlsx,.xlsm"
            hidden
            data-testid="import-file"
            onChange={(event) => {
              setFile(event.target.files?.[0] ?? null);
              event.target.value = "";
              changed();
            }}
          />
          <div className={layout.row}>
            <Button onClick={() => picker.current?.click()}>{t(paneText.chooseFile)}</Button>
            <Text>{file?.name ?? ""}</Text>
          </div>
          {file && /\.xls[xm]$/i.test(file.name) ? (
            <Field label={t(paneText.fileSheet)}>
              <Input value={sheet} onChange={(_, data) => setSheet(data.value)} />
            </Field>
          ) : (
            <Field label={t(paneText.encoding)}>
              <Select value={encoding} onChange={(_, data) => setEncoding(data.value as Encoding)}>
                {encodings.map((code) => (
                  <option key={code} value={code}>
                    {code === "auto" ? t(paneText.encodingAuto) : code.toUpperCase()}
                  </option>
                ))}
              </Select>
            </Field>
          )}
        </div>
      )}
      <Field label={t(paneText.importTo)}>
        <Select
          value={table}
          onChange={(_, data) => {
            setTable(data.value);
            changed();
          }}
        >
          {tables.map((entry) => (
            <option key={entry.key} value={entry.key}>
              {entry.entry.title[lang]}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={t(paneText.onlyRows)}
        hint={t(paneText.onlyRowsHint)}
        {...(where === undefined
          ? { validationMessage: t(paneText.onlyRowsBad), validationState: "error" as const }
          : {})}
      >
        <Input value={filter} onChange={(_, data) => setFilter(data.value)} />
      </Field>
      <Button appearance="primary" disabled={command.running || !ready} onClick={() => void start(true, map)}>
        {t(paneText.runImportPreview)}
      </Button>
      <Status command={command} />
      {done && (
        <Notice intent="success" onClose={() => setDone(null)}>
          {t(paneText.importDone, { inserted: done.inserted, updated: done.updated })}
          {done.conflicts.map((note, index) => (
            <div key={index}>{note.message}</div>
          ))}
        </Notice>
      )}
      {undone && (
        <Notice intent={undone.left.length > 0 ? "warning" : "success"} onClose={() => setUndone(null)}>
          {undone.summary}
        </Notice>
      )}
      {last && !preview && (
        <LastImport
          last={last}
          book={book}
          command={command}
          onUndone={(result, next) => {
            setUndone(result);
            setDone(null);
            setLast(next);
          }}
        />
      )}
      {preview && (
        <section className={layout.group}>
          <Text weight="semibold">
            {t(paneText.importSummary, { ...numbersOf(preview), skipped: preview.skipped.length })}
          </Text>
          <Button
            appearance="primary"
            disabled={command.running || preview.inserted + preview.updated === 0}
            onClick={() => void start(false, map)}
          >
            {t(paneText.runImport, { inserted: preview.inserted, updated: preview.updated })}
          </Button>
          <ImportMapping
            result={preview}
            table={book.tables.get(table)}
            busy={command.running}
            onChange={(header, column) => {
              const next = { ...map, [header]: column };
              setMap(next);
              void start(true, next);
            }}
          />
          <Skipped result={preview} />
        </section>
      )}
      {done && <Skipped result={done} />}
    </div>
  );
}

function Skipped({ result }: { result: ImportResult }) {
  const layout = useLayout();
  const { t } = useLanguage();
  if (result.skipped.length === 0) return null;
  const title = t(paneText.skippedTitle, { count: result.skipped.length });
  return (
    <>
      <Subtitle2 as="h3" className={layout.title}>
        {title}
      </Subtitle2>
      <LongList items={result.skipped} label={title}>
        {(skipped) => (
          <Text size={200}>{t(paneText.skippedRow, { row: String(skipped.row), reason: skipped.reason })}</Text>
        )}
      </LongList>
    </>
  );
}

/** Tables of the policy that come as lists as well. */
const listed: ReadonlySet<string> = new Set(["Team", "Holidays", "KpiBook"]);

function importable(book: Book) {
  const data = [...book.tables.values()].filter(({ entry }) => entry.kind === "data" || listed.has(entry.key));
  const rank = (key: string): number => (firstTables.indexOf(key) + firstTables.length + 1) % (firstTables.length + 1);
  return data.sort((a, b) => rank(a.key) - rank(b.key));
}

const sourceKey = (source: WorkbookSource): string => `${source.kind}:${source.name}`;

function sourceNamed(sources: readonly WorkbookSource[], key: string): WorkbookSource {
  return sources.find((source) => sourceKey(source) === key) ?? { kind: "sheet", name: key };
}

async function fileSource(file: File, sheet: string, encoding: Encoding): Promise<ImportOptions["source"]> {
  refuseLarge(file.name, file.size);
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { name: file.name, bytes, encoding, ...(sheet.trim() === "" ? {} : { sheet: sheet.trim() }) };
}

const numbersOf = ({ read, inserted, updated, unchanged }: ImportResult) => ({ read, inserted, updated, unchanged });

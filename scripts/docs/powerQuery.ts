/** The Power Query functions that combine all Tierbook workbooks of a SharePoint folder, from the catalogue of tables. */
import { languages } from "../../src/locales/types";
import { listById } from "../../src/policy/catalogue";
import type { ColumnEntry } from "../../src/policy/types";
import { takenTables } from "../../src/rollup/taken";

export const powerQueryFiles = {
  table: "docs/power-query/TierbookTable.pq",
  books: "docs/power-query/TierbookBooks.pq",
} as const;

const text = (value: string): string => `"${value.replace(/"/g, '""')}"`;
const field = (name: string): string => `#${text(name)}`;

/** A record with every name once: the first one stands. */
function record(entries: readonly (readonly [string, string])[], indent: string): string {
  const known = new Map<string, string>();
  for (const [name, value] of entries) if (!known.has(name)) known.set(name, value);
  return `[\n${[...known].map(([name, value]) => `${indent}    ${field(name)} = ${value}`).join(",\n")}\n${indent}]`;
}

/** How cells of a column are taken. */
const kinds: Readonly<Record<ColumnEntry["type"], string>> = {
  text: "text",
  longText: "text",
  number: "number",
  integer: "number",
  money: "number",
  share: "number",
  boolean: "any",
  date: "date",
  time: "number",
  dateTime: "datetime",
  list: "list",
  multiList: "text",
  ref: "text",
  accountRef: "text",
  personRef: "text",
};

const headersOf = ({ key, label }: ColumnEntry): readonly string[] => [
  ...new Set([key, ...languages.map((lang) => label[lang])]),
];

function tablesRecord(): string {
  return record(
    takenTables({}).map(({ table, columns }) => [
      table.key,
      record(
        columns.flatMap((column) => {
          const kind = `{${text(column.key)}, ${text(kinds[column.type])}, ${column.list === undefined ? "null" : text(column.list)}}`;
          return headersOf(column).map((header) => [header, kind] as const);
        }),
        "        ",
      ),
    ]),
    "    ",
  );
}

function codesRecord(): string {
  const used = new Set(
    takenTables({}).flatMap(({ columns }) =>
      columns.flatMap(({ type, list }) => (type === "list" && list ? [list] : [])),
    ),
  );
  return record(
    [...used].map((id) => [
      id,
      record(
        (listById.get(id)?.values ?? []).flatMap(({ code, label }) =>
          [code, ...languages.map((lang) => label[lang])].map((word) => [word, text(code)] as const),
        ),
        "        ",
      ),
    ]),
    "    ",
  );
}

const files = `    Files = Table.SelectRows(
        SharePoint.Files(site, [ApiVersion = 15]),
        each Text.Contains([Folder Path], folder, Comparer.OrdinalIgnoreCase)
            and Text.EndsWith([Name], ".xlsx", Comparer.OrdinalIgnoreCase)
            and not Text.StartsWith([Name], "~$")
    )`;

const head = (what: string, use: string): string =>
  `// ${what}
// Made by \`npm run docs\` from the catalogue of tables; do not edit. It was not run here: there is no Power Query outside Excel and Power BI.
// Use: Data > Get Data > Blank Query > Advanced Editor, paste, name it; then ${use}
`;

/** The function that combines one table of all workbooks: TierbookTable(site, folder, table). */
export const tableQuery = (): string => `${head(
  "One table of all Tierbook workbooks of a SharePoint folder, one below the other, with the workbook's name.",
  'TierbookTable("https://contoso.sharepoint.com/sites/sales", "/Tierbook/", "Orders").',
)}(site as text, folder as text, table as text) as table =>
let
    // Headers in every language, by table: {key, kind, list}. Columns about persons are not among them: they stay in the workbooks.
    Tables = ${tablesRecord()},
    // Labels of lists in every language to their codes.
    Codes = ${codesRecord()},
    Names = if Record.HasFields(Tables, table) then Record.Field(Tables, table)
        else error Error.Record("Tierbook", "There is no table " & table & ". Tables: " & Text.Combine(Record.FieldNames(Tables), ", ")),
    Keys = List.Distinct(List.Transform(Record.ToList(Names), each _{0})),
    KindOf = Record.FromList(List.Transform(Keys, (key) => List.First(List.Select(Record.ToList(Names), each _{0} = key))), Keys),
${files},
    AsText = (cell) => if cell = null then null else let said = Text.Trim(Text.From(cell)) in if said = "" then null else said,
    // What is not of the column's kind is blank, as in the Parquet data set.
    AsKind = (kind as text, list as nullable text, cell) =>
        if cell = null then null
        else if kind = "number" then (if cell is number then cell else null)
        else if kind = "date" then (if cell is number or cell is date or cell is datetime then Date.From(cell) else null)
        else if kind = "datetime" then (if cell is number or cell is date or cell is datetime then DateTime.From(cell) else null)
        else if kind = "list" then
            let said = AsText(cell), codes = Record.FieldOrDefault(Codes, list, [])
            in if said = null then null else Record.FieldOrDefault(codes, said, said)
        else if kind = "any" then cell
        else AsText(cell),
    Typed = (data as table) =>
        let
            Known = List.Select(Table.ColumnNames(data), each Record.HasFields(Names, _)),
            Taken = Table.SelectColumns(data, Known),
            Keyed = Table.RenameColumns(Taken, List.Transform(Known, each {_, Record.Field(Names, _){0}}))
        in
            Table.TransformColumns(
                Keyed,
                List.Transform(
                    Table.ColumnNames(Keyed),
                    (key) => {key, (cell) => try AsKind(Record.Field(KindOf, key){1}, Record.Field(KindOf, key){2}, cell) otherwise null}
                )
            ),
    // A locked or damaged workbook, or one without the table, brings nothing: TierbookBooks tells which they are.
    Read = (content as binary) =>
        let
            Found = Table.SelectRows(Excel.Workbook(content, false, true), each [Kind] = "Table" and [Item] = table)
        in
            if Table.IsEmpty(Found) then null else Typed(Found{0}[Data]),
    WithRows = Table.AddColumn(Files, "Rows", each try Read([Content]) otherwise null),
    Good = Table.SelectRows(WithRows, each [Rows] <> null),
    Named = Table.AddColumn(Good, "Named", (file) => Table.AddColumn(file[Rows], "book", each Text.BeforeDelimiter(file[Name], ".", {0, RelativePosition.FromEnd}), type text)),
    Combined = if Table.IsEmpty(Named) then #table(List.Combine({{"book"}, Keys}), {}) else Table.Combine(Named[Named]),
    Filled = Table.SelectRows(Combined, each List.NonNullCount(Record.ToList(Record.RemoveFields(_, "book"))) > 0)
in
    Table.ReorderColumns(Filled, List.Combine({{"book"}, List.Select(Keys, each Table.HasColumns(Filled, _))}))
`;

/** The function that tells what each workbook is: TierbookBooks(site, folder). */
export const booksQuery = (): string => `${head(
  "Every workbook of a SharePoint folder: is it a Tierbook that can be read, and why not.",
  'TierbookBooks("https://contoso.sharepoint.com/sites/sales", "/Tierbook/").',
)}(site as text, folder as text) as table =>
let
${files},
    Look = (content as binary) =>
        let
            Names = Table.SelectRows(Excel.Workbook(content, false, true), each [Kind] = "Table")[Item]
        in
            if List.Contains(Names, "Accounts") then null else "not a Tierbook: it has no table Accounts",
    Looked = Table.AddColumn(Files, "Result", each try Look([Content])),
    Told = Table.AddColumn(
        Looked,
        "problem",
        each if [Result][HasError] then "cannot be read: " & [Result][Error][Message] else [Result][Value],
        type nullable text
    ),
    Kept = Table.SelectColumns(Told, {"Name", "Folder Path", "Date modified", "problem"})
in
    Table.RenameColumns(Kept, {{"Name", "book"}, {"Folder Path", "folder"}, {"Date modified", "saved"}})
`;

/** What can get in the way of a command, as a table: how it begins, where, and how it ends. */
import type { EmbeddedExcel } from "../../embedded/node";
import { tableByKey } from "../../src/policy/catalogue";
import type { Run } from "./colleagueAtWork";
import type { CommandSeen } from "./faultMatrix";
import { logTables } from "./faultScenarios";

export interface Fault {
  /** Takes the fault away; gives the run of a new session where the old one is over. */
  readonly lift: () => unknown;
  /** Resolves when the pane is gone: nobody waits for the command any more. */
  readonly closed?: Promise<void>;
  /** Takes away what the comparison is not about. */
  readonly clean?: () => void;
}

export interface FaultKind {
  readonly name: string;
  /** Where it is tried, "" for once; none where it cannot meet the command. */
  readonly places: (seen: CommandSeen) => readonly string[];
  /** What is there before anybody looks. */
  readonly before?: (excel: EmbeddedExcel, place: string, seen: CommandSeen) => Promise<void>;
  readonly begin: (excel: EmbeddedExcel, place: string, seen: CommandSeen) => Fault | Promise<Fault>;
  /** The command cannot do its work while it lasts. */
  readonly stops: boolean;
  /** Rows and sheets stay where they are: the whole workbook is compared, else the rows of its tables in any order. */
  readonly keepsPlaces: boolean;
}

const once = (): readonly string[] => [""];
/** The request in the middle of those that change something. */
const middle = ({ changingBatches }: CommandSeen): number =>
  changingBatches[Math.floor(changingBatches.length / 2)] ?? 1;

/** From the request in the middle on, as `inTheWay` has it. */
function fromMiddle({ host }: EmbeddedExcel, seen: CommandSeen, inTheWay: () => void): () => void {
  const process = host.processBatch.bind(host);
  const began = host.counters.roundTrips;
  host.processBatch = (client, body) => {
    if (host.counters.roundTrips - began >= middle(seen) - 1) inTheWay();
    return process(client, body);
  };
  return () => {
    host.processBatch = process;
    host.faults.clear();
  };
}

const asPerson = ({ host, client }: EmbeddedExcel, work: Parameters<typeof host.edit>[1]) =>
  host.edit(client.attached, work);
const sheetId = ({ host }: EmbeddedExcel, name: string): string =>
  host.workbook.sheets.find((sheet) => sheet.name === name)?.id ?? "";
const newSession = (excel: EmbeddedExcel): Run => {
  const client = excel.attachClient("李敏");
  return (work) => client.run(work);
};

/** Filters tables by their first row and sorts them the other way round. */
async function filterAndSort(excel: EmbeddedExcel): Promise<void> {
  const { workbook } = excel.host;
  const lists = workbook.tables.filter(
    ({ name }) =>
      !logTables.includes(name) && /^(Accounts|Visits|Orders|Plan|Actions)/.test(name) && tableByKey.has(name),
  );
  await asPerson(excel, (editor) => {
    for (const { id, columns, range, sheetId: sheet } of lists) {
      if (range.rowCount < 3) continue;
      editor.tables.sort(id, [{ key: 0, ascending: false }]);
      const value = workbook.sheet(sheet).grid.get(range.row + 1, range.column + 1)?.value;
      const [, column] = columns;
      if (column && typeof value === "string")
        editor.tables.filter(id, column.id, { filterOn: "Values", values: [value] });
    }
  });
}

/** Another add-in's sheets under the names that the command would give its own, and its names on the first sheet beside ours. */
async function foreignNames(excel: EmbeddedExcel, { added }: CommandSeen): Promise<void> {
  const { workbook } = excel.host;
  const [first] = workbook.sheets;
  const ours = workbook.names.filter(({ sheetId: sheet }) => sheet === undefined).map(({ name }) => name);
  await asPerson(excel, (editor) => {
    for (const name of added) {
      const { id } = editor.sheets.add(name);
      editor.cells.setValues(id, { row: 0, column: 0, rowCount: 1, columnCount: 1 }, [["勿动"]]);
    }
    for (const name of ours) if (first) editor.names.add(name, "=0", first.id);
    editor.names.add("OtherAddIn_Today", "=1");
  });
}

export const faultKinds: readonly FaultKind[] = [
  {
    name: "request too large",
    places: once,
    stops: false,
    keepsPlaces: true,
    begin: ({ host }, _place, { request }) => {
      host.faults.largestRequest = request - 1;
      return { lift: () => host.faults.clear() };
    },
  },
  {
    name: "response too large",
    places: once,
    stops: false,
    keepsPlaces: true,
    begin: ({ host }, _place, { response }) => {
      host.faults.largestResponse = response - 1;
      return { lift: () => host.faults.clear() };
    },
  },
  {
    name: "host slow",
    places: once,
    stops: false,
    keepsPlaces: true,
    begin: ({ host }) => {
      host.faults.slow = 5;
      return { lift: () => host.faults.clear() };
    },
  },
  {
    name: "host gone in the middle",
    places: once,
    stops: true,
    keepsPlaces: true,
    begin: (excel, _place, seen) => {
      const lift = fromMiddle(excel, seen, () => (excel.host.faults.gone = true));
      return {
        lift: () => {
          lift();
          return newSession(excel);
        },
      };
    },
  },
  {
    name: "pane closed in the middle",
    places: once,
    stops: true,
    keepsPlaces: true,
    begin: (excel, _place, seen) => {
      const { host } = excel;
      const process = host.processBatch.bind(host);
      const began = host.counters.roundTrips;
      let close = (): void => undefined;
      const closed = new Promise<void>((resolve) => (close = resolve));
      // The request is carried out; nobody is there to hear of it or to send another.
      host.processBatch = async (client, body) => {
        const last = host.counters.roundTrips - began >= middle(seen) - 1;
        const answer = await process(client, body);
        if (!last) return answer;
        close();
        return new Promise<string>(() => undefined);
      };
      return {
        closed,
        lift: () => {
          host.processBatch = process;
          host.detach(excel.client.attached);
          return newSession(excel);
        },
      };
    },
  },
  {
    name: "cell being edited",
    places: once,
    stops: true,
    keepsPlaces: true,
    begin: (excel, _place, seen) => ({ lift: fromMiddle(excel, seen, () => (excel.host.faults.cellEditing = true)) }),
  },
  {
    name: "sheet protected",
    places: ({ sheets }) => sheets,
    stops: false,
    keepsPlaces: true,
    begin: async (excel, place) => {
      await asPerson(excel, (editor) => editor.sheets.protect(sheetId(excel, place)));
      return { lift: () => asPerson(excel, (editor) => editor.sheets.unprotect(sheetId(excel, place))) };
    },
  },
  {
    name: "structure protected",
    places: once,
    stops: false,
    keepsPlaces: true,
    begin: async (excel) => {
      await asPerson(excel, (editor) => editor.book.protectStructure());
      return {
        lift: () => asPerson(excel, (editor) => editor.book.unprotectStructure()),
        clean: () => {
          excel.host.workbook.structureProtected = false;
        },
      };
    },
  },
  {
    name: "workbook read-only",
    places: once,
    stops: true,
    keepsPlaces: true,
    begin: ({ host: { workbook } }) => {
      workbook.readOnly = true;
      return {
        lift: () => {
          workbook.readOnly = false;
        },
      };
    },
  },
  {
    name: "filtered and sorted",
    places: once,
    stops: false,
    keepsPlaces: false,
    before: filterAndSort,
    begin: () => ({ lift: () => undefined }),
  },
  {
    name: "another add-in's names",
    places: once,
    stops: false,
    keepsPlaces: false,
    before: (excel, _place, seen) => foreignNames(excel, seen),
    begin: (excel, _place, { added }) => ({
      lift: () =>
        asPerson(excel, (editor) => {
          for (const name of added) editor.sheets.rename(sheetId(excel, name), `${name} x`.slice(-31));
        }),
    }),
  },
];

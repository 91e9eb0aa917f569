/**
 * Two people at once, by chance but from a seed: each at an Excel and a pane of their own, on one workbook. They type, insert, delete,
 * rename, sort, filter and run the product's commands; what one does reaches the other late and in bursts, also in the middle of a command.
 */
import { createNullCalculator } from "../../../embedded/calc";
import { SharedFile, type Session } from "../../../embedded/coauthoring/sharedFile";
import type { HostClient } from "../../../embedded/host";
import type { Book } from "../../../embedded/model/book";
import { startEmbeddedExcel, type EmbeddedExcel } from "../../../embedded/node";
import { ActionType, isCleanupBatch, isServiceBatch, type BatchRequest } from "../../../embedded/protocol/wire";
import { seededRandom, type Random } from "../../../embedded/sample/random";
import { UserError } from "../../../src/locales/userError";
import { differences, dumpBook } from "../bookDump";
import type { Run, WriteAction } from "../colleagueAtWork";
import { Entered } from "./entered";
import { LogWatch } from "./logWatch";
import { personEdits } from "./personEdits";
import { knownTables, Place, type KnownTable } from "./places";

export interface SimulationOptions {
  readonly seed: number;
  /** Edits of persons; commands come on top. */
  readonly edits: number;
  readonly commands: number;
  readonly start: Book;
  readonly actions: readonly WriteAction[];
}

export interface SimulationResult {
  readonly problems: readonly string[];
  readonly edits: number;
  /** Commands that did their work, and those that said why not, by name. */
  readonly done: Readonly<Record<string, number>>;
  readonly refused: Readonly<Record<string, number>>;
  /** Sentences of refusals. */
  readonly sentences: readonly string[];
  readonly overtaken: number;
  readonly bursts: number;
}

interface Person {
  readonly excel: EmbeddedExcel;
  readonly session: Session;
  readonly watch: LogWatch;
  /** In whose name the host is told of what the other did. */
  readonly other: HostClient;
  readonly name: string;
}

/** Whether a batch asks only: the moments at which a colleague's edits come in. */
function asksOnly(body: string): boolean {
  const request = JSON.parse(body) as BatchRequest;
  if (isServiceBatch(request) || isCleanupBatch(request)) return false;
  return request.Actions.every(
    ({ ActionType: type, Name }) =>
      type === ActionType.instantiate ||
      type === ActionType.query ||
      type === ActionType.trace ||
      (type === ActionType.method && /^(_|Get)/.test(Name)),
  );
}

const isRefusal = (error: unknown): error is Error =>
  error instanceof UserError ||
  (error instanceof Error && error.constructor === Error && /^(no |nobody|nothing)/.test(error.message));

export async function simulate(options: SimulationOptions): Promise<SimulationResult> {
  const simulation = new Simulation(options);
  try {
    return await simulation.run();
  } finally {
    simulation.dispose();
  }
}

class Simulation {
  private readonly random: Random;
  private readonly file: SharedFile;
  private readonly tables: readonly KnownTable[];
  private readonly busy: readonly KnownTable[];
  private readonly entered: Entered;
  private readonly problems: string[] = [];
  private readonly done: Record<string, number> = {};
  private readonly refused: Record<string, number> = {};
  private readonly sentences = new Set<string>();
  private people: readonly [Person, Person] | undefined;
  private edits = 0;
  private bursts = 0;
  private numbers = 0;
  private running = "";
  private checked = 0;

  constructor(private readonly options: SimulationOptions) {
    this.random = seededRandom(options.seed);
    this.tables = knownTables(options.start);
    // People are where the add-in is at work: where there are rows.
    this.busy = this.tables.filter(
      (known) => /^(Accounts|Visits|Orders|Plan)/.test(known.name) && new Place(options.start, known).rows().size > 0,
    );
    const watches = new Map<number, LogWatch>();
    this.file = new SharedFile(options.start, {
      inSession: (edit) => watches.get(edit.session)?.watch(edit),
      inFile: (edit, _book, number) => this.entered.watch(edit, number),
    });
    this.entered = new Entered(this.file.book, this.tables);
    this.watches = watches;
  }

  private readonly watches: Map<number, LogWatch>;

  async run(): Promise<SimulationResult> {
    const people = [await this.join("李敏"), await this.join("赵强")] as const;
    this.people = people;
    const { commands, edits } = this.options;
    const each = Math.max(1, Math.floor(edits / (commands * 2)));
    for (let command = 0; command < commands && this.problems.length === 0; command += 1) {
      for (let turn = 0; turn < 4; turn += 1) await this.burst(this.random.pick(people), Math.ceil(each / 4));
      await this.command(this.random.pick(people));
    }
    while (this.edits < edits && this.problems.length === 0) await this.burst(this.random.pick(people), 6);
    await this.syncAll();
    if (this.problems.length === 0) this.check();
    if (this.problems.length === 0) {
      const [one, two] = people.map(({ session }) => this.dump(session.book)) as [
        ReturnType<typeof dumpBook>,
        ReturnType<typeof dumpBook>,
      ];
      this.problems.push(...differences(this.dump(this.file.book), one, 4).map((text) => `first person: ${text}`));
      this.problems.push(...differences(one, two, 4).map((text) => `second person: ${text}`));
    }
    const { problems, done, refused, sentences, bursts } = this;
    return {
      problems,
      edits: this.edits,
      done,
      refused,
      sentences: [...sentences],
      overtaken: this.entered.overtaken,
      bursts,
    };
  }

  dispose(): void {
    for (const { excel } of this.people ?? []) excel.dispose();
  }

  private dump(book: Book): ReturnType<typeof dumpBook> {
    book.activeSheetId = this.file.book.activeSheetId;
    return dumpBook(book);
  }

  private async join(name: string): Promise<Person> {
    const session = this.file.open();
    const excel = await startEmbeddedExcel({
      file: new Uint8Array(0),
      locale: "zh-CN",
      person: name,
      parts: { createCalculator: createNullCalculator, readWorkbook: () => session.book },
    });
    const watch = new LogWatch(session.book, this.tables);
    this.watches.set(session.number, watch);
    const person = { excel, session, watch, name, other: excel.host.attach(`not ${name}`) };
    const { host } = excel;
    const process = host.processBatch.bind(host);
    host.processBatch = async (client, body) => {
      if (this.running === name && asksOnly(body)) await this.meanwhile(person);
      return process(client, body);
    };
    return person;
  }

  /** Between two round trips of a command: the other person works, and some of it arrives. */
  private async meanwhile(person: Person): Promise<void> {
    if (!this.random.chance(0.3)) return;
    const other = this.otherThan(person);
    await this.burst(other, this.random.integer(1, 4));
    if (this.random.chance(0.6)) await this.sync(person, this.some());
  }

  private otherThan(person: Person): Person {
    return this.people?.find((one) => one !== person) ?? person;
  }

  /** How many edits a sync takes along: mostly all, at times the first few. */
  private some = (): number => (this.random.chance(0.3) ? this.random.integer(0, 3) : Infinity);

  private async sync({ excel, session, other }: Person, count?: number): Promise<void> {
    this.bursts += 1;
    await excel.host.edit(other, () => session.sync({ clientId: other.id, by: "person" }, count));
    // Looked at after each of the add-in's doings, and now and then between.
    if (this.problems.length > 0 || this.file.log.length < this.checked + (this.running === "" ? 15 : 1)) return;
    this.check();
  }

  private check(): void {
    this.checked = this.file.log.length;
    this.problems.push(
      ...this.entered
        .missing()
        .slice(0, 3)
        .map((text) => `${this.running || "between commands"}: ${text}`),
    );
  }

  private async syncAll(): Promise<void> {
    const [one, two] = this.people ?? [];
    if (!one || !two) return;
    for (const person of [one, two, one]) await this.sync(person);
  }

  /** A person makes some edits in a row, and perhaps they go out. */
  private async burst(person: Person, count: number): Promise<void> {
    for (let made = 0; made < count;) {
      const place = new Place(person.session.book, this.random.pick(this.random.chance(0.6) ? this.busy : this.tables));
      const edits = personEdits(place, { random: this.random, next: () => (this.numbers += 1) });
      if (edits.length === 0) {
        made += 1;
        continue;
      }
      for (const { make, note, alone } of edits) {
        if (alone) await this.syncAll();
        await person.excel.host
          .edit(person.excel.client.attached, (editor) => {
            person.session.note = note;
            try {
              make(editor);
            } finally {
              person.session.note = undefined;
            }
          })
          .catch((error: unknown) => void this.sentences.add(`Excel refused: ${String(error)}`));
        if (alone) await this.syncAll();
        made += 1;
        this.edits += 1;
      }
    }
    if (this.random.chance(0.4)) await this.sync(person, this.some());
  }

  /** One person runs a command; what both add-ins wrote before has arrived. */
  private async command(person: Person): Promise<void> {
    const action = this.random.pick(this.options.actions);
    await this.sync(this.otherThan(person));
    await this.sync(person);
    await this.burst(this.otherThan(person), 2);
    const { excel, watch } = person;
    const run: Run = (work) => excel.client.run(work);
    watch.begin();
    let stopped = false;
    this.running = person.name;
    try {
      const press = await action.look(run);
      await press(run);
      this.done[action.name] = (this.done[action.name] ?? 0) + 1;
    } catch (error) {
      stopped = true;
      this.refused[action.name] = (this.refused[action.name] ?? 0) + 1;
      if (isRefusal(error)) this.sentences.add(`${action.name}: ${error.message}`);
      else
        this.problems.push(
          `${action.name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
        );
    } finally {
      this.running = "";
    }
    await excel.host.idle();
    this.problems.push(...watch.problems(stopped).map((text) => `${action.name}: ${text}`));
    if (this.random.chance(0.5)) await this.sync(person, this.some());
  }
}

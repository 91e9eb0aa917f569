/**
 * A workbook that several people have open from OneDrive. Each session works on a copy of its own; its edits reach the file when it
 * syncs, in whatever bursts and order the sessions sync, and the others when those sync. The file carries the edits out one after
 * the other: that order decides. A session that meets news makes its own edits that are still on the way once more, on top of them.
 */
import { Book } from "../model/book";
import { createEditor } from "../model/edit/editor";
import type { Change, ChangeOrigin } from "../model/contract";
import type { Editor } from "../model/editing";
import { HostError } from "../protocol/hostError";
import { copyBook } from "./copyBook";
import { carryOut, packed, rowsMeant, travels, type Edit } from "./edit";
import { moveEdit, moveMoves, movesForAppended, movesOf, type Move } from "./moveEdit";

/** An edit on its way, with the moves it made in its session. */
interface Waiting {
  edit: Edit;
  moves: readonly Move[];
}

/** Whoever watches: around every edit in a session, and around every one that reaches the file. */
export interface Watch {
  /** Called before an edit is made; what it gives is called after it. */
  readonly inSession?: (edit: Edit, book: Book) => (() => void) | undefined;
  readonly inFile?: (edit: Edit, book: Book, number: number) => (() => void) | undefined;
}

const idsApart = 1_000_000;

export class SharedFile {
  /** What OneDrive holds. */
  readonly book = new Book();
  readonly log: { readonly edit: Edit; readonly changes: readonly Change[] }[] = [];
  readonly sessions: Session[] = [];
  /** Edits that were refused, because a colleague had taken away what they were about. */
  refused = 0;

  constructor(
    start: Book,
    readonly watch: Watch = {},
  ) {
    copyBook(start, this.book);
    this.book.behaviour.growTables = start.behaviour.growTables;
    this.book.behaviour.fillColumns = start.behaviour.fillColumns;
  }

  /** One more person opens it. */
  open(): Session {
    const session = new Session(this, this.sessions.length + 1);
    this.sessions.push(session);
    return session;
  }

  /** Takes one edit in; the others hear of it when they sync. */
  take(edit: Edit): readonly Change[] {
    const changes: Change[] = [];
    const end = this.book.subscribe((change) => changes.push(change));
    const after = this.watch.inFile?.(edit, this.book, this.log.length);
    try {
      carryOut(this.book, createEditor(this.book, { clientId: null, by: edit.by }), edit);
      this.log.push({ edit, changes });
      after?.();
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      this.refused += 1;
    } finally {
      end();
    }
    return changes;
  }
}

/** One person's Excel with the file open: give `book` to a host. */
export class Session {
  readonly book = new Book();
  /** What the next edits are to be found again by. */
  note: unknown;
  private waiting: Waiting[] = [];
  /** Edits of the file that this session has. */
  private seen = 0;
  /** While the copy is made anew: what happens, which nobody is told. */
  private unheard: Change[] | null = null;
  /** Sheets on which this copy and the file may differ. */
  private readonly apart = new Set<string>();
  private readonly recorders = new Map<string, Editor>();
  private readonly plainEditor: (origin: ChangeOrigin) => Editor;

  constructor(
    private readonly file: SharedFile,
    readonly number: number,
  ) {
    copyBook(file.book, this.book);
    const { numbering } = this.book;
    const from = number * idsApart;
    Object.assign(numbering, { sheet: from, table: from, object: from, column: from });
    this.plainEditor = this.book.editor.bind(this.book);
    this.book.editor = (origin) => this.recorder(origin);
    const emit = this.book.emit.bind(this.book);
    this.book.emit = (change) => {
      if (this.unheard) this.unheard.push(change);
      else emit(change);
    };
  }

  /** How many of its edits have not reached the file. */
  get onTheWay(): number {
    return this.waiting.length;
  }

  /**
   * Gets what is new in the file, then sends some of what waits here.
   * @param count how many edits are sent; all without it
   * @param origin in whose name the host is told of what came
   */
  sync(origin: ChangeOrigin, count = Infinity): void {
    this.receive(origin);
    let sent = 0;
    let refusals = this.file.refused;
    while (sent < count && this.waiting.length > 0) {
      const { edit } = this.waiting.shift() as Waiting;
      this.file.take(edit);
      sent += 1;
    }
    refusals = this.file.refused - refusals;
    this.seen = this.file.log.length;
    if (refusals > 0) this.rebuild([]);
    else if (this.waiting.length === 0) this.apart.clear();
  }

  private receive(origin: ChangeOrigin): void {
    const news = this.file.log.slice(this.seen);
    this.seen = this.file.log.length;
    if (news.length === 0) return;
    if (this.waiting.length === 0) {
      for (const { edit } of news) carryOut(this.book, this.plainEditor(origin), edit);
      return;
    }
    let moves = movesForAppended(
      news.flatMap(({ changes }) => movesOf(changes)),
      this.waiting.map(({ edit }) => edit),
    );
    this.touch(news.flatMap(({ changes }) => changes));
    this.waiting = this.waiting.flatMap((one) => {
      const edit = moveEdit(one.edit, moves);
      moves = moveMoves(moves, one.moves);
      return edit ? [{ ...one, edit }] : [];
    });
    this.rebuild(news.flatMap(({ changes }) => changes.map((change) => ({ ...change, origin }))));
  }

  private touch(changes: readonly Change[]): void {
    for (const change of changes) if ("sheetId" in change) this.apart.add(change.sheetId);
  }

  /** The file as it is now, and what waits here on top; then the host hears of what came. */
  private rebuild(news: readonly Change[]): void {
    copyBook(this.file.book, this.book, this.apart);
    this.apart.clear();
    this.waiting = this.waiting.flatMap(({ edit }) => {
      const changes: Change[] = [];
      this.unheard = changes;
      try {
        carryOut(this.book, this.plainEditor({ clientId: null, by: edit.by }), edit);
        this.touch(changes);
        return [{ edit, moves: movesOf(changes) }];
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        this.file.refused += 1;
        return [];
      } finally {
        this.unheard = null;
      }
    });
    for (const change of news) this.book.emit(change);
  }

  /** The book's editor that also notes what is done. */
  private recorder(origin: ChangeOrigin): Editor {
    const key = `${origin.by} ${origin.clientId}`;
    const known = this.recorders.get(key);
    if (known) return known;
    const editor = this.plainEditor(origin);
    const areas = Object.keys(editor) as (keyof Editor)[];
    const made = Object.fromEntries(
      areas.map((area) => [
        area,
        Object.fromEntries(
          Object.entries(editor[area] as unknown as Record<string, (...args: unknown[]) => unknown>).map(
            ([method, call]) => [method, (...args: unknown[]) => this.record(origin, area, method, call, args)],
          ),
        ),
      ]),
    ) as unknown as Editor;
    this.recorders.set(key, made);
    return made;
  }

  private record(
    origin: ChangeOrigin,
    area: keyof Editor,
    method: string,
    call: (...args: unknown[]) => unknown,
    args: unknown[],
  ): unknown {
    if (!travels(area, method)) return call(...args);
    const edit: Edit = {
      session: this.number,
      by: origin.by,
      area,
      method,
      args: packed(area, args),
      numbering: { ...this.book.numbering },
      seen: this.seen,
      ...rowsMeant(this.book, area, method, args),
      ...(this.note === undefined ? {} : { note: this.note }),
    };
    const changes: Change[] = [];
    const after = this.file.watch.inSession?.(edit, this.book);
    const end = this.book.subscribe((change) => changes.push(change));
    try {
      const result = call(...args);
      this.waiting.push({ edit, moves: movesOf(changes) });
      this.touch(changes);
      after?.();
      return result;
    } finally {
      end();
    }
  }
}

/**
 * The embedded Excel itself: one workbook, its calculation, and the clients (task panes, Node clients) attached to it.
 * Batches and edits are carried out one after the other; events go to every client, local to the person who made the
 * change and remote to the others.
 */
import type { Calculator, Change, ChangeOrigin } from "./model/contract";
import type { Editor, Workbook } from "./model";
import { runBatch } from "./protocol/batch";
import { deliverEvents } from "./protocol/events";
import { FaultPlan } from "./protocol/faults";
import { FunctionRelay, isFunctionBatch } from "./protocol/functionRelay";
import { hostErrors } from "./protocol/hostError";
import type { HostObject } from "./protocol/objectType";
import { followChange } from "./protocol/references";
import { defaultSettings, type HostSettings } from "./protocol/settings";
import {
  MessageCategory,
  isCleanupBatch,
  isServiceBatch,
  type BatchRequest,
  type BatchResponse,
  type MessageEntry,
} from "./protocol/wire";

/** The object model office.js sees: its root and the objects it creates by name. */
export interface HostObjects {
  workbookObject: (host: Host) => HostObject;
  /** Objects made by a service name such as "Microsoft.DynamicRibbon.DynamicRibbon". */
  serviceObjects: Readonly<Record<string, (host: Host) => HostObject>>;
  /** A Range of the object model, for the `getRange` of event arguments. */
  rangeObject?: (
    host: Host,
    sheetId: string,
    rect: { row: number; column: number; rowCount: number; columnCount: number },
  ) => HostObject;
}

export interface HostOptions {
  workbook: Workbook;
  calculator: Calculator;
  objects: HostObjects;
  settings?: Partial<HostSettings>;
}

/** What the bench and the tests read: everything that crossed the line between add-in and host. */
export interface HostCounters {
  /** Batches of API clients; not counted are those of Office's services and the letting go of kept objects after `Excel.run`. */
  roundTrips: number;
  actions: number;
  requestBytes: number;
  responseBytes: number;
  functionCalls: number;
  functionMessages: number;
  events: number;
}

/** One attached pane or Node client. */
export interface HostClient {
  readonly id: string;
  /** Who sits in front of it; changes of the same person are local to all of this person's clients. */
  readonly person: string;
  /** Event numbers its library registered, with how often. */
  readonly registrations: Map<number, number>;
  /** Objects its library keeps across batches, by reference id. */
  readonly references: Map<string, HostObject>;
  /** Its custom-function runtime has started. */
  functionsReady: boolean;
  /** Ids of the functions it associated, in upper case, where that can be seen from here (Node clients). */
  functionIds?: Set<string>;
  /** Pushes events and custom-function calls to its library. */
  readonly deliver: (entries: readonly MessageEntry[]) => void;
}

/** Event of `Office.addin.onVisibilityModeChanged`. */
const paneVisibilityEvent = 65539;
const encoder = new TextEncoder();
/** Nobody: loading and calculation. */
const nobody: ChangeOrigin = { clientId: null, by: "load" };

export class Host {
  readonly workbook: Workbook;
  readonly calculator: Calculator;
  readonly objects: HostObjects;
  readonly settings: HostSettings;
  readonly faults = new FaultPlan();
  readonly counters: HostCounters = {
    roundTrips: 0,
    actions: 0,
    requestBytes: 0,
    responseBytes: 0,
    functionCalls: 0,
    functionMessages: 0,
    events: 0,
  };
  readonly functions: FunctionRelay;
  readonly clients: HostClient[] = [];
  /** In whose name the running batch or edit changes the workbook; `editor` uses it. */
  origin: ChangeOrigin = nobody;
  /** Ribbon controls the add-in switched off or on, tabs it showed or hid (`Office.ribbon.requestUpdate`), by id. */
  readonly ribbon = new Map<string, boolean>();
  /** Told when the ribbon's state changed, and when an add-in shows or hides its pane. */
  onRibbon: (controlId: string, on: boolean) => void = () => undefined;
  onPane: (client: HostClient, visible: boolean) => void = () => undefined;

  private readonly changes: Change[] = [];
  private readonly unsubscribe: () => void;
  private queue: Promise<unknown> = Promise.resolve();
  private stale = false;
  private nextClient = 1;
  private nextReference = 1;
  private settling: Promise<void> | undefined;

  private constructor(options: HostOptions) {
    this.workbook = options.workbook;
    this.calculator = options.calculator;
    this.objects = options.objects;
    this.settings = { ...defaultSettings, ...options.settings };
    this.functions = new FunctionRelay(this);
    this.workbook.behaviour.growTables = this.settings.tableGrowth;
    this.workbook.behaviour.fillColumns = this.settings.fillFormulas;
    this.workbook.absentFunctions = new Set(this.settings.absentFunctions);
    this.unsubscribe = this.workbook.subscribe((change) => this.note(change));
  }

  /**
   * Opens a workbook in an embedded Excel.
   * @returns the host, with its calculation attached
   */
  static async open(options: HostOptions): Promise<Host> {
    const host = new Host(options);
    await host.calculator.attach(host.workbook, (calls) => host.functions.invoke(calls));
    return host;
  }

  /** Something changed that the calculation has not seen yet. */
  get isStale(): boolean {
    return this.stale || this.settling !== undefined;
  }

  /** Edits in the name of whoever's batch or edit is running. */
  get editor(): Editor {
    return this.workbook.editor(this.origin);
  }

  /**
   * Attaches a client.
   * @param person whose client it is
   * @param deliver takes events and custom-function calls to its library; nothing for a person without an add-in
   */
  attach(person: string, deliver: HostClient["deliver"] = () => undefined): HostClient {
    const client: HostClient = {
      id: `client-${this.nextClient++}`,
      person,
      registrations: new Map(),
      references: new Map(),
      functionsReady: false,
      deliver,
    };
    this.clients.push(client);
    return client;
  }

  /** Detaches a client; its calls that wait for an answer are given up. */
  detach(client: HostClient): void {
    const index = this.clients.indexOf(client);
    if (index >= 0) this.clients.splice(index, 1);
    this.functions.forget(client);
  }

  /**
   * Carries out one ProcessQuery batch of a client.
   * @param client who sent it
   * @param body the request body, JSON text
   * @returns the response body, JSON text; an error of an action is inside it
   * @throws HostError when the batch is refused as a whole (too large, cell being edited, session gone, planned fault)
   */
  async processBatch(client: HostClient, body: string): Promise<string> {
    const requestBytes = encoder.encode(body).length;
    if (requestBytes > Math.min(this.settings.payloadLimit, this.faults.largestRequest)) {
      this.counters.roundTrips += 1;
      throw hostErrors.requestTooLarge();
    }
    const request = JSON.parse(body) as BatchRequest;
    // Answers of custom functions overtake the queue: the calculation that waits for them may hold it.
    if (isFunctionBatch(request)) return JSON.stringify(await runBatch(this, client, request));
    if (isServiceBatch(request) || isCleanupBatch(request))
      return this.enqueue(async () => JSON.stringify(await runBatch(this, client, request)));
    return this.enqueue(async () => {
      this.counters.roundTrips += 1;
      this.counters.requestBytes += requestBytes;
      await pause(this.settings.latency + this.faults.slow);
      this.faults.beforeBatch();
      const response = await this.as({ clientId: client.id, by: "api" }, () => runBatch(this, client, request));
      const text = this.encode(response);
      this.afterwards();
      return text;
    });
  }

  /**
   * What a person does at the sheet, through a client or without one: same queue as the batches, events to all.
   * @param client at whose Excel the person sits; `attach(person)` for one without add-in
   * @param work the edit, by the editing API of the model
   */
  async edit<T>(client: HostClient, work: (editor: Editor) => T | Promise<T>): Promise<T> {
    return this.enqueue(async () => {
      const result = await this.as({ clientId: client.id, by: "person" }, async () => work(this.editor));
      this.afterwards();
      return result;
    });
  }

  /**
   * Calculates what the changes so far made stale; computed values are in the model when it resolves.
   * @throws Error when the calculation failed; it stays due
   */
  async settle(): Promise<void> {
    while (this.stale || this.settling) {
      if (!this.settling) {
        this.stale = false;
        this.settling = this.calculator.settle().finally(() => {
          this.settling = undefined;
        });
      }
      try {
        await this.settling;
      } catch (error) {
        // Whoever asks for values next has to meet the failure too, never the old values.
        this.stale = true;
        throw error;
      }
    }
  }

  /** Everything again, as Ctrl+Alt+F9. */
  async recalculate(): Promise<void> {
    await this.enqueue(async () => {
      await this.calculator.recalculateAll();
      deliverEvents(this, this.changes.splice(0));
    });
  }

  /** Resolves when no batch, edit or calculation is waiting and every event was delivered. */
  async idle(): Promise<void> {
    let seen: Promise<unknown> | undefined;
    while (seen !== this.queue) {
      seen = this.queue;
      await seen.catch(() => undefined);
    }
  }

  /** Switches a ribbon control on or off, or shows or hides a tab. */
  setRibbon(controlId: string, on: boolean): void {
    this.ribbon.set(controlId, on);
    this.onRibbon(controlId, on);
  }

  /** An add-in showed or hid its pane; its library is told as well. */
  paneState(client: HostClient, visible: boolean): void {
    this.onPane(client, visible);
    client.deliver([
      {
        messageCategory: MessageCategory.event,
        messageType: paneVisibilityEvent,
        targetId: "",
        id: 0,
        isRemoteOverride: false,
        message: JSON.stringify({ visibility: visible ? "Visible" : "Hidden" }),
      },
    ]);
  }

  /** A new reference id for an object a client keeps. */
  keep(client: HostClient, object: HostObject): string {
    const id = `ref-${client.id}-${this.nextReference++}`;
    client.references.set(id, object);
    return id;
  }

  /** Ends the host: clients are detached, the calculation is disposed of. */
  dispose(): void {
    this.unsubscribe();
    for (const client of [...this.clients]) this.detach(client);
    this.faults.gone = true;
    this.calculator.dispose();
  }

  private note(change: Change): void {
    if (change.origin.by !== "calculation") this.stale = true;
    followChange(this.clients, change);
    this.changes.push(change);
  }

  /** Runs `work` with `origin` as the author of all changes. */
  private async as<T>(origin: ChangeOrigin, work: () => Promise<T>): Promise<T> {
    this.origin = origin;
    try {
      return await work();
    } finally {
      this.origin = nobody;
    }
  }

  /** What follows a batch or an edit: its events, then the calculation, then the events of that. */
  private afterwards(): void {
    void this.enqueue(async () => {
      // The answer reaches the client before the events of the same batch, as in Excel.
      await pause(0);
      deliverEvents(this, this.changes.splice(0));
      await this.settle();
      deliverEvents(this, this.changes.splice(0));
    }).catch(() => undefined); // A calculation that failed stays due; whoever asks for values is told.
  }

  private encode(response: BatchResponse): string {
    const text = JSON.stringify(response);
    const bytes = encoder.encode(text).length;
    this.counters.responseBytes += bytes;
    if (bytes > Math.min(this.settings.payloadLimit, this.faults.largestResponse)) {
      this.afterwards();
      throw hostErrors.responseTooLarge();
    }
    return text;
  }

  private enqueue<T>(work: () => Promise<T>): Promise<T> {
    const result = this.queue.then(work, work);
    this.queue = result.catch(() => undefined);
    return result;
  }
}

function pause(milliseconds: number): Promise<void> {
  return milliseconds > 0 ? new Promise((resolve) => setTimeout(resolve, milliseconds)) : Promise.resolve();
}

/**
 * A client in Node: the real office.js in a context of its own, attached to a host. It speaks through the library's
 * own HostBridge, so load/sync rules, null objects, events and the runtime of custom functions are Microsoft's.
 */
import vm from "node:vm";
import type { Host, HostClient } from "../host";
import type { FunctionMetadata } from "../protocol/functionRelay";
import { HostError } from "../protocol/hostError";
import type { BatchRequest, MessageEntry } from "../protocol/wire";
import { browserStub } from "./browserStub";
import { excelScript, officeScript } from "./library";
import { makeContext, makeOnReady } from "./nodeOffice";

/** Implementations of custom functions by their id (without namespace), as for `CustomFunctions.associate`. */
export type FunctionRecord = Readonly<Record<string, (...args: never[]) => unknown>>;

/** The bridge the library is given; it adds `onMessageFromHost`. */
interface NativeBridge {
  sendMessageToHost: (text: string) => void;
  onMessageFromHost?: (text: string) => void;
}

interface LibraryGlobals {
  Excel: typeof Excel;
  Office: typeof Office & Record<string, unknown>;
  OfficeExtension: typeof OfficeExtension;
  CustomFunctions: typeof CustomFunctions & { _association: { mappings: Record<string, unknown> } };
  OfficeExt: { Requirement: Parameters<typeof makeContext>[1] };
}

const batchMessage = 1;
const answerMessage = 2;
const pushMessage = 3;

export class NodeClient {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
  /** The client as the host knows it: pass it to `host.edit` for what its person types. */
  readonly attached: HostClient;
  private readonly bridge: NativeBridge;
  private readonly library: LibraryGlobals;
  private disposed = false;

  /**
   * @param host the Excel it is attached to
   * @param person who sits in front of it
   */
  constructor(
    readonly host: Host,
    readonly person: string,
  ) {
    this.bridge = { sendMessageToHost: (text) => void this.receive(text) };
    this.library = loadLibrary(host, this.bridge);
    this.attached = host.attach(person, (entries) => this.push(entries));
    this.Excel = this.library.Excel;
    this.Office = this.library.Office;
    this.OfficeExtension = this.library.OfficeExtension;
    this.CustomFunctions = this.library.CustomFunctions;
  }

  /** `Excel.run` of the library. */
  run<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    return this.Excel.run(work);
  }

  /**
   * Associates custom functions in the library's runtime; from then on this client can calculate formulas. The first
   * attached client with functions is the one that does.
   * @param record implementations by id; an error they throw as `CustomFunctions.Error` of another client keeps its code
   * @param metadata functions.json of the add-in, when at hand: how arguments are handed over
   */
  associateFunctions(record: FunctionRecord, metadata?: FunctionMetadata): void {
    const scope = globalThis as { CustomFunctions?: unknown };
    scope.CustomFunctions ??= this.CustomFunctions;
    const ids = (this.attached.functionIds ??= new Set());
    for (const [id, implementation] of Object.entries(record)) {
      ids.add(id.toUpperCase());
      this.CustomFunctions.associate(id, this.translated(implementation as (...args: unknown[]) => unknown));
    }
    if (metadata) this.host.functions.describe(metadata);
    this.host.functions.ready(this.attached);
  }

  /** Does what a click on a ribbon button does: runs the function associated with an action, until `event.completed()`. */
  async invokeAction(functionName: string, controlId = functionName): Promise<void> {
    const { mappings } = (
      this.Office as unknown as { actions: { _association: { mappings: Record<string, unknown> } } }
    ).actions._association;
    const action = mappings[functionName.toUpperCase()];
    if (typeof action !== "function") throw new Error(`No function is associated with the action "${functionName}".`);
    await new Promise<void>((completed, failed) => {
      const event = { source: { id: controlId }, completed: () => completed() };
      Promise.resolve((action as (event: object) => unknown)(event)).catch(failed);
    });
  }

  /** Detaches from the host; the library gets no further message. */
  dispose(): void {
    this.disposed = true;
    this.host.detach(this.attached);
  }

  private async receive(text: string): Promise<void> {
    const { id, type, message } = JSON.parse(text) as { id: number; type: number; message: { body: BatchRequest } };
    if (type !== batchMessage) return;
    const body = await this.answer(JSON.stringify(message.body));
    this.send({ id, type: answerMessage, message: { statusCode: 200, headers: {}, body } });
  }

  /** A batch that was refused as a whole answers with its error and no result. */
  private async answer(body: string): Promise<string> {
    try {
      return await this.host.processBatch(this.attached, body);
    } catch (error) {
      const { code, message, httpStatusCode } =
        error instanceof HostError ? error : new HostError("GeneralException", String(error), 500);
      return JSON.stringify({
        Results: [],
        Error: { Code: code, Message: message, ActionIndex: -1, Location: "", HttpStatusCode: httpStatusCode },
      });
    }
  }

  private push(entries: readonly MessageEntry[]): void {
    this.send({ type: pushMessage, controlId: "", message: { entries } });
  }

  private send(message: object): void {
    if (!this.disposed) this.bridge.onMessageFromHost?.(JSON.stringify(message));
  }

  /** The library knows its errors by their class; functions written outside of its context may use another client's. */
  private translated(implementation: (...args: unknown[]) => unknown): (...args: unknown[]) => unknown {
    const own = (error: unknown): unknown => {
      const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
      const known = Object.values(this.CustomFunctions.ErrorCode).find((one) => one === code);
      if (error instanceof this.CustomFunctions.Error || known === undefined) return error;
      return new this.CustomFunctions.Error(known, typeof message === "string" ? message : undefined);
    };
    return (...given) => {
      // Excel knows the parameters from the metadata and fills those left out; here the function says how many it has. The last
      // argument is the runtime's description of the call.
      const missing = Math.max(0, implementation.length - (given.length - 1));
      const args = [...given.slice(0, -1), ...Array<null>(missing).fill(null), ...given.slice(-1)];
      try {
        const result = implementation(...args);
        return result instanceof Promise
          ? result.catch((error: unknown) => {
              throw own(error);
            })
          : result;
      } catch (error) {
        throw own(error);
      }
    };
  }
}

/** Runs the library in a new context. */
function loadLibrary(host: Host, bridge: NativeBridge): LibraryGlobals {
  const scope = vm.createContext({ ...browserStub(), _richApiNativeBridge: bridge });
  vm.runInContext(
    "var window = this, self = this; var Microsoft = { Office: { WebExtension: {} } }; var OfficeExt = {}; var Office = Microsoft.Office.WebExtension;",
    scope,
  );
  const globals = scope as unknown as LibraryGlobals & { OSF: Record<string, unknown> };
  // Until the requirement sets are known the library must find no context, as during its own start in a page.
  const handshake: { context?: Record<string, unknown> } = {};
  globals.OSF = { _OfficeAppFactory: appFactory(host, () => handshake.context) };
  officeScript().runInContext(scope);
  Object.assign(globals.Office, { onReady: makeOnReady(), onReadyInternal: makeOnReady(), Promise });
  excelScript().runInContext(scope);
  handshake.context = makeContext(host, globals.OfficeExt.Requirement);
  hidePopStackFrame();
  return globals;
}

/** What office.js knows from the frame's address. Flag 1: shared runtime; the start of the function runtime is told at `associateFunctions`. */
function appFactory(host: Host, getContext: () => unknown) {
  const info = {
    hostType: "excel",
    hostPlatform: "web",
    hostLocale: host.settings.locale,
    hostSpecificFileVersion: "16.00",
    flags: 1,
    isDialog: false,
  };
  return { getHostInfo: () => info, getContext };
}

/** The library lengthens Error.prototype; outside of a page nobody should meet that while listing an error's members. */
function hidePopStackFrame(): void {
  const descriptor = Object.getOwnPropertyDescriptor(Error.prototype, "popStackFrame");
  if (descriptor?.enumerable)
    Object.defineProperty(Error.prototype, "popStackFrame", { ...descriptor, enumerable: false });
}

/**
 * Calls of custom functions: all calls of one calculation go to one client's runtime in one message; its answers come
 * back as batches on a service object and are matched by id.
 */
import type { FunctionCall } from "../model/contract";
import { longestText } from "../model/input";
import { errorCodes, type CellValue, type ErrorCode, type ErrorValue } from "../model/types";
import type { Host, HostClient } from "../host";
import type { HostObject, ObjectType } from "./objectType";
import { MessageCategory, PathType, type BatchRequest, type MessageEntry } from "./wire";

/** Name of the service object the library's custom-function runtime answers on. */
export const functionServiceName = "Microsoft.ExcelServices.CustomFunctions";

/** The parts of the add-in's custom-function metadata (functions.json) that decide how arguments are handed over. */
export interface FunctionMetadata {
  functions: readonly {
    id: string;
    parameters?: readonly { dimensionality?: string; repeating?: boolean }[];
    options?: { stream?: boolean; cancelable?: boolean };
  }[];
  /** Errors in arguments reach the functions instead of becoming their result. */
  allowErrorForDataTypeAny?: boolean;
}

export type FunctionAnswer = CellValue | CellValue[][];

interface Pending {
  client: HostClient;
  resolve: (answer: FunctionAnswer) => void;
  timer: ReturnType<typeof setTimeout>;
}

const invocationType = 1000;
/** Bits of a call's flags. */
const Flag = { cancelable: 1, streaming: 2, errorsAllowed: 4 } as const;

/** Error numbers of the runtime's answers; every other number is #VALUE!. 9 and 10: the function is not there. */
const errorsByNumber: Readonly<Record<number, ErrorCode>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  9: "#NAME?",
  10: "#NAME?",
};
const knownErrors: ReadonlySet<string> = new Set(errorCodes);

/** Whether a batch only brings answers of custom functions (or says that the runtime is ready). */
export function isFunctionBatch(request: BatchRequest): boolean {
  return Object.values(request.ObjectPaths).some(
    (path) => path.ObjectPathType === PathType.service && path.Name === functionServiceName,
  );
}

export class FunctionRelay {
  /** Metadata of the add-in's functions, by upper-case id; without it a 1 × 1 argument is handed over as a scalar. */
  private metadata = new Map<string, FunctionMetadata["functions"][number]>();
  private errorsAllowed = false;
  /** Namespace in front of the ids in formulas. */
  private namespace = "TIERBOOK";
  private readonly pending = new Map<number, Pending>();
  /** Blocks of cells as JSON. */
  private readonly written = new WeakMap<CellValue[][], string>();
  private nextId = 1;
  /** A formula asked while no runtime was there. */
  private missed = false;

  constructor(private readonly host: Host) {}

  /** Takes the add-in's functions.json and its namespace. */
  describe(metadata: FunctionMetadata, namespace = "TIERBOOK"): void {
    this.namespace = namespace;
    this.errorsAllowed = metadata.allowErrorForDataTypeAny === true;
    this.metadata = new Map(metadata.functions.map((item) => [item.id.toUpperCase(), item]));
  }

  /** The client that calculates: the first attached whose runtime is ready. */
  get runtime(): HostClient | undefined {
    return this.host.clients.find((client) => client.functionsReady);
  }

  /**
   * Calls functions in the runtime of the calculating client, all in one message.
   * @returns one answer a call, in order; #NAME? when no runtime is attached or it does not know the function,
   *   #BUSY! when it does not answer in time
   */
  async invoke(calls: readonly FunctionCall[]): Promise<FunctionAnswer[]> {
    const client = this.runtime;
    if (!client) {
      this.missed = true;
      return calls.map(() => failure("#NAME?", "The add-in of this function is not loaded."));
    }
    const entries: MessageEntry[] = [];
    const answers = calls.map((call) => this.prepare(client, call, entries));
    if (entries.length > 0) {
      this.host.counters.functionCalls += entries.length;
      this.host.counters.functionMessages += 1;
      client.deliver(entries);
    }
    return Promise.all(answers);
  }

  /** The runtime of `client` has started; formulas that asked in vain are calculated again. */
  ready(client: HostClient): void {
    client.functionsReady = true;
    if (!this.missed) return;
    this.missed = false;
    this.host.recalculate().catch(() => {
      this.missed = true;
    });
  }

  /** An answer of a runtime. */
  answer(id: number, answer: FunctionAnswer): void {
    const waiting = this.pending.get(id);
    if (!waiting) return;
    this.pending.delete(id);
    clearTimeout(waiting.timer);
    waiting.resolve(answer);
  }

  /** A client has gone: what it has not answered stays unknown. */
  forget(client: HostClient): void {
    for (const [id, waiting] of this.pending) {
      if (waiting.client === client) this.answer(id, failure("#NAME?", "The add-in of this function has closed."));
    }
  }

  private prepare(client: HostClient, call: FunctionCall, entries: MessageEntry[]): Promise<FunctionAnswer> {
    const prefix = `${this.namespace}.`;
    const name = call.name.toUpperCase();
    const id = name.startsWith(prefix) ? name.slice(prefix.length) : name;
    const known = this.metadata.get(id);
    // The library itself answers #VALUE! for a name it does not know; Excel knows the names from the metadata.
    const unknown = this.metadata.size > 0 ? !known : client.functionIds && !client.functionIds.has(id);
    if (unknown) return Promise.resolve(failure("#NAME?"));
    if (!this.errorsAllowed) {
      const error = firstError(call.args);
      if (error) return Promise.resolve(error);
    }
    const invocation = this.nextId++;
    const parameters = known?.parameters ?? [];
    const handed = call.args.map((arg, index) => this.argument(arg, parameterAt(parameters, index)?.dimensionality));
    // A repeating parameter is handed over as one list of all its arguments.
    const single = parameters.length - (parameters.at(-1)?.repeating ? 1 : 0);
    const args = single < parameters.length ? [...handed.slice(0, single), `[${handed.slice(single).join()}]`] : handed;
    // Optional parameters that were left out arrive as null, one by one.
    for (let index = args.length; index < parameters.length; index += 1) args.push("null");
    const head = [invocation, known?.id ?? id].map((part) => JSON.stringify(part));
    const flags =
      (this.errorsAllowed ? Flag.errorsAllowed : 0) |
      (known?.options?.cancelable ? Flag.cancelable : 0) |
      (known?.options?.stream ? Flag.streaming : 0);
    entries.push({
      messageCategory: MessageCategory.customFunction,
      messageType: invocationType,
      targetId: "",
      id: 0,
      isRemoteOverride: false,
      message: `[${[...head, `[${args.join()}]`, JSON.stringify(call.address), flags].join()}]`,
    });
    return new Promise((resolve) => {
      const timer = setTimeout(
        () => this.answer(invocation, failure("#BUSY!", "The function did not answer in time.")),
        this.host.settings.functionTimeout,
      );
      this.pending.set(invocation, { client, resolve, timer });
    });
  }

  /** An argument as JSON; the same block of cells is written once, however many calls of a calculation hand it over. */
  private argument(arg: FunctionCall["args"][number], dimensionality: string | undefined): string {
    if (!Array.isArray(arg)) {
      const asBlock = dimensionality === "matrix" && arg !== null;
      return JSON.stringify(asBlock ? [[this.cell(arg)]] : this.cell(arg, false));
    }
    const single = arg.length === 1 && arg[0]?.length === 1;
    if (single && dimensionality !== "matrix") return JSON.stringify(this.cell(arg[0]?.[0] ?? null));
    const written = this.written.get(arg) ?? JSON.stringify(arg.map((row) => row.map((value) => this.cell(value))));
    this.written.set(arg, written);
    return written;
  }

  /** A value as the runtime takes it; a blank cell is null on the web and 0 on the desktop, an omitted argument always null. */
  private cell(value: CellValue, blankIsCell = true): unknown {
    if (value === null) return blankIsCell ? this.host.settings.blankArgument : null;
    return typeof value === "object" ? { code: value.error, type: "CustomFunctionError" } : value;
  }
}

/** The service object the runtime calls. */
export function functionService(host: Host, client: HostClient): HostObject {
  return { type: serviceType as ObjectType<unknown>, target: client };
}

/** Numbers of the runtime's optional habits: smaller pauses between two rounds of answers. */
const enabledFeatures = [1, 2, 4];

const serviceType: ObjectType<HostClient> = {
  name: "CustomFunctions",
  properties: {},
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: { call: (host, client) => host.functions.ready(client) },
    _GetEnabledFeatures: { since: "CustomFunctions 1.9", call: () => enabledFeatures },
    SetInvocationResults: {
      call: (host, _client, [results]) => {
        for (const { id, value, failed, errorCode } of results as InvocationResult[]) {
          host.functions.answer(id, failed ? toFailure(value, errorCode) : toAnswer(value));
        }
      },
    },
    SetInvocationArrayResults: {
      since: "CustomFunctions 1.7",
      call: (host, _client, [results]) => {
        for (const [id, done, value, code] of results as [number, boolean, unknown, unknown][]) {
          host.functions.answer(id, done ? toAnswer(value) : toFailure(value, code));
        }
      },
    },
  },
};

interface InvocationResult {
  id: number;
  value: unknown;
  failed?: boolean;
  errorCode?: number;
}

function toFailure(value: unknown, code: unknown): ErrorValue {
  const error = (typeof code === "number" ? errorsByNumber[code] : undefined) ?? "#VALUE!";
  return failure(error, typeof value === "string" && value !== "" ? value : undefined);
}

/** What a function returned, as a cell shows it: nothing is 0, ragged or one-dimensional arrays are #VALUE!. */
function toAnswer(value: unknown): FunctionAnswer {
  if (!Array.isArray(value)) return toCell(value);
  const width: unknown = Array.isArray(value[0]) ? value[0].length : undefined;
  const regular = value.length > 0 && width !== 0 && value.every((row) => Array.isArray(row) && row.length === width);
  if (!regular) return failure("#VALUE!");
  return (value as unknown[][]).map((row) => row.map(toCell));
}

function toCell(value: unknown): CellValue {
  if (value === null || value === undefined) return 0;
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value === "string") return value.length > longestText ? failure("#VALUE!") : value;
  const { type, valueType, code, basicValue, message } = value as Record<string, unknown>;
  if (valueType === "CustomFunctionError" || type === "Error") {
    const error = [code, basicValue].find((one): one is ErrorCode => typeof one === "string" && knownErrors.has(one));
    return failure(error ?? "#VALUE!", typeof message === "string" && message !== "" ? message : undefined);
  }
  if (type === "FormattedNumber" && typeof basicValue === "number") return basicValue;
  return failure("#VALUE!");
}

function failure(error: ErrorCode, message?: string): ErrorValue {
  return message === undefined ? { error } : { error, message };
}

function firstError(args: FunctionCall["args"]): ErrorValue | undefined {
  for (const arg of args)
    for (const row of Array.isArray(arg) ? arg : [[arg]])
      for (const value of row) if (typeof value === "object" && value !== null) return value;
  return undefined;
}

/** A repeating parameter stands for all further arguments. */
function parameterAt<T extends { repeating?: boolean }>(
  parameters: readonly T[] | undefined,
  index: number,
): T | undefined {
  const last = parameters?.[parameters.length - 1];
  return parameters?.[index] ?? (last?.repeating ? last : undefined);
}

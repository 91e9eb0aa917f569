/**
 * A pane in a browser frame: the host page's side of office.js' frame protocol. It answers the library's handshake,
 * carries its batches to the host, and brings it events, custom-function calls and clicks on ribbon buttons.
 */
import type { Host, HostClient } from "../host";
import { HostError } from "../protocol/hostError";
import type { MessageEntry } from "../protocol/wire";
import {
  Dispatch,
  FrameAction,
  FrameName,
  HostAction,
  MessageType,
  ResponseType,
  appContext,
  notificationSuffix,
  paneAddress,
  refusalNumber,
  unsupportedCall,
  type FrameRequest,
  type FrameResponse,
} from "./frameMessages";

export interface FrameClientOptions {
  /** The frame the pane is shown in; its address is set here. */
  frame: HTMLIFrameElement;
  /** Who sits in front of it. */
  person: string;
  /** Address of the add-in's task pane page, absolute or relative to the host page. */
  url: string;
  /** The add-in's id. */
  addinId: string;
  /** Language of Excel; the host's when left out. */
  locale?: string;
  /** Told when the keyboard leaves the pane. */
  onExit?: (way: PaneExit) => void;
}

/** How the keyboard leaves the pane: with Tab past its last or first control, or with Ctrl+F6 to the next region of Excel. */
export type PaneExit = "tab" | "tabBack" | "region" | "regionBack";

const exits: Readonly<Record<number, PaneExit>> = {
  [HostAction.tabExit]: "tab",
  [HostAction.tabExitBack]: "tabBack",
  [HostAction.regionExit]: "region",
  [HostAction.regionExitBack]: "regionBack",
};

interface Waiting {
  resolve: () => void;
  reject: (error: Error) => void;
}

interface MethodCall {
  DdaMethod?: { DispatchId?: number };
  /** Of a batch: the request as office.js builds it, its body (JSON text) at index 4. */
  ArrayData?: unknown[];
  /** Of a completed action: control id and status. */
  "0"?: string;
  "1"?: number;
}

let nextConversation = 1;

export class FrameClient {
  /** The client as the host knows it: pass it to `host.edit` for what its person types. */
  readonly attached: HostClient;
  /** Resolves when the pane's office.js has connected and takes clicks on ribbon buttons. */
  readonly ready: Promise<void>;
  private readonly frame: HTMLIFrameElement;
  private readonly origin: string;
  private readonly conversationId: string;
  private readonly controlId: string;
  /** The registrations of the library by event name: what its events are sent back with. */
  private readonly registered = new Map<string, FrameRequest>();
  private readonly actions = new Map<string, Waiting[]>();
  private isReady: () => void = () => undefined;

  constructor(
    private readonly host: Host,
    private readonly options: FrameClientOptions,
  ) {
    this.frame = options.frame;
    const page = new URL(options.url, window.location.href);
    this.origin = page.origin;
    this.conversationId = `conversation${nextConversation++}`;
    this.controlId = options.addinId;
    this.ready = new Promise((resolve) => (this.isReady = resolve));
    this.attached = host.attach(options.person, (entries) => this.push(entries));
    window.addEventListener("message", this.receive);
    this.frame.src = paneAddress(page.href, this.conversationId, this.controlId, window.location.origin, this.locale);
  }

  /**
   * Does what a click on a ribbon button does.
   * @param functionName name of the action in the manifest
   * @param controlId id of the button
   * @returns when the add-in has called `event.completed()`
   * @throws Error when no function is associated with the action
   */
  async invokeAction(functionName: string, controlId: string): Promise<void> {
    await this.ready;
    const completed = new Promise<void>((resolve, reject) => {
      this.actions.set(controlId, [...(this.actions.get(controlId) ?? []), { resolve, reject }]);
    });
    this.raise(FrameName.actionInvoked, [controlId, functionName, JSON.stringify({ source: { id: controlId } })]);
    return completed;
  }

  /** The keyboard comes into the pane, as with Ctrl+F6. */
  focus(): void {
    this.frame.focus();
    const request: FrameRequest = {
      _messageType: MessageType.request,
      _actionType: FrameAction.invoke,
      _actionName: FrameName.notifyPane,
      _conversationId: `${this.conversationId}${notificationSuffix}`,
      _correlationId: 0,
      _data: [HostAction.regionIn],
    };
    this.frame.contentWindow?.postMessage(JSON.stringify(request), this.origin);
  }

  /** Detaches the pane from the host; the frame stays empty. */
  dispose(): void {
    window.removeEventListener("message", this.receive);
    this.host.detach(this.attached);
    this.frame.removeAttribute("src");
    for (const waiting of this.actions.values())
      for (const { reject } of waiting) reject(new Error("The pane was closed."));
    this.actions.clear();
  }

  private get locale(): string {
    return this.options.locale ?? this.host.settings.locale;
  }

  private readonly receive = (event: MessageEvent<unknown>): void => {
    if (event.source !== this.frame.contentWindow || event.origin !== this.origin || typeof event.data !== "string")
      return;
    const request = parse(event.data);
    if (request?._messageType !== MessageType.request || request._conversationId !== this.conversationId) return;
    void this.handle(request);
  };

  private async handle(request: FrameRequest): Promise<void> {
    switch (request._actionType) {
      case FrameAction.registerEvent:
        this.registered.set(request._actionName, request);
        this.respond(request, { Version: 1, Error: 0 });
        if (request._actionName === FrameName.actionInvoked) this.isReady();
        return;
      case FrameAction.unregisterEvent:
        this.registered.delete(request._actionName);
        this.respond(request, { Version: 1, Error: 0 });
        return;
      default:
        this.respond(request, await this.invoke(request));
    }
  }

  private async invoke(request: FrameRequest): Promise<unknown> {
    if (request._actionName === FrameName.appContext) {
      this.restart();
      return appContext(this.host.settings, this.controlId, this.locale);
    }
    if (request._actionName === FrameName.notifyHost) {
      const exit = exits[Number((request._data as unknown[])[1])];
      if (exit !== undefined) this.options.onExit?.(exit);
    }
    if (request._actionName !== FrameName.execute) return { Version: 1, Error: 0 };
    const call = request._data as MethodCall;
    switch (call.DdaMethod?.DispatchId) {
      case Dispatch.batch:
        return this.batch(call.ArrayData?.[4] as string);
      case Dispatch.actionCompleted:
        this.completed(call["0"] ?? "", call["1"] ?? 0);
        return { Version: 1, Error: 0 };
      default:
        return { Version: 1, Error: unsupportedCall };
    }
  }

  /** A batch: the response body, or the number of the error that refused it. */
  private async batch(body: string): Promise<unknown> {
    const answer = (text: string) => ({ Version: 1, Error: 0, Data: [200, [], text] });
    try {
      return answer(await this.host.processBatch(this.attached, body));
    } catch (error) {
      const { code, message, httpStatusCode } =
        error instanceof HostError ? error : new HostError("GeneralException", String(error), 500);
      const number = refusalNumber(code);
      if (number !== undefined) return { Version: 1, Error: number };
      return answer(
        JSON.stringify({
          Results: [],
          Error: { Code: code, Message: message, ActionIndex: -1, Location: "", HttpStatusCode: httpStatusCode },
        }),
      );
    }
  }

  /** A page that loads (again) starts anew: it has registered nothing and its functions are not there yet. */
  private restart(): void {
    this.registered.clear();
    this.attached.registrations.clear();
    this.attached.references.clear();
    this.attached.functionsReady = false;
    this.host.functions.forget(this.attached);
  }

  private completed(controlId: string, status: number): void {
    const waiting = this.actions.get(controlId)?.shift();
    if (status === 0) waiting?.resolve();
    else waiting?.reject(new Error(`The add-in has no function for the action of ${controlId} (${status}).`));
  }

  private push(entries: readonly MessageEntry[]): void {
    const list = entries.map((entry) => [
      entry.messageCategory,
      entry.messageType,
      entry.targetId,
      entry.message,
      entry.id,
      entry.isRemoteOverride,
    ]);
    this.raise(FrameName.push, { ArrayData: list });
  }

  private raise(name: string, data: unknown): void {
    const registration = this.registered.get(name);
    if (registration) this.post(registration, ResponseType.event, data);
  }

  private respond(request: FrameRequest, data: unknown): void {
    this.post(request, ResponseType.answer, data);
  }

  private post(
    { _actionName, _conversationId, _correlationId }: FrameRequest,
    responseType: number,
    data: unknown,
  ): void {
    const message: FrameResponse = {
      _messageType: MessageType.response,
      _responseType: responseType,
      _errorCode: 0,
      _serializerVersion: 1,
      _actionName,
      _conversationId,
      _correlationId,
      _data: data,
    };
    this.frame.contentWindow?.postMessage(JSON.stringify(message), this.origin);
  }
}

function parse(text: string): FrameRequest | undefined {
  try {
    return JSON.parse(text) as FrameRequest;
  } catch {
    return undefined;
  }
}

/** What a pane's office.js and its host page say to each other: names, numbers and shapes of the frame protocol. */
import type { HostSettings } from "../protocol/settings";

/** A message of the library: a call, or the (un)registration of an event. */
export interface FrameRequest {
  _messageType: number;
  _actionType: number;
  _actionName: string;
  _conversationId: string;
  _correlationId: number | string;
  _data: unknown;
}

/** An answer to it, or an event. */
export interface FrameResponse {
  _messageType: typeof MessageType.response;
  _responseType: number;
  _errorCode: 0;
  _actionName: string;
  _conversationId: string;
  _correlationId: number | string;
  _data: unknown;
  _serializerVersion: 1;
}

export const MessageType = { request: 0, response: 1 } as const;
export const FrameAction = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;
export const ResponseType = { answer: 0, event: 1 } as const;

/** Names of calls and events. */
export const FrameName = {
  appContext: "ContextActivationManager_getAppContextAsync",
  execute: "executeMethod",
  actionInvoked: "appCommandInvoked",
  push: "richApiMessage",
  /** From the library: the focus wants to leave the pane, and the like. */
  notifyHost: "ContextActivationManager_notifyHost",
  /** To the library: the focus comes in. */
  notifyPane: "Office_notifyAgave",
} as const;

/** What the two notifications are about, as far as the keyboard is concerned. */
export const HostAction = { regionIn: 4, regionExit: 5, regionExitBack: 6, tabExit: 13, tabExitBack: 14 } as const;
/** Notifications to the library go through a conversation beside the first one. */
export const notificationSuffix = "_ntf";

/** Numbers of the methods behind "executeMethod". */
export const Dispatch = { batch: 93, actionCompleted: 94 } as const;

/** Bits of the host info's flags: the add-in lives in a shared runtime, and has custom functions. */
const frameFlags = { sharedRuntime: 1, customFunctions: 2 } as const;

/** Excel on the web, as office.js numbers the applications. */
const excelOnTheWeb = 16;

/** office.js' numbers for errors that refuse a whole batch; it turns them back into these codes. */
const refusals: Readonly<Record<string, number>> = {
  InvalidOperationInCellEditMode: 5004,
  InvalidOrTimedOutSession: 5012,
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  AccessDenied: 7000,
};
/** "This method is not supported", for calls of the older API that this host does not have. */
export const unsupportedCall = 5000;

/** The number by which a refusal travels; undefined when it travels inside a response body. */
export const refusalNumber = (code: string): number | undefined => refusals[code];

/**
 * The address a pane is opened with: its page, and where office.js finds its host.
 * @param page the task pane's page
 * @param hostOrigin origin of the host page
 */
export function paneAddress(
  page: string,
  conversationId: string,
  controlId: string,
  hostOrigin: string,
  locale: string,
): string {
  const info = [
    "Excel",
    "Web",
    "16.00",
    locale,
    "telemetry",
    "",
    "disableLogging",
    String(frameFlags.sharedRuntime | frameFlags.customFunctions),
  ].join("$");
  const url = new URL(page);
  const query = `${url.search ? `${url.search}&` : "?"}_host_Info=${encodeURIComponent(info)}`;
  const xdm = `_xdm_Info=${conversationId}|${controlId}|${encodeURIComponent(`${hostOrigin}/`)}`;
  return `${url.origin}${url.pathname}${query}#&_serializer_version=1&${xdm}`;
}

/** The answer to the library's first question. */
export function appContext(settings: HostSettings, controlId: string, locale: string): Record<string, unknown> {
  return {
    _id: controlId,
    _appName: excelOnTheWeb,
    _appVersion: "16.00",
    _hostFullVersion: "16.0.0.0",
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: settings.fileName,
    _clientMode: 0,
    _settings: [],
    _reason: "documentOpened",
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "",
    _requirementMatrix: JSON.stringify(settings.requirementSets),
    _initialDisplayMode: 2,
  };
}

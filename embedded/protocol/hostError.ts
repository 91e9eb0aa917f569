/** An error of the host, with the code office.js shows to the add-in (`error.code`), as Excel names them. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly httpStatusCode = 400,
  ) {
    super(message);
    this.name = "HostError";
  }
}

/** The codes the embedded Excel can answer with; each can be provoked by a test. */
export const hostErrors = {
  invalidArgument: (what: string) =>
    new HostError("InvalidArgument", `The argument is invalid or missing or has an incorrect format. ${what}`),
  itemNotFound: (what: string) => new HostError("ItemNotFound", `The requested resource doesn't exist. ${what}`, 404),
  itemAlreadyExists: (what: string) =>
    new HostError("ItemAlreadyExists", `The resource being created already exists. ${what}`, 409),
  accessDenied: (what: string) =>
    new HostError("AccessDenied", `You cannot perform the requested operation. ${what}`, 403),
  invalidOperation: (what: string) =>
    new HostError("InvalidOperation", `The operation attempted is invalid on the object. ${what}`),
  insertDeleteConflict: (what: string) =>
    new HostError(
      "InsertDeleteConflict",
      `The insert or delete operation attempted resulted in a conflict. ${what}`,
      409,
    ),
  nonBlankCellOffSheet: (what: string) =>
    new HostError(
      "NonBlankCellOffSheet",
      `The request to insert new cells can't be completed because it would push non-empty cells off the end of the worksheet. ${what}`,
    ),
  cellEditMode: () => new HostError("InvalidOperationInCellEditMode", "Excel is in cell-editing mode."),
  apiNotFound: (what: string) =>
    new HostError("ApiNotFound", `The API you are trying to use could not be found: ${what}.`, 404),
  notImplemented: (what: string) =>
    new HostError("NotImplemented", `The requested feature isn't implemented: ${what}.`, 501),
  generalException: (what: string) =>
    new HostError("GeneralException", `There was an internal error while processing the request. ${what}`, 500),
  requestTooLarge: () =>
    new HostError("RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit.", 413),
  responseTooLarge: () =>
    new HostError("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit.", 413),
} as const;

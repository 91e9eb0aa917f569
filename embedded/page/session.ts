import type { Lang } from "../../src/locales/types";
import { createCalculator } from "../calc";
import { Host, type HostClient } from "../host";
import type { Editor, Workbook } from "../model";
import { excelObjects } from "../objects";
import { FrameClient, type PaneExit } from "../clients/frameClient";
import type { FunctionMetadata } from "../protocol/functionRelay";
import type { AddinManifest, RibbonButton } from "./manifest";
import { SheetView } from "./sheetView";

export interface SessionOptions {
  readonly workbook: Workbook;
  readonly fileName: string;
  readonly lang: Lang;
  readonly manifest: AddinManifest;
  /** Where the sheet is drawn. */
  readonly sheet: HTMLElement;
  /** Where the pane's frame is put. */
  readonly pane: HTMLElement;
  /** The keyboard leaves the pane. */
  readonly onExit: (way: PaneExit) => void;
  /** functions.json of the build. */
  readonly functions: FunctionMetadata | null;
}

/** One open workbook: its host, the sheet on the screen, and the pane of the person in front of it. */
export class Session {
  private frame: FrameClient;
  private colleague: HostClient | undefined;

  private constructor(
    readonly host: Host,
    readonly view: SheetView,
    frame: FrameClient,
    private readonly options: SessionOptions,
  ) {
    this.frame = frame;
  }

  /** Opens the workbook: host, sheet and pane; resolves when the sheet is drawn (the pane may still be loading). */
  static async open(options: SessionOptions): Promise<Session> {
    const host = await Host.open({
      workbook: options.workbook,
      calculator: createCalculator(),
      objects: excelObjects,
      settings: { locale: options.lang, fileName: options.fileName },
    });
    if (options.functions) host.functions.describe(options.functions);
    const frame = connectPane(host, options);
    const view = new SheetView(options.sheet, host, frame.attached.id);
    await view.open();
    return new Session(host, view, frame, options);
  }

  /** The client of the person at the sheet. */
  get local(): HostClient {
    return this.frame.attached;
  }

  /** Resolves when the add-in has been connected through office.js. */
  get ready(): Promise<void> {
    return this.frame.ready;
  }

  /** A click on a button of the ribbon that runs an action; resolves when the add-in says that it is completed. */
  press(button: RibbonButton): Promise<void> {
    return this.frame.invokeAction(button.functionName ?? "", button.id);
  }

  /** The keyboard comes into the pane. */
  focusPane(): void {
    this.frame.focus();
  }

  /** An edit of somebody else, elsewhere, without a pane of ours. */
  async editAsColleague(person: string, work: (editor: Editor) => void): Promise<void> {
    this.colleague ??= this.host.attach(person);
    await this.host.edit(this.colleague, work);
  }

  /** Ends host, sheet and pane. */
  dispose(): void {
    this.view.dispose();
    this.frame.dispose();
    this.host.dispose();
    this.options.sheet.replaceChildren();
  }
}

function connectPane(host: Host, { pane, manifest, lang, onExit }: SessionOptions): FrameClient {
  const frame = document.createElement("iframe");
  frame.title = manifest.displayName;
  pane.replaceChildren(frame);
  const { id: addinId, paneUrl: url } = manifest;
  return new FrameClient(host, { frame, person: "local", url, addinId, locale: lang, onExit });
}

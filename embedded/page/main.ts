/** The page of `npm start`: an Excel of our own around the built add-in. */
import { languageFor, say } from "../../src/locales/format";
import { languages, type Lang } from "../../src/locales/types";
import type { FunctionMetadata } from "../protocol/functionRelay";
import { chooseBook, downloadBook, newBook, sampleBook, type OpenBook } from "./books";
import { openColleagueDialog } from "./colleague";
import { choice, h } from "./dom";
import { FormulaBar } from "./formulaBar";
import { readManifest, type AddinManifest, type RibbonButton } from "./manifest";
import "./page.css";
import { connectRegions } from "./regions";
import { drawRibbon } from "./ribbon";
import { Session } from "./session";
import { buildShell, paneWidths, readPreferences, storePreferences } from "./shell";
import { pageText } from "./texts";

const languageNames: Readonly<Record<Lang, string>> = { "zh-CN": "简体中文", "zh-TW": "繁體中文", "en-US": "English" };

/**
 * Where the add-in comes from: this server; with `ownProcess` under another name of it, for which Chromium starts a process of its own;
 * with `addin` the server whose origin it says.
 */
function addinOrigin(): string {
  const asked = new URLSearchParams(location.search);
  if (asked.has("ownProcess")) return location.origin.replace("//localhost", "//pane.localhost");
  return asked.get("addin") ?? location.origin;
}

/** What is open now, and what the person chose. */
class Page {
  private readonly shell = buildShell();
  private readonly preferences = readPreferences({
    lang: languageFor(navigator.language),
    theme: "light",
    paneWidth: 350,
  });
  private readonly message = h("span", { className: "message", role: "status" });
  private readonly connection = h("span", { className: "connection" });
  private readonly traffic = h("span", { className: "traffic" });
  session: Session | undefined;
  private readonly leavePane = connectRegions(this.shell, () => this.session?.focusPane());
  private formulaBar: FormulaBar | undefined;
  private manifest: AddinManifest | undefined;

  constructor(
    private book: OpenBook,
    private readonly manifestXml: string,
    private readonly functions: FunctionMetadata | null,
  ) {
    this.shell.status.append(this.message, this.connection, this.traffic);
  }

  /** Opens the book in the language chosen, and draws everything around it. */
  async show(): Promise<void> {
    const { lang, theme, paneWidth } = this.preferences;
    document.documentElement.lang = lang;
    document.documentElement.dataset["theme"] = theme;
    storePreferences(this.preferences);
    this.close();
    this.manifest = readManifest(this.manifestXml, lang, addinOrigin());
    this.shell.paneTitle.textContent = this.manifest.displayName;
    this.shell.setPaneWidth(paneWidth);
    this.shell.showPane(true);
    this.drawTitle();
    this.tell(say(lang, pageText.loading));
    this.connection.textContent = say(lang, pageText.waiting);
    this.connection.dataset["state"] = "waiting";
    const session = await Session.open({
      ...this.book,
      lang,
      manifest: this.manifest,
      sheet: this.shell.sheet,
      pane: this.shell.paneFrame,
      onExit: this.leavePane,
      functions: this.functions,
    });
    this.session = session;
    session.host.onRibbon = () => this.drawRibbon();
    session.host.onPane = (client, visible) => {
      if (client === session.local) this.shell.showPane(visible);
    };
    this.formulaBar = new FormulaBar(this.shell.formula, session.host, session.local, lang, (error) =>
      this.fail(error),
    );
    this.drawRibbon();
    this.tell(say(lang, pageText.ready));
    void session.ready.then(() => {
      if (this.session !== session) return;
      this.connection.textContent = say(lang, pageText.connected);
      this.connection.dataset["state"] = "connected";
    });
  }

  /** Shows how much has crossed the line between add-in and host. */
  showTraffic(): void {
    const count = this.session?.host.counters.roundTrips ?? 0;
    this.traffic.textContent = say(this.preferences.lang, pageText.roundTrips, { count });
  }

  /** Says what went wrong, in the status bar. */
  fail(error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    this.tell(say(this.preferences.lang, pageText.failed, { reason }), true);
  }

  private close(): void {
    this.formulaBar?.dispose();
    this.session?.dispose();
    this.session = undefined;
  }

  private readonly tell = (text: string, isError = false): void => {
    this.message.textContent = text;
    this.message.classList.toggle("error", isError);
  };

  private readonly run = (work: () => void | Promise<void>): (() => void) => {
    return () => {
      Promise.resolve()
        .then(work)
        .catch((error: unknown) => this.fail(error));
    };
  };

  private readonly press = (button: RibbonButton): void => {
    if (button.functionName === null) return this.shell.showPane(true);
    this.run(async () => {
      await this.session?.press(button);
      this.shell.status.dataset["completed"] = button.id;
    })();
  };

  private drawRibbon(): void {
    const { session, manifest } = this;
    if (manifest)
      drawRibbon(this.shell.ribbon, { manifest, enabled: (id) => session?.host.ribbon.get(id), press: this.press });
  }

  private drawTitle(): void {
    const { lang, theme, paneWidth } = this.preferences;
    const text = (key: keyof typeof pageText): string => say(lang, pageText[key]);
    const open = (next: () => OpenBook | null | Promise<OpenBook | null>): (() => void) =>
      this.run(async () => {
        const book = await next();
        if (!book) return;
        this.book = book;
        await this.show();
      });
    const change = (patch: Partial<typeof this.preferences>): void => {
      Object.assign(this.preferences, patch);
      this.run(() => this.show())();
    };
    const action = (key: keyof typeof pageText, work: () => void): HTMLElement =>
      h("button", { onclick: work, "data-action": key }, text(key));
    this.shell.title.replaceChildren(
      h("span", { className: "file" }, this.book.fileName),
      action("newBook", open(newBook)),
      action("sample", open(sampleBook)),
      action("open", open(chooseBook)),
      action(
        "save",
        this.run(async () => {
          await this.session?.host.idle();
          downloadBook(this.book);
        }),
      ),
      action("secondPerson", () => this.session && openColleagueDialog(this.session, lang, this.tell)),
      choice(
        text("language"),
        languages.map((language) => [language, languageNames[language]]),
        lang,
        (value) => change({ lang: value as Lang }),
      ),
      choice(
        text("theme"),
        [
          ["light", text("light")],
          ["dark", text("dark")],
        ],
        theme,
        (value) => change({ theme: value as "light" | "dark" }),
      ),
      choice(
        text("paneWidth"),
        paneWidths.map((width) => [String(width), `${width}`]),
        String(paneWidth),
        (value) => {
          this.preferences.paneWidth = Number(value);
          storePreferences(this.preferences);
          this.shell.setPaneWidth(this.preferences.paneWidth);
        },
      ),
    );
  }
}

/** What a test or a curious person may ask of the page. */
declare global {
  interface Window {
    tierbookPage?: Page;
  }
}

async function fetchText(path: string): Promise<string> {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.text();
}

async function start(): Promise<void> {
  const [manifestXml, functions] = await Promise.all([fetchText("/manifest.xml"), fetchText("/functions.json")]);
  const empty = new URLSearchParams(location.search).get("book") === "new";
  const page = new Page(empty ? newBook() : await sampleBook(), manifestXml, JSON.parse(functions) as FunctionMetadata);
  window.tierbookPage = page;
  setInterval(() => page.showTraffic(), 1000);
  await page.show();
}

start().catch((error: unknown) => {
  document.body.append(h("p", { role: "alert" }, error instanceof Error ? error.message : String(error)));
});

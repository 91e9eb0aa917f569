/**
 * Looks for the programs the tests need: a browser, LibreOffice, xmllint, fonts with Chinese characters. On Debian as
 * root it installs what is missing; elsewhere it says in one line what to install, and fails.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { findBrowser } from "./browser";

interface Need {
  readonly what: string;
  readonly debian: string;
  readonly found: () => boolean;
}

/** Whether a program answers; its answer does not matter. */
function runs(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: "ignore", timeout: 60_000 }).error === undefined;
}

/** Windows and macOS bring Chinese fonts along; elsewhere fontconfig knows. */
function hasChineseFont(): boolean {
  if (process.platform !== "linux") return true;
  const { error, stdout } = spawnSync("fc-list", [":lang=zh-cn", "family"], { encoding: "utf8" });
  return error === undefined && stdout.trim() !== "";
}

const officePlaces = [
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
];

const needs: readonly Need[] = [
  { what: "Chrome, Edge or Chromium", debian: "chromium", found: () => findBrowser() !== undefined },
  {
    what: "LibreOffice",
    debian: "libreoffice-calc",
    found: () => runs("soffice", "--version") || officePlaces.some((place) => existsSync(place)),
  },
  { what: "xmllint (libxml2)", debian: "libxml2-utils", found: () => runs("xmllint", "--version") },
  { what: "pdftoppm (poppler)", debian: "poppler-utils", found: () => runs("pdftoppm", "-v") },
  { what: "a font with Chinese characters", debian: "fonts-noto-cjk", found: hasChineseFont },
];

const missing = (): Need[] => needs.filter((need) => !need.found());

function installOnDebian(packages: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const options = { stdio: ["ignore", "inherit", "inherit"] as ["ignore", "inherit", "inherit"], env };
  spawnSync("apt-get", ["update", "-q"], options);
  spawnSync("apt-get", ["install", "-y", "-q", "--no-install-recommends", ...packages, "fontconfig"], options);
}

let lacking = missing();
if (lacking.length > 0 && existsSync("/etc/debian_version") && process.getuid?.() === 0) {
  console.log(`Installing for the tests: ${lacking.map(({ debian }) => debian).join(", ")}`);
  installOnDebian(lacking.map(({ debian }) => debian));
  lacking = missing();
}
if (lacking.length > 0) {
  const hint =
    process.platform === "linux"
      ? ` (on Debian: sudo apt-get install ${lacking.map(({ debian }) => debian).join(" ")})`
      : "";
  console.error(`The tests need, please install: ${lacking.map(({ what }) => what).join("; ")}${hint}`);
  process.exit(1);
}

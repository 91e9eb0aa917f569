/**
 * `npm run start:excel`: the add-in in a real desktop Excel on this computer. Serves dist/ at https://localhost:3000 with
 * a development certificate and registers manifest.xml where Excel looks for add-ins under development (Windows: a
 * registry key of the user; Mac: a folder of Excel's). `npm run stop:excel` takes the registration out again.
 */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:https";
import { homedir } from "node:os";
import { join } from "node:path";
import { getHttpsServerOptions } from "office-addin-dev-certs";
import { handleFiles } from "../embedded/page/server";
import { needsBuild } from "./build/stamp";

const root = join(__dirname, "..");
const manifest = join(root, "manifest.xml");
const port = 3000;

/** How the add-in gets into Excel and out again, a platform. */
interface Registration {
  add(id: string): void;
  remove(id: string): void;
}

function run(command: string, ...args: string[]): void {
  const { status, error } = spawnSync(command, args, { stdio: "inherit" });
  if (error ?? status !== 0) throw new Error(`${command} ${args.join(" ")} did not work.`);
}

const developerKey = "HKCU\\SOFTWARE\\Microsoft\\Office\\16.0\\WEF\\Developer";
const macFolder = join(homedir(), "Library/Containers/com.microsoft.Excel/Data/Documents/wef");
const macFile = (id: string): string => join(macFolder, `${id}.manifest.xml`);

const registrations: Readonly<Partial<Record<NodeJS.Platform, Registration>>> = {
  win32: {
    add: (id) => run("reg", "add", developerKey, "/v", id, "/t", "REG_SZ", "/d", manifest, "/f"),
    remove: (id) => run("reg", "delete", developerKey, "/v", id, "/f"),
  },
  darwin: {
    add: (id) => {
      mkdirSync(macFolder, { recursive: true });
      copyFileSync(manifest, macFile(id));
    },
    remove: (id) => rmSync(macFile(id), { force: true }),
  },
};

async function start(): Promise<void> {
  const registration = registrations[process.platform];
  if (!registration)
    throw new Error(
      "Desktop Excel runs on Windows and Mac only. Use npm start, or sideload manifest.xml in Excel on the web.",
    );
  const id = /<Id>([^<]+)<\/Id>/.exec(readFileSync(manifest, "utf8"))?.[1] ?? "";
  if (process.argv.includes("--stop")) {
    registration.remove(id);
    console.log("Tierbook is no longer registered with Excel. Restart Excel.");
    return;
  }
  if (needsBuild(root)) run(process.execPath, "-r", join(root, "scripts/register.js"), join(root, "scripts/build.ts"));
  const options = await getHttpsServerOptions();
  createServer(options, handleFiles(join(root, "dist"))).listen(port, "localhost");
  registration.add(id);
  console.log(
    `Serving https://localhost:${port}. In Excel: Home or Insert > Add-ins > developer add-ins > Tierbook. Ctrl+C ends it.`,
  );
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});

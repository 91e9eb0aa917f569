/** `npm start`: builds if anything changed, serves the embedded Excel and opens it in the browser or prints the address. */
import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { startServer } from "../embedded/page/server";
import { needsBuild } from "./build/stamp";

const root = join(__dirname, "..");
const openers: Readonly<Partial<Record<NodeJS.Platform, readonly [command: string, ...args: string[]]>>> = {
  darwin: ["open"],
  win32: ["cmd", "/c", "start", ""],
  linux: ["xdg-open"],
};

/** Opens the address where there is a screen; a server or a container just reads it from the terminal. */
function openBrowser(address: string): void {
  const opener = openers[process.platform];
  const screen =
    process.platform !== "linux" ||
    process.env["DISPLAY"] !== undefined ||
    process.env["WAYLAND_DISPLAY"] !== undefined;
  if (!opener || !screen || process.argv.includes("--no-open")) return;
  const [command, ...args] = opener;
  spawn(command, [...args, address], { stdio: "ignore", detached: true })
    .on("error", () => console.error(`Open ${address} in a browser.`))
    .unref();
}

async function start(): Promise<void> {
  if (needsBuild(root)) {
    const { status } = spawnSync(
      process.execPath,
      ["-r", join(root, "scripts/register.js"), join(root, "scripts/build.ts")],
      { stdio: "inherit" },
    );
    if (status !== 0) process.exit(status ?? 1);
  }
  const port = Number(process.env["PORT"] ?? 3000);
  const server = await startServer(root, port);
  console.log(`Tierbook in the embedded Excel: ${server.address}  (Ctrl+C ends it)`);
  openBrowser(server.address);
}

start().catch((error: unknown) => {
  const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
  console.error(taken ? "The port is in use. Choose another: PORT=3001 npm start" : error);
  process.exit(1);
});

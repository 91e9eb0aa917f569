/**
 * The server behind `npm start`: the built add-in byte for byte, the page of the embedded Excel, and Microsoft's
 * client library from node_modules. Only the pane's HTML is changed on its way, and only in the address of office.js.
 */
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type RequestListener, type Server, type ServerResponse } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { pointToOfficeJs } from "../../scripts/build/csp";

/** Where the client library is served. */
export const officeJsPath = "/office-js/";

/** office.js asks this page whether its host can be trusted, when the host is not on https. The answer here is yes. */
const trustPath = `${officeJsPath}AgaveErrorUX/index.html`;
export const trustPage = `<!doctype html><title>trust</title><script>addEventListener("message", (event) => {
  if (event.source === parent) parent.postMessage('{"hostUserTrusted":true}', event.origin);
});</script>`;

const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

export interface RunningServer {
  readonly address: string;
  close(): Promise<void>;
}

/** An add-in to serve: its files, its manifest, and the path of the manifest's addresses, with a slash at both ends. */
export interface ServedAddin {
  readonly folder: string;
  readonly manifest: string;
  readonly prefix: string;
}

/** What `npm run build` makes. */
export const builtAddin = (root: string): ServedAddin => ({
  folder: join(root, "dist"),
  manifest: join(root, "manifest.xml"),
  prefix: "/",
});

/** A folder made by `npm run package`, served under the path it was made for. */
export function packagedAddin(folder: string): ServedAddin {
  const manifest = join(folder, "manifest.xml");
  const pane = /<SourceLocation DefaultValue="([^"]+)"/.exec(readFileSync(manifest, "utf8"))?.[1];
  if (!pane) throw new Error(`${manifest} names no pane.`);
  return { folder, manifest, prefix: new URL(".", pane).pathname };
}

/**
 * Starts the server on this machine only.
 * @param root the repository, already built
 * @param port the port; 0 takes any free one
 * @param addin where the add-in is; dist/ when left out
 * @throws Error with code EADDRINUSE when the port is taken
 */
export async function startServer(root: string, port: number, addin = builtAddin(root)): Promise<RunningServer> {
  const places: readonly (readonly [prefix: string, folder: string])[] = [
    [officeJsPath, join(root, "node_modules/@microsoft/office-js/dist")],
    ["/page/", join(root, "build/page")],
    [addin.prefix, addin.folder],
  ];
  const server = createServer((request, response) => {
    const path = decodePath(request.url ?? "/");
    if (path === undefined || (request.method !== "GET" && request.method !== "HEAD")) return fail(response, 400);
    if (path === trustPath) return send(response, "text/html; charset=utf-8", trustPage);
    if (path === "/manifest.xml") return sendFile(response, addin.manifest);
    if (path === "/functions.json") return sendFile(response, join(addin.folder, "functions.json"));
    if (path === "/" || path === "/index.html") return sendFile(response, join(root, "build/page/index.html"));
    if (path === `${addin.prefix}taskpane.html`)
      return send(response, "text/html; charset=utf-8", paneHtml(addin.folder));
    for (const [prefix, folder] of places) {
      if (!path.startsWith(prefix)) continue;
      const file = findFile(folder, path.slice(prefix.length), prefix === officeJsPath);
      if (file) return sendFile(response, file);
    }
    fail(response, 404);
  });
  await listen(server, port);
  const bound = server.address();
  const number = typeof bound === "object" && bound ? bound.port : port;
  return {
    address: `http://localhost:${number}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * Serves a folder as it is and nothing else: what a desktop Excel needs.
 * @param folder a build, or a package made from it
 * @param prefix the path it is served under, with a slash at both ends
 * @param headers what a file is sent with besides its type, by its path in the folder
 */
export function handleFiles(
  folder: string,
  prefix = "/",
  headers: (path: string) => Readonly<Record<string, string>> = () => unkept,
): RequestListener {
  return (request, response) => {
    const path = decodePath(request.url ?? "/");
    const inside = path?.startsWith(prefix) ? path.slice(prefix.length) : undefined;
    const file = inside === undefined ? undefined : findFile(folder, inside, false);
    if (inside !== undefined && file) sendFile(response, file, headers(inside));
    else fail(response, 404);
  };
}

/** The pane's HTML as built, with office.js taken from this server, in the script and in the content security policy. */
export function paneHtml(folder: string): string {
  return pointToOfficeJs(readFileSync(join(folder, "taskpane.html"), "utf8"), `${officeJsPath}office.js`);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", () => resolve());
  });
}

function decodePath(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return undefined;
  }
}

/** The file behind a path, or undefined. Microsoft's server does not mind capitals; the package's files are in small letters. */
function findFile(folder: string, path: string, anyCase: boolean): string | undefined {
  const names = anyCase ? [path, path.toLowerCase()] : [path];
  return names
    .map((name) => normalize(join(folder, name)))
    .find((file) => file.startsWith(folder + sep) && existsSync(file) && statSync(file).isFile());
}

/** A file that is worked on is never kept by the browser. */
const unkept = { "cache-control": "no-store" };

function sendFile(response: ServerResponse, file: string, headers: Readonly<Record<string, string>> = unkept): void {
  response.writeHead(200, { "content-type": contentTypes[extname(file)] ?? "application/octet-stream", ...headers });
  createReadStream(file).pipe(response);
}

function send(response: ServerResponse, type: string, body: string): void {
  response.writeHead(200, { "content-type": type, "cache-control": "no-store" });
  response.end(body);
}

function fail(response: ServerResponse, status: number): void {
  response.writeHead(status, { "content-type": "text/plain" });
  response.end(String(status));
}

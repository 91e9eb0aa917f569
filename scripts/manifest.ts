/** `npm run manifest [-- <base url>]`: writes manifest.xml. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildManifest } from "./manifest/build";

const root = join(__dirname, "..");
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
const baseUrl = process.argv[2] ?? "https://localhost:3000";

writeFileSync(join(root, "manifest.xml"), buildManifest({ baseUrl, version: `${version}.0` }));

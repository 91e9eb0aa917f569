/** LibreOffice as somebody else's spreadsheet: opens a file, computes what has no value, and converts. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The file as LibreOffice saves it: "xlsx" or "pdf". */
export function convert(bytes: Uint8Array, to: "xlsx" | "pdf"): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "book-"));
  try {
    const [source, target] = [join(folder, "in.xlsx"), join(folder, "out")];
    writeFileSync(source, bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync("soffice", [profile, "--headless", "--convert-to", to, "--outdir", target, source], { stdio: "pipe" });
    return readFileSync(join(target, `in.${to}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The file as it is after somebody typed in a program that knows nothing of the add-in: one number is another one, and no
 * formula has its value any more, so that the program has to compute them all.
 * @param from the number as it stands in the file, exactly once
 */
export function editElsewhere(bytes: Uint8Array, from: number, to: number): Uint8Array {
  const parts = unzipSync(bytes);
  let edits = 0;
  for (const [name, content] of Object.entries(parts)) {
    if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) continue;
    const text = strFromU8(content)
      .replace(/(<f\b[^>]*>[^<]*<\/f>|<f\b[^>]*\/>)<v>[^<]*<\/v>/g, "$1")
      .replaceAll(`<v>${from}</v>`, () => {
        edits += 1;
        return `<v>${to}</v>`;
      });
    parts[name] = strToU8(text);
  }
  if (edits !== 1) throw new Error(`${from} stands ${edits} times in the file`);
  return zipSync(parts);
}

/**
 * The pane beside a bare page of React and Fluent UI with the components that it uses at its start: bytes, and the time until it can
 * be used. Both are built by the same configuration and served in the same way.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildBoth, sizesOf, type Sizes } from "./builds";
import { startTimes } from "./startTime";

/** Most that the pane may need of the bare page's gzip bytes and time. */
const aim = 1.4;
const runs = 7;

const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(1).padStart(9);
const line = (name: string, { raw, gzip, brotli }: Sizes): string =>
  `  ${name.padEnd(34)}${kilobytes(raw)}${kilobytes(gzip)}${kilobytes(brotli)}`;
const milliseconds = (time: number): string => String(Math.round(time)).padStart(6);

/** Measures and prints. @returns whether both aims were met */
export async function comparePane(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), "tierbook-pane-"));
  try {
    const { pane, bare } = await buildBoth(folder);
    const [ours, plain] = await startTimes([pane.root, bare.root], runs);
    if (!ours || !plain) throw new Error("nothing was measured");
    const dist = join(pane.root, "dist");
    const own = sizesOf(dist, pane.start.files);
    const beside = sizesOf(join(bare.root, "dist"), bare.start.files);
    console.log(`pane, KB                                  raw     gzip   brotli`);
    console.log(line("the pane until its tabs are there", own));
    console.log(line("bare page", beside));
    for (const { name, files } of pane.later) console.log(line(`  later: ${name}`, sizesOf(dist, files)));
    // What office.js itself loads by then is the same for both, and beyond our reach.
    const office = ours.files.filter((file) => file.startsWith("/office-js/") && file.endsWith(".js"));
    const library = join(pane.root, "node_modules/@microsoft/office-js/dist");
    const found = office.map((file) => file.slice("/office-js/".length).toLowerCase());
    console.log(line("office.js, apart", sizesOf(library, found)));
    const early = ours.files.filter(
      (file) => !file.startsWith("/office-js/") && !pane.start.files.includes(file.slice(1)),
    );
    if (early.length > 0) console.log(`  asked for by then as well: ${early.join(" ")}`);
    console.log(`start, ms, median of ${runs}      office.js  usable  first view`);
    console.log(
      `  the pane                     ${milliseconds(ours.office)}  ${milliseconds(ours.usable)}  ${milliseconds(ours.view)}`,
    );
    console.log(`  bare page                    ${milliseconds(plain.office)}  ${milliseconds(plain.usable)}`);
    const [size, time] = [own.gzip / beside.gzip, ours.usable / plain.usable];
    console.log(`  ratio: gzip ${size.toFixed(2)}, start ${time.toFixed(2)} (at most ${aim})`);
    return size <= aim && time <= aim;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * `npm run guide`: takes the pictures of docs/guide from the embedded Excel. With names only those stories that have them:
 * `npm run guide -- today en-US`.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { guideFolder, guideLanguages, stories } from "./guide/pictures";
import { sampleFile } from "./guide/sampleFile";
import { takePictures } from "./guide/take";

const root = join(__dirname, "..");

async function take(asked: readonly string[]): Promise<void> {
  const { status } = spawnSync(
    process.execPath,
    ["-r", join(root, "scripts/register.js"), join(root, "scripts/build.ts"), "--if-needed"],
    { stdio: "inherit", cwd: root },
  );
  if (status !== 0) throw new Error("The build failed.");
  const names = asked.filter((word) => !guideLanguages.some((lang) => lang === word));
  const chosen = stories.filter(
    ({ pictures }) => names.length === 0 || pictures.some(({ name }) => names.includes(name)),
  );
  for (const lang of guideLanguages) {
    if (asked.length > names.length && !asked.includes(lang)) continue;
    const folder = join(guideFolder, "images", lang);
    mkdirSync(folder, { recursive: true });
    await takePictures(chosen, lang, sampleFile, ({ name, png }) => {
      writeFileSync(join(folder, `${name}.png`), png);
      console.log(`${lang}/${name}.png: ${Math.round(png.length / 1024)} KB`);
    });
  }
}

take(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);

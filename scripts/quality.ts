/** `npm run quality`: writes docs/quality.md, the product's quality in numbers. Needs a build; takes a minute or two. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "prettier";
import { qualityPage } from "./quality/page";
import { countTests, sizesOf } from "./quality/sources";

const root = join(__dirname, "..");
const file = "docs/quality.md";

async function write(): Promise<void> {
  const page = qualityPage(root, { tests: countTests(root), sizes: sizesOf(join(root, "dist")) });
  writeFileSync(join(root, file), await format(page, { parser: "markdown", printWidth: 120 }));
  console.log(file);
}

write().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});

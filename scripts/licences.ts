/** `npm run licences`: writes which packages the product is made of, under which licences, with their texts. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { licencesPage, licencesText, noticesFile, noticesText } from "./licences/documents";
import { lockedPackages, mayBeUsed } from "./licences/packages";

const root = join(__dirname, "..");
const refused = lockedPackages(root).filter((one) => !mayBeUsed(one));
for (const { name, version, licence } of refused)
  console.error(`${name} ${version}: the licence "${licence}" is not on the lists.`);
if (refused.length > 0) process.exit(1);
writeFileSync(join(root, noticesFile), noticesText(root));
writeFileSync(join(root, licencesPage), licencesText(root));
console.log(`${noticesFile}, ${licencesPage}`);

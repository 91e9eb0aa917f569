/** `node -r ./scripts/register.js scripts/metadata.ts [base address]`: shows the functions' metadata and lists the help pages. */
import { generateFunctionMetadata } from "./metadata/functions";

const files = generateFunctionMetadata(process.argv[2] ?? "https://localhost:3000");
for (const [path, content] of Object.entries(files)) console.log(path.endsWith(".json") ? `${path}\n${content}` : path);

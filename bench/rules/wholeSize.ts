/** One size of the whole check, in a process of its own; prints what it measured as JSON. */
import { measureWhole } from "./whole";

console.log(JSON.stringify(measureWhole(Number(process.argv[2]))));

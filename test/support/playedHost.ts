/** `npm run hosts -- --host web` runs the tests of workbooks on another Excel than the usual one: its name is in TIERBOOK_HOST. */
import { playByDefault } from "../../embedded/protocol/hosts";

const { TIERBOOK_HOST: name = "" } = process.env;
if (name !== "") playByDefault(name);

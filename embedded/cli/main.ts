/** The program `tierbook`: words in, results on stdout, messages on stderr, an exit code. */
import { run, terminalLanguage } from "./run";

const output = {
  result: (text: string): void => void process.stdout.write(`${text}\n`),
  message: (text: string): void => void process.stderr.write(`${text}\n`),
};

// Whoever reads may stop early (`tierbook rules | head`): that is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  throw error;
});

void run(process.argv.slice(2), output, terminalLanguage(process.env)).then((code) => {
  process.exitCode = code;
});

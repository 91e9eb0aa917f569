/** The script of the worker that reads managers' workbooks: it knows neither Office nor the page. */
import { deskHere, type AsyncDesk } from "../../commands/rollupDesk";
import { UserError } from "../../locales/userError";
import { partLength, type DeskAnswer, type DeskCall } from "./rollupMessages";

const desk = deskHere();
const post = (answer: DeskAnswer): void => self.postMessage(answer);

async function answer({ id, method, args }: DeskCall): Promise<void> {
  try {
    const work = desk[method] as (...given: readonly unknown[]) => ReturnType<AsyncDesk[typeof method]>;
    const result: unknown = await work(...args);
    if (!Array.isArray(result)) return post({ id, result });
    const items = result as readonly unknown[];
    let at = 0;
    for (; at + partLength < items.length; at += partLength) post({ id, part: items.slice(at, at + partLength) });
    post({ id, result: items.slice(at) });
  } catch (error) {
    const said = error instanceof UserError ? { text: error.text, args: error.args } : null;
    post({ id, failed: error instanceof Error ? error.message : String(error), said });
  }
}

let turn: Promise<void> = Promise.resolve();
self.addEventListener("message", ({ data }: MessageEvent<DeskCall>) => void (turn = turn.then(() => answer(data))));
post({ ready: true });

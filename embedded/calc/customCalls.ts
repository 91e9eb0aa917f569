/** Calls of custom functions, gathered over a calculation and sent in one message. */
import type { FunctionCall, InvokeFunctions } from "../model/contract";
import type { CellValue } from "../model/types";
import type { FormulaCell } from "./graph";
import { error } from "./values";

type Answer = CellValue | CellValue[][];

interface Waiting {
  cell: FormulaCell;
  key: string;
  call: FunctionCall;
}

export class CustomCalls {
  private readonly answers = new Map<FormulaCell, Map<string, Answer>>();
  private readonly waiting: Waiting[] = [];
  private readonly asked = new Map<FormulaCell, Set<string>>();

  constructor(private readonly invoke: InvokeFunctions) {}

  /** Calls that have not been sent yet. */
  get pending(): number {
    return this.waiting.length;
  }

  /**
   * The answer to a call, or undefined: then it is sent with the next message.
   * Every cell makes its own call, as in Excel; equal calls inside one formula are one.
   * @param content the arguments as one text, to tell calls apart
   */
  ask(
    cell: FormulaCell,
    name: string,
    args: (CellValue[][] | CellValue)[],
    content: string,
    address: () => string,
  ): Answer | undefined {
    const key = `${name} ${content}`;
    const known = this.answers.get(cell)?.get(key);
    if (known !== undefined) return known;
    let asked = this.asked.get(cell);
    if (!asked) this.asked.set(cell, (asked = new Set()));
    if (!asked.has(key)) {
      asked.add(key);
      this.waiting.push({ cell, key, call: { name, args, address: address() } });
    }
    return undefined;
  }

  /** Sends everything that waits in one message and keeps the answers for the cells that asked. */
  async send(): Promise<void> {
    const sent = this.waiting.splice(0);
    for (const { cell } of sent) this.asked.delete(cell);
    const answers = await this.invoke(sent.map(({ call }) => call));
    sent.forEach(({ cell, key }, index) => {
      if (cell.gone) return;
      let known = this.answers.get(cell);
      if (!known) this.answers.set(cell, (known = new Map<string, Answer>()));
      known.set(key, answers[index] ?? error("#VALUE!"));
    });
  }

  /** The cell is computed: its answers are used up. */
  forget(cell: FormulaCell): void {
    this.answers.delete(cell);
    this.asked.delete(cell);
  }
}

/** Commands that stop half way say so, and running them again makes no second thing of what was half done. */
import { savePolicy } from "../../src/commands/policy";
import { recalculateTiers } from "../../src/commands/recalculateTiers";
import { operationsText } from "../../src/locales/operations";
import type { EmbeddedExcel } from "../../embedded/node";
import { asOf, office } from "../support/dailyActions";
import { changingActions } from "../support/faultMatrix";
import { quickExcel } from "../support/quickExcel";

let file: Uint8Array;
let excel: EmbeddedExcel;
beforeAll(async () => {
  file = await office();
});
beforeEach(async () => {
  excel = await quickExcel(file);
});
afterEach(() => excel.dispose());

const user = "李敏";

test("a table that a colleague keeps changing while it is read: the command says that it is not finished, and goes on later", async () => {
  const { host } = excel;
  const process = host.processBatch.bind(host);
  const table = host.workbook.tableByName("Accounts")?.id ?? 0;
  let disturbed = true;
  host.processBatch = async (client, body) => {
    // The log is written before the customers are read again: from then on a row comes with every request.
    const log = host.workbook.tableByName("AuditLog");
    const logged = log && host.workbook.sheet(log.sheetId).grid.get(log.range.row + 1, log.range.column);
    if (disturbed && logged?.value) await host.edit(client, (editor) => void editor.tables.addRows(table, 0, null, 1));
    return process(client, body);
  };
  const recalculate = () => excel.client.run((context) => recalculateTiers(context, { asOf, user }));
  await expect(recalculate()).rejects.toMatchObject({ text: operationsText.tableChanging });
  // By then something is written, if only in the log.
  for (const sentence of Object.values(operationsText.tableChanging))
    expect(sentence).not.toMatch(/未改动|未更動|没有写入|沒有寫入|nothing (?:was|has been) written/i);
  disturbed = false;
  const again = await recalculate();
  expect(again.conflicts).toEqual([]);
  expect(again.batch).not.toBeNull();
});

test("saving the policy, stopped anywhere and run again, raises the version once", async () => {
  const save = (one: EmbeddedExcel) =>
    one.client.run((context) => savePolicy(context, { policyFile: { parameters: { "tier.aMin": 2_000_000 } }, user }));
  const began = excel.host.counters.actions;
  const changing = changingActions(excel);
  const { version } = await save(excel);
  const last = [...changing].map((action) => action - began).slice(-3);
  expect(last).toHaveLength(3);
  for (const k of last) {
    const stopped = await quickExcel(file);
    stopped.host.faults.failAction(k);
    await expect(save(stopped)).rejects.toThrow();
    const done = await save(stopped);
    stopped.dispose();
    expect({ k, version: done.version }).toEqual({ k, version });
  }
});

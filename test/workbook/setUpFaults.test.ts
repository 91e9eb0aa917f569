/** An action of set-up fails; afterwards set-up runs again and ends in the same workbook. */
import { createNullCalculator } from "../../embedded/calc/nullCalculator";
import { startEmbeddedExcel, type EmbeddedExcel } from "../../embedded/node";
import { setUp, type SetUpOptions } from "../../src/commands/setUp";
import { appendRows } from "../../src/workbook/append";
import { bookSetting, setUpSetting } from "../../src/workbook/build/metadata";
import { openBook } from "../../src/workbook/recognise";
import { bookShape } from "../support/bookShape";

const options: SetUpOptions = {
  asOf: 46347,
  policyFile: { parameters: { "tier.aMin": 1_000_000 }, holidays: [{ date: "2026-10-01", kind: "off" }] },
};
/** Logs carry the id of the run. */
const logs = ["AuditLog"];

const start = (file?: Uint8Array): Promise<EmbeddedExcel> =>
  startEmbeddedExcel({ parts: { createCalculator: createNullCalculator }, ...(file ? { file } : {}) });

/** Tries `command` with its k-th action failing, then again without; both workbooks must be the same. */
interface Wanted {
  readonly shape: Record<string, unknown>;
  /** Keys of the add-in's own settings: nothing of an interrupted run may be left among them. */
  readonly settings: readonly string[];
}

const settingsOf = (excel: EmbeddedExcel): string[] => [...excel.host.workbook.settings.keys()].sort();

async function tryFault(
  k: number,
  wanted: Wanted,
  command: (excel: EmbeddedExcel) => Promise<unknown>,
  file?: Uint8Array,
): Promise<boolean> {
  const excel = await start(file);
  try {
    excel.host.faults.failAction(k);
    const failed = await command(excel).then(
      () => false,
      () => true,
    );
    excel.host.faults.clear();
    if (!failed) return false;
    await command(excel);
    expect({ k, shape: bookShape(excel, logs), settings: settingsOf(excel) }).toEqual({ k, ...wanted });
    return true;
  } finally {
    excel.dispose();
  }
}

async function tryFaults(
  command: (excel: EmbeddedExcel) => Promise<unknown>,
  step: number,
  file?: Uint8Array,
): Promise<number> {
  const whole = await start(file);
  await command(whole);
  const wanted: Wanted = { shape: bookShape(whole, logs), settings: settingsOf(whole) };
  expect(wanted.settings).toContain(bookSetting);
  expect(wanted.settings).not.toContain(setUpSetting);
  whole.dispose();
  let tried = 0;
  for (let k = 1; await tryFault(k, wanted, command, file); k += step) tried++;
  return tried;
}

test("a new workbook", async () => {
  expect(await tryFaults((excel) => excel.client.run((context) => setUp(context, options)), 397)).toBeGreaterThan(10);
}, 600000);

test("a workbook that gets more packs while it holds customers", async () => {
  const before = await start();
  await before.client.run((context) => setUp(context, options));
  await before.client.run(async (context) =>
    appendRows(
      context,
      await openBook(context),
      "Accounts",
      ["accountId", "accountName"],
      [
        ["K001", "海风贸易"],
        ["K002", "山城机电"],
      ],
    ),
  );
  const file = await before.save();
  before.dispose();
  const more = (excel: EmbeddedExcel): Promise<unknown> =>
    excel.client.run((context) =>
      setUp(context, {
        ...options,
        packs: ["core", "orders", "newCustomers", "contactCadence", "keyAccounts"],
        profile: "standard",
      }),
    );
  expect(await tryFaults(more, 211, file)).toBeGreaterThan(5);
}, 600000);

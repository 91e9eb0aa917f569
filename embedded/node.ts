/** The embedded Excel in Node: a workbook from a file or a new one, its host, and a first client with the real office.js. */
import { deflateRawSync } from "node:zlib";
import { createCalculator } from "./calc";
import { NodeClient } from "./clients/nodeClient";
import { readWorkbook, writeWorkbook } from "./files";
import { Host, type HostObjects } from "./host";
import { createWorkbook, type Workbook } from "./model";
import type { Calculator } from "./model/contract";
import { excelObjects } from "./objects";
import type { HostSettings } from "./protocol/settings";

/** The parts an embedded Excel is put together from; a test may replace one. */
export interface EmbeddedParts {
  readWorkbook: (bytes: Uint8Array) => Workbook;
  writeWorkbook: (workbook: Workbook) => Uint8Array;
  createCalculator: () => Calculator;
  objects: HostObjects;
}

export interface EmbeddedExcelOptions {
  /** Content of an .xlsx file; a new workbook with one sheet when left out. */
  file?: Uint8Array;
  locale?: HostSettings["locale"];
  settings?: Partial<HostSettings>;
  /** Who sits at the first client. */
  person?: string;
  parts?: Partial<EmbeddedParts>;
}

const usualParts: EmbeddedParts = {
  readWorkbook,
  // Node's own compressor takes a fraction of the time that one in JavaScript does.
  writeWorkbook: (workbook) => writeWorkbook(workbook, { deflate: (bytes, level) => deflateRawSync(bytes, { level }) }),
  createCalculator,
  objects: excelObjects,
};

export interface EmbeddedExcel {
  readonly host: Host;
  /** The first client. */
  readonly client: NodeClient;
  /** Attaches one more client; another person's edits are remote to the first. */
  attachClient(person: string): NodeClient;
  /** The workbook as an .xlsx file, after everything pending has been calculated. */
  save(): Promise<Uint8Array>;
  dispose(): void;
}

/**
 * Starts an embedded Excel.
 * @throws FileError when the file cannot be read as a workbook
 */
export async function startEmbeddedExcel({
  file,
  locale,
  settings,
  person = "user",
  parts: own,
}: EmbeddedExcelOptions = {}): Promise<EmbeddedExcel> {
  const parts = { ...usualParts, ...own };
  const workbook = file ? parts.readWorkbook(file) : createWorkbook();
  const host = await Host.open({
    workbook,
    calculator: parts.createCalculator(),
    objects: parts.objects,
    settings: { ...settings, ...(locale && { locale }) },
  });
  const clients: NodeClient[] = [];
  const attachClient = (name: string): NodeClient => {
    const client = new NodeClient(host, name);
    clients.push(client);
    return client;
  };
  return {
    host,
    client: attachClient(person),
    attachClient,
    save: async () => {
      await host.idle();
      await host.settle();
      return parts.writeWorkbook(workbook);
    },
    dispose: () => {
      for (const client of clients) client.dispose();
      host.dispose();
    },
  };
}

import { readWorkbook, writeWorkbook } from "../files";
import { createWorkbook, type Workbook } from "../model";

/** A workbook with the name it is shown and saved under. */
export interface OpenBook {
  readonly workbook: Workbook;
  readonly fileName: string;
}

const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** An empty workbook, as Excel's "New". */
export function newBook(): OpenBook {
  return { workbook: createWorkbook(), fileName: "Book1.xlsx" };
}

/** Where the build leaves the sample: a company's book, set up and filled by the product's own commands. */
const samplePath = "/page/sample.xlsx";

/**
 * The sample workbook of the build.
 * @throws Error when the build has none
 */
export async function sampleBook(): Promise<OpenBook> {
  const answer = await fetch(samplePath);
  if (!answer.ok) throw new Error(`${samplePath}: ${answer.status}`);
  return { workbook: readWorkbook(new Uint8Array(await answer.arrayBuffer())), fileName: "Sample.xlsx" };
}

/**
 * Lets the person choose an .xlsx file.
 * @returns the workbook, or null when nothing was chosen
 * @throws FileError when the file is none that can be read
 */
export async function chooseBook(): Promise<OpenBook | null> {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = `.xlsx,${mimeType}`;
  const file = await new Promise<File | null>((resolve) => {
    input.addEventListener("change", () => resolve(input.files?.[0] ?? null));
    input.addEventListener("cancel", () => resolve(null));
    input.click();
  });
  return file && { workbook: readWorkbook(new Uint8Array(await file.arrayBuffer())), fileName: file.name };
}

/** Hands the workbook to the browser as a download. */
export function downloadBook({ workbook, fileName }: OpenBook): void {
  const bytes = writeWorkbook(workbook);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mimeType }));
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

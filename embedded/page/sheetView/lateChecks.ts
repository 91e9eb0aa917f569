/**
 * Univer checks validated cells some moments after they were drawn. When the sheet has been drawn anew meanwhile, the workbook it
 * wants is gone and its promise fails with nobody waiting for it. Those failures mean nothing; any other one is left alone.
 */
const ofAGoneWorkbook = /^cannot find current work(book|sheet), (unitId|sheetId): /;

/**
 * Keeps such failures out of the console.
 * @returns the function that ends it
 */
export function hushLateChecks(): () => void {
  const hush = (event: PromiseRejectionEvent): void => {
    if (event.reason instanceof Error && ofAGoneWorkbook.test(event.reason.message)) event.preventDefault();
  };
  window.addEventListener("unhandledrejection", hush);
  return () => window.removeEventListener("unhandledrejection", hush);
}

/** Asks the person about an entry that a validation does not let in. */
import { entryAlert } from "../entryAlert";
import type { Host } from "../host";

/**
 * @param text as typed
 * @returns true where the validation holds, or where it only warns and the person keeps the entry
 */
export function mayStand(
  host: Host,
  at: { readonly sheetId: string; readonly row: number; readonly column: number },
  text: string,
): boolean {
  const alert = entryAlert(host, at, text);
  if (!alert) return true;
  const words = [alert.title, alert.message].filter((part) => part !== "").join("\n\n");
  if (alert.style !== "Stop") return window.confirm(words);
  window.alert(words);
  return false;
}

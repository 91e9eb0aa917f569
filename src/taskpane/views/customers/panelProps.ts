import type { CustomerData } from "../../../commands/readCustomers";
import type { CommandState } from "../../useCommand";

/** What the parts are given that look at all customers. */
export interface PanelProps {
  readonly command: CommandState;
  /** The customers as they were read; null until somebody asks. */
  readonly read: CustomerData | null;
  /** Reads them, anew too. */
  readonly load: () => void;
  /** Something was written: what is shown is read again. */
  readonly onWritten: () => void;
}

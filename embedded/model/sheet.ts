/** One worksheet. */
import type { SheetModel, SheetPart } from "./contract";
import { SparseGrid } from "./grid";
import type {
  ChartData,
  ColumnInfo,
  CommentData,
  ConditionalFormatData,
  PageLayout,
  Rect,
  RowInfo,
  SheetProtection,
  ValidationData,
} from "./types";

export class Sheet implements SheetModel {
  visibility: SheetModel["visibility"] = "Visible";
  tabColor = "";
  showGridlines = true;
  readonly grid = new SparseGrid();
  readonly columns = new Map<number, ColumnInfo>();
  readonly rows = new Map<number, RowInfo>();
  standardWidth = 8.43;
  standardHeight = 15;
  merges: Rect[] = [];
  freeze = { rows: 0, columns: 0 };
  validations: ValidationData[] = [];
  conditionalFormats: ConditionalFormatData[] = [];
  protection: SheetProtection = { protected: false, options: {} };
  pageLayout: PageLayout = {};
  comments: CommentData[] = [];
  charts: ChartData[] = [];
  readonly dirty = new Set<SheetPart>();

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  /** Index of the style a cell has or would have: its own, else its row's, else its column's. */
  styleAt(row: number, column: number): number {
    return this.grid.get(row, column)?.style ?? this.rows.get(row)?.style ?? this.columns.get(column)?.style ?? 0;
  }
}

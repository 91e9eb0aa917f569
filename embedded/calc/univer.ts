/** The bridge to Univer's function library: our values in, our values out. */
import { errorCodes, type CellValue, type ErrorValue } from "../model/types";
import type { Run } from "./evaluate";
import { Area, Lambda, Matrix, error, isError, type Value } from "./values";

/** Functions we have no own version of. */
export interface FunctionLibrary {
  has(name: string): boolean;
  /** Calls a function with computed arguments (undefined = omitted). Results are values, arrays or references. */
  call(name: string, args: readonly (Value | undefined)[], run: Run): Value;
  dispose(): void;
}

/** Brings the library; called at most once a calculator, and only when a formula needs it. */
export type LoadLibrary = () => Promise<FunctionLibrary>;

type Core = typeof import("@univerjs/core");
type Engine = typeof import("@univerjs/engine-formula");
type Variant = InstanceType<Engine["BaseReferenceObject"]> | InstanceType<Engine["BaseValueObject"]>;

const unit = "workbook";

/**
 * Loads Univer's function library: `@univerjs/core` and `@univerjs/engine-formula`, no drawing, no sheets. The same in
 * Node and in the browser.
 */
export async function loadUniver(): Promise<FunctionLibrary> {
  const [core, engine] = await Promise.all([import("@univerjs/core"), import("@univerjs/engine-formula")]);
  return new UniverLibrary(core, engine);
}

const knownErrors: ReadonlySet<string> = new Set(errorCodes);

class UniverLibrary implements FunctionLibrary {
  private readonly univer: InstanceType<Core["Univer"]>;
  private readonly locale: import("@univerjs/core").LocaleType;
  private readonly functions: Map<string, InstanceType<Engine["BaseFunction"]>>;

  constructor(
    core: Core,
    private readonly engine: Engine,
  ) {
    this.locale = core.LocaleType.EN_US;
    this.univer = new core.Univer({
      locale: core.LocaleType.EN_US,
      locales: { [core.LocaleType.EN_US]: {} },
      logLevel: core.LogLevel.SILENT,
    });
    this.univer.registerPlugin(engine.UniverFormulaEnginePlugin, {});
    // The plugin registers its functions when the first workbook appears.
    this.univer.createUnit(core.UniverInstanceType.UNIVER_SHEET, { id: unit, sheets: {}, sheetOrder: [] });
    const service = this.univer.__getInjector().get(engine.IFunctionService);
    this.functions = new Map([...service.getExecutors()].map(([name, executor]) => [String(name), executor]));
  }

  has(name: string): boolean {
    return this.functions.has(name);
  }

  call(name: string, args: readonly (Value | undefined)[], run: Run): Value {
    const executor = this.functions.get(name);
    if (!executor) return error("#NAME?");
    if (executor.minParams >= 0 && args.length < executor.minParams) return error("#VALUE!");
    if (executor.maxParams >= 0 && args.length > executor.maxParams) return error("#VALUE!");
    executor.setRefInfo(unit, run.at.sheetId, run.at.row, run.at.column);
    if (executor.needsLocale) executor.setLocale(this.locale);
    const variants = args.map((arg) => this.toVariant(arg, executor.needsReferenceObject, run));
    return this.fromVariant(executor.calculate(...(variants as Parameters<typeof executor.calculate>)) as Variant, run);
  }

  dispose(): void {
    this.univer.dispose();
  }

  private toVariant(value: Value | undefined, asReference: boolean, run: Run): Variant {
    const { engine } = this;
    if (value === undefined) return engine.NullValueObject.create();
    if (value instanceof Lambda) return engine.ErrorValueObject.create(engine.ErrorType.CALC);
    if (value instanceof Area) return asReference ? this.reference(value, run) : this.array(run.world.matrix(value));
    return value instanceof Matrix ? this.array(value) : this.scalar(value);
  }

  private scalar(value: CellValue): InstanceType<Engine["BaseValueObject"]> {
    const { engine } = this;
    if (typeof value === "number") return engine.NumberValueObject.create(value);
    if (typeof value === "string") return engine.StringValueObject.create(value);
    if (typeof value === "boolean") return engine.BooleanValueObject.create(value);
    return value === null ? engine.NullValueObject.create() : engine.ErrorValueObject.create(value.error as never);
  }

  private array(matrix: Matrix): InstanceType<Engine["BaseValueObject"]> {
    return this.engine.ArrayValueObject.create({
      calculateValueList: matrix.toRows().map((row) => row.map((value) => this.scalar(value))),
      rowCount: matrix.rows,
      columnCount: matrix.columns,
      unitId: "",
      sheetId: "",
      row: -1,
      column: -1,
    });
  }

  private reference(area: Area, run: Run): Variant {
    const { row, column, rowCount, columnCount } = area.rect;
    const range = {
      startRow: row,
      startColumn: column,
      endRow: row + rowCount - 1,
      endColumn: column + columnCount - 1,
    };
    const reference = new this.engine.RangeReferenceObject(range, area.sheetId, unit);
    const cellData = {
      getValue: (r: number, c: number) =>
        univerCell(run.world.cell(area.sheetId, r, c), run.world.formulaAt(area.sheetId, r, c)),
    };
    const sheet = { cellData, rowCount: 1_048_576, columnCount: 16_384, rowData: {}, columnData: {} };
    reference.setUnitData({ [unit]: { [area.sheetId]: sheet } } as never);
    reference.setDefaultUnitId(unit);
    reference.setDefaultSheetId(area.sheetId);
    return reference;
  }

  private fromVariant(variant: Variant, run: Run): Value {
    if (variant.isReferenceObject()) {
      const reference = variant as InstanceType<Engine["BaseReferenceObject"]>;
      const { startRow, startColumn, endRow, endColumn } = reference.getRangePosition();
      const rect = {
        row: startRow,
        column: startColumn,
        rowCount: endRow - startRow + 1,
        columnCount: endColumn - startColumn + 1,
      };
      return new Area(reference.getSheetId() || run.at.sheetId, rect);
    }
    const value = variant as InstanceType<Engine["BaseValueObject"]>;
    if (!value.isArray()) return fromScalar(value);
    if (!(value instanceof this.engine.ArrayValueObject)) return error("#VALUE!");
    const rows = value.getArrayValue().map((row) => row.map((each) => (each ? fromScalar(each) : null)));
    if (rows.length === 0) return error("#CALC!");
    return rows.length === 1 && rows[0]?.length === 1 ? (rows[0][0] as CellValue) : Matrix.of(rows);
  }
}

function univerCell(
  value: CellValue,
  formula: string | undefined,
): { v?: string | number; t?: number; f?: string } | undefined {
  const withFormula = formula === undefined ? {} : { f: formula };
  if (value === null) return formula === undefined ? undefined : withFormula;
  if (typeof value === "number") return { v: value, t: 2, ...withFormula };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: 3, ...withFormula };
  return { v: isError(value) ? value.error : value, t: 1, ...withFormula };
}

function fromScalar(value: { isError(): boolean; isNull(): boolean; getValue(): unknown }): CellValue {
  if (value.isError()) {
    const code = String(value.getValue());
    return error(knownErrors.has(code) ? (code as ErrorValue["error"]) : code === "#CYCLE!" ? "#REF!" : "#VALUE!");
  }
  if (value.isNull()) return null;
  const plain = value.getValue();
  return typeof plain === "number" || typeof plain === "string" || typeof plain === "boolean" ? plain : null;
}

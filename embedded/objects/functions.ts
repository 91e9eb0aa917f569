/** Worksheet functions called by an add-in, without a cell. Of Excel's some 370, those that the product calls. */
import { dateSerial, epochShift } from "../calc/functions/dates";
import type { CellValue } from "../model/types";
import { hostErrors } from "../protocol/hostError";
import type { ObjectType } from "../protocol/objectType";
import { defineType, method, object, read } from "./define";

interface Result {
  readonly value: CellValue;
}

const errorOf = ({ value }: Result): string | null =>
  typeof value === "object" && value !== null ? value.error : null;

const functionResult: ObjectType<Result> = defineType<Result>({
  name: "FunctionResult",
  properties: {
    // Excel leaves one of the two out.
    Value: read((_host, result) => (errorOf(result) === null ? result.value : null)),
    Error: read((_host, result) => errorOf(result)),
  },
  methods: {},
});

/** Arguments as numbers; ranges and results of other functions, which Excel takes too, are not understood here. */
function numbers(args: readonly unknown[], name: string): number[] {
  return args.map((arg) => {
    if (typeof arg === "number") return arg;
    if (typeof arg === "object" && arg !== null) throw hostErrors.notImplemented(`functions.${name} with a range`);
    throw hostErrors.invalidArgument(`functions.${name} takes numbers.`);
  });
}

export const functions: ObjectType<null> = defineType<null>({
  name: "Functions",
  properties: {},
  methods: {
    Date: {
      args: [3, 3],
      ...method((host, _target, args) =>
        object(functionResult, { value: dateSerial(numbers(args, "date"), host.workbook.date1904 ? epochShift : 0) }),
      ),
    },
  },
});

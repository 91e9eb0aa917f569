/** Functions that Excel may call before they have been loaded. */
import { customFunctions } from "../../src/functions";
import { deferredFunctions, functionIds } from "../../src/functions/deferred";

type Loaded = Awaited<ReturnType<Parameters<typeof deferredFunctions>[0]>>;

/** Functions that answer who was called with what. */
const named = Object.fromEntries(
  functionIds.map((id) => [id, (...args: readonly unknown[]) => `${id}(${args.join()})`]),
) as unknown as Loaded;

test("every function of the table can be called before the table is loaded, and nothing else", () => {
  expect(functionIds).toEqual(Object.keys(customFunctions));
});

test("calls made meanwhile wait for one loading; later calls are answered at once", async () => {
  let arrive: (functions: Loaded) => void = () => undefined;
  const load = jest.fn(() => new Promise<Loaded>((resolve) => (arrive = resolve)));
  const call = deferredFunctions(load) as Readonly<Record<string, (...args: unknown[]) => unknown>>;
  expect(load).not.toHaveBeenCalled();
  const waiting = [call["TIER"]?.(1, "x"), call["PACE"]?.()];
  expect(waiting.every((answer) => answer instanceof Promise)).toBe(true);
  arrive(named);
  expect(await Promise.all(waiting)).toEqual(["TIER(1,x)", "PACE()"]);
  expect(call["TIER"]?.(2)).toBe("TIER(2)");
  expect(load).toHaveBeenCalledTimes(1);
});

test("where loading fails, the next call tries again; what a function throws reaches whoever called it", async () => {
  const refuse = {
    ...named,
    PACE: () => {
      throw new RangeError("no days");
    },
  };
  const load = jest.fn(() => Promise.resolve<Loaded>(refuse)).mockRejectedValueOnce(new Error("offline"));
  const call = deferredFunctions(load) as Readonly<Record<string, (...args: unknown[]) => unknown>>;
  await expect(call["TIER"]?.()).rejects.toThrow("offline");
  await expect(call["PACE"]?.()).rejects.toThrow("no days");
  expect(call["TIER"]?.()).toBe("TIER()");
  expect(() => call["PACE"]?.()).toThrow("no days");
});

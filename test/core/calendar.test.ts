import fc from "fast-check";
import {
  addDuration,
  addMonths,
  addWorkdays,
  dateParts,
  durationText,
  exampleHolidays,
  isoDate,
  lastSerial,
  parseDateText,
  parseDuration,
  parsePeriod,
  parseTime,
  periodContaining,
  readPeriod,
  serialFromIso,
  serialOf,
  weekday,
  workdaysAfter,
} from "../../src/calendar";
import { completedPeriods } from "../../src/rules/contact/periods";

const day = (iso: string): number => serialFromIso(iso)!;

describe("serial dates", () => {
  test.each([
    [1, "1900-01-01"],
    [31, "1900-01-31"],
    [59, "1900-02-28"],
    [60, "1900-02-29"],
    [61, "1900-03-01"],
    [43100, "2017-12-31"],
    [lastSerial, "9999-12-31"],
  ])("%d is %s", (serial, iso) => {
    expect(isoDate(serial)).toBe(iso);
    expect(day(iso)).toBe(serial);
  });

  test("days that never were have no serial, except Excel's own 29 February 1900", () => {
    expect(serialOf(2023, 2, 29)).toBeNull();
    expect(serialOf(2100, 2, 29)).toBeNull();
    expect(serialOf(1900, 2, 29)).toBe(60);
    expect(serialOf(1899, 12, 31)).toBeNull();
    expect(() => dateParts(0)).toThrow(RangeError);
  });

  test("every serial comes back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: lastSerial }), (serial) => {
        const { year, month, day: dayOfMonth } = dateParts(serial);
        return serialOf(year, month, dayOfMonth) === serial;
      }),
    );
  });

  test("2017-12-31 is a Sunday", () => expect([weekday(43100), weekday(43101)]).toEqual([7, 1]));

  test.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2024-02-29", -12, "2023-02-28"],
    ["2023-02-28", 12, "2024-02-28"],
    ["2026-11-30", 3, "2027-02-28"],
    ["2026-03-31", -1, "2026-02-28"],
    ["1900-01-31", 1, "1900-02-29"],
  ])("%s and %d months is %s", (from, months, to) => expect(isoDate(addMonths(day(from), months)!)).toBe(to));

  test("months never leave the calendar silently", () => {
    expect(addMonths(lastSerial, 1)).toBeNull();
    expect(addMonths(1, -1)).toBeNull();
  });
});

describe("working days", () => {
  const holidays = new Map([
    [day("2026-10-01"), false],
    [day("2026-10-02"), false],
    [day("2026-10-10"), true],
  ]);
  test.each([
    ["2026-09-30", "2026-09-30", 0],
    ["2026-09-30", "2026-10-05", 1],
    ["2026-10-09", "2026-10-10", 1],
    ["2026-10-10", "2026-10-12", 1],
    ["2026-10-05", "2026-10-01", 0],
  ])("in (%s, %s] there are %d", (from, to, count) => expect(workdaysAfter(day(from), day(to), holidays)).toBe(count));

  test("the last day of a limit holds as many working days as the limit", () => {
    fc.assert(
      fc.property(fc.integer({ min: 40000, max: 50000 }), fc.integer({ min: 1, max: 60 }), (from, count) => {
        const last = addWorkdays(from, count, holidays)!;
        return workdaysAfter(from, last, holidays) === count && workdaysAfter(from, last - 1, holidays) === count - 1;
      }),
    );
  });
});

describe("durations", () => {
  test.each([
    ["7天", 7, "day"],
    ["7 days", 7, "day"],
    ["两周", 14, "day"],
    ["2週", 14, "day"],
    ["1个月", 1, "month"],
    ["1個月", 1, "month"],
    ["１季度", 1, "quarter"],
    ["1 quarter", 1, "quarter"],
    ["半年", 6, "month"],
    ["每周", 7, "day"],
    ["三個月", 3, "month"],
  ])("%s", (text, count, unit) => expect(parseDuration(text)).toEqual({ count, unit }));
  test.each(["", "7", "0天", "-3天", "1.5 months", "soon"])("%j is no duration", (text) =>
    expect(parseDuration(text)).toBeNull(),
  );
  test("what is written is read back, in every language", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.constantFrom("day" as const, "month" as const, "quarter" as const),
        fc.constantFrom("zh-CN" as const, "zh-TW" as const, "en-US" as const),
        (count, unit, lang) => expect(parseDuration(durationText(lang, { count, unit }))).toEqual({ count, unit }),
      ),
    );
  });
  test("counting starts on the day after", () => {
    expect(isoDate(addDuration(day("2026-03-02"), { count: 7, unit: "day" })!)).toBe("2026-03-09");
    expect(isoDate(addDuration(day("2025-11-30"), { count: 1, unit: "quarter" })!)).toBe("2026-02-28");
  });
});

describe("periods", () => {
  test.each([
    ["2017-Q4", 1, "2017-10-01", "2017-12-31"],
    ["2017年第四季度", 1, "2017-10-01", "2017-12-31"],
    ["2017-Q4", 4, "2018-01-01", "2018-03-31"],
    ["2017-12", 1, "2017-12-01", "2017-12-31"],
    ["2017年12月", 1, "2017-12-01", "2017-12-31"],
    ["2017", 1, "2017-01-01", "2017-12-31"],
    ["2017年", 4, "2017-04-01", "2018-03-31"],
    ["2017-H2", 1, "2017-07-01", "2017-12-31"],
    ["2017下半年", 1, "2017-07-01", "2017-12-31"],
    ["2020-W53", 1, "2020-12-28", "2021-01-03"],
    ["２０１７－Ｑ１", 1, "2017-01-01", "2017-03-31"],
    ["2017-12-31", 1, "2017-12-31", "2017-12-31"],
  ])("%s with a year from month %d", (text, first, start, end) => {
    const period = parsePeriod(text, first)!;
    expect([isoDate(period.start), isoDate(period.end)]).toEqual([start, end]);
  });
  test.each(["2017-Q5", "2017-13", "2021-W53", "soon", "", "2017-02-30"])("%j is no period", (text) =>
    expect(parsePeriod(text)).toBeNull(),
  );
  test("every day lies in the period that holds it, and its label leads back", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3000, max: 2900000 }),
        fc.constantFrom(
          "day" as const,
          "week" as const,
          "month" as const,
          "quarter" as const,
          "halfYear" as const,
          "year" as const,
        ),
        fc.integer({ min: 1, max: 12 }),
        (serial, type, first) => {
          const period = periodContaining(type, serial, first)!;
          expect(period.start <= serial && serial <= period.end).toBe(true);
          expect(parsePeriod(period.label, first)).toEqual(period);
        },
      ),
    );
  });
  test("a typed month that Excel made a date is still that month", () => {
    expect(readPeriod(day("2017-12-01"), "month")?.label).toBe("2017-12");
    expect(readPeriod(2017, "year")?.label).toBe("2017");
    expect(readPeriod(day("2017-12-01"), null)).toBeNull();
  });
  test("completed weeks run from Monday, the week of the start left out", () => {
    const spans = [...completedPeriods(day("2026-03-04"), day("2026-03-23"), { count: 7, unit: "day" }, 1)];
    expect(spans.map(([from, to]) => [isoDate(from), isoDate(to)])).toEqual([
      ["2026-03-09", "2026-03-15"],
      ["2026-03-16", "2026-03-22"],
    ]);
  });
});

describe("date texts", () => {
  test.each([
    ["2024-01-05", "2024-01-05"],
    ["2024/1/5", "2024-01-05"],
    ["2024.1.5", "2024-01-05"],
    ["2024年1月5日", "2024-01-05"],
    ["20240105", "2024-01-05"],
    ["２０２４／１／５", "2024-01-05"],
    ["25.1.2024", "2024-01-25"],
    ["5 Jan 2024", "2024-01-05"],
    ["January 5, 2024", "2024-01-05"],
    ["5/5/2024", "2024-05-05"],
  ])("%s", (text, iso) => {
    const reading = parseDateText(text);
    expect("serial" in reading && isoDate(reading.serial)).toBe(iso);
  });
  test.each([
    ["5.1.2024", "ambiguous"],
    ["2024-02-30", "noSuchDay"],
    ["24-01-05", "notADate"],
    ["someday", "notADate"],
    ["2024-01-05x", "notADate"],
    ["31/31/2024", "noSuchDay"],
  ])("%s is refused: %s", (text, problem) => expect(parseDateText(text)).toEqual({ problem }));
  test("a declared order decides", () => {
    expect(parseDateText("5.1.2024", "dmy")).toEqual({ serial: day("2024-01-05") });
    expect(parseDateText("5/1/2024", "mdy")).toEqual({ serial: day("2024-05-01") });
  });
  test("a time of day is the fraction", () => {
    const reading = parseDateText("2024-01-05 18:00");
    expect("serial" in reading && reading.serial).toBe(day("2024-01-05") + 0.75);
    expect(parseTime("８：３０")).toBeCloseTo(8.5 / 24, 12);
    expect(parseTime("下午2:05")).toBeCloseTo((14 * 60 + 5) / 1440, 12);
    expect(parseTime("25:00")).toBeNull();
  });
});

describe("the example of table Holidays", () => {
  const rows = exampleHolidays(day("2026-11-21"), "zh-CN");
  const worked = new Map(rows.map(({ date, isWorkday }) => [date, isWorkday]));

  test("counts 33 days off and 6 make-up days in 2026, each once, the make-up days at weekends", () => {
    expect([rows.filter((row) => !row.isWorkday).length, rows.filter((row) => row.isWorkday).length]).toEqual([33, 6]);
    expect(worked.size).toBe(rows.length);
    for (const { date, isWorkday } of rows) if (isWorkday) expect(weekday(date)).toBeGreaterThan(5);
  });

  test("a make-up Saturday is worked, the day off before it is not", () => {
    expect(workdaysAfter(day("2026-10-07"), day("2026-10-11"), worked)).toBe(3);
    expect(addWorkdays(day("2026-09-30"), 1, worked)).toBe(day("2026-10-08"));
  });

  test("a year without an example has none", () => expect(exampleHolidays(day("2031-01-01"), "en-US")).toEqual([]));
});

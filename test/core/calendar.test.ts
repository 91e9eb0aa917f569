import fc from "fast-check";
import {
  addDuration,
  addMonths,
  addWorkdays,
  approximateDays,
  cellDay,
  dateParts,
  daysInMonth,
  durationText,
  exampleHolidays,
  halfWidth,
  isPeriodType,
  isoDate,
  isSerialDate,
  lastSerial,
  parseDateText,
  parseDuration,
  parsePeriod,
  parseTime,
  periodContaining,
  periodOf,
  readPeriod,
  rollToWorkday,
  serialFromIso,
  serialOf,
  serialOfLocalDay,
  smallNumber,
  weekday,
  workdaysAfter,
  type HolidayRow,
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
    expect(() => dateParts(0)).toThrow(new RangeError("not a serial date: 0"));
    expect(isoDate(0)).toBe("");
  });

  test.each([
    [1899, 12, 31],
    [10000, 1, 1],
    [2024, 0, 5],
    [2024, 13, 5],
    [2024, 5, 0],
    [2024, 4, 31],
    [2024, 1.5, 5],
    [2024, 1, 1.5],
    [2024.5, 1, 1],
    [Number.NaN, 1, 1],
  ])("there is no day %d, %d, %d", (year, month, dayOfMonth) => expect(serialOf(year, month, dayOfMonth)).toBeNull());

  test("the lengths of the months", () => {
    const lengths = (year: number): number[] => Array.from({ length: 12 }, (_, index) => daysInMonth(year, index + 1));
    expect(lengths(2023)).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
    expect([1900, 2000, 2024, 2100].map((year) => daysInMonth(year, 2))).toEqual([29, 29, 29, 28]);
  });

  test.each(["x2024-01-05", "2024-01-05x", "2024-1-5", "2024-13-01"])("%s is no ISO day", (text) =>
    expect(serialFromIso(text)).toBeNull(),
  );

  test("the first and the last moment of the calendar are dates, one earlier or later is none", () => {
    expect([0.99, 1, lastSerial + 0.99, lastSerial + 1].map(isSerialDate)).toEqual([false, true, true, false]);
    expect(["5", true, null].map(isSerialDate)).toEqual([false, false, false]);
  });

  test("a JavaScript date is the day on the local clock", () =>
    expect(isoDate(serialOfLocalDay(new Date(2024, 10, 5, 23, 59))!)).toBe("2024-11-05"));

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
    expect(addMonths(0, 1)).toBeNull();
    expect(addMonths(day("9999-11-30"), 1)).toBe(lastSerial - 1);
  });
});

describe("working days", () => {
  const holidays = new Map([
    [day("2026-10-01"), false],
    [day("2026-10-02"), false],
    [day("2026-10-10"), true],
    // Said twice: a Saturday off, a Tuesday that is worked.
    [day("2026-10-24"), false],
    [day("2026-10-27"), true],
  ]);
  test.each([
    ["2026-09-30", "2026-09-30", 0],
    ["2026-09-30", "2026-10-05", 1],
    ["2026-10-09", "2026-10-10", 1],
    ["2026-10-10", "2026-10-12", 1],
    ["2026-10-05", "2026-10-01", 0],
    ["2026-10-12", "2026-10-26", 10],
    ["2026-10-23", "2026-10-24", 0],
    ["2026-10-26", "2026-10-27", 1],
  ])("in (%s, %s] there are %d", (from, to, count) => expect(workdaysAfter(day(from), day(to), holidays)).toBe(count));

  test("the last day of a limit holds as many working days as the limit", () => {
    fc.assert(
      fc.property(fc.integer({ min: 40000, max: 50000 }), fc.integer({ min: 1, max: 60 }), (from, count) => {
        const last = addWorkdays(from, count, holidays)!;
        return workdaysAfter(from, last, holidays) === count && workdaysAfter(from, last - 1, holidays) === count - 1;
      }),
    );
  });

  test("a day off rolls to the next working day, a worked day stays", () => {
    expect(isoDate(rollToWorkday(day("2026-10-01") + 0.5, holidays)!)).toBe("2026-10-05");
    expect(isoDate(rollToWorkday(day("2026-10-10"), holidays)!)).toBe("2026-10-10");
  });

  test("the last day of the calendar, a Friday, is the last that a limit can fall on", () => {
    const off = new Map([[lastSerial - 1, false]]);
    expect([addWorkdays(lastSerial - 1, 1, off), rollToWorkday(lastSerial - 1, off)]).toEqual([lastSerial, lastSerial]);
    const both = new Map([...off, [lastSerial, false]]);
    expect([addWorkdays(lastSerial - 1, 1, both), rollToWorkday(lastSerial - 1, both)]).toEqual([null, null]);
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
    ["十二个月", 12, "month"],
    ["a week", 7, "day"],
    ["an year", 12, "month"],
    ["One  Month", 1, "month"],
    ["2 fortnights", 28, "day"],
    ["36500天", 36500, "day"],
  ])("%s", (text, count, unit) => expect(parseDuration(text)).toEqual({ count, unit }));
  test.each([
    "",
    "7",
    "0天",
    "-3天",
    "1.5 months",
    "soon",
    "三月",
    "十二月",
    "7每天",
    "x7天",
    "十十天",
    "7天x",
    "aweek",
    "36501天",
  ])("%j is no duration", (text) => expect(parseDuration(text)).toBeNull());
  test("one has its own word in English", () => {
    expect([1, 2].map((count) => durationText("en-US", { count, unit: "day" }))).toEqual(["1 day", "2 days"]);
    expect([1, 2].map((count) => durationText("en-US", { count, unit: "quarter" }))).toEqual([
      "1 quarter",
      "2 quarters",
    ]);
  });
  test("the longer of two has more days", () => {
    const days = (["day", "month", "quarter"] as const).map((unit) => approximateDays({ count: 2, unit }));
    expect(days).toEqual([2, 60.8, 182.6]);
  });
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
    expect(isoDate(addDuration(day("2025-11-30") + 0.9, { count: 2, unit: "month" })!)).toBe("2026-01-30");
    expect(addDuration(lastSerial, { count: 1, unit: "day" })).toBeNull();
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
    ["2017年3月5日", 1, "2017-03-05", "2017-03-05"],
    ["2017上半年", 1, "2017-01-01", "2017-06-30"],
    ["Q4 2017", 1, "2017-10-01", "2017-12-31"],
    ["q1/2017", 4, "2017-04-01", "2017-06-30"],
    ["2017第3周", 1, "2017-01-16", "2017-01-22"],
    ["2016-W1", 1, "2016-01-04", "2016-01-10"],
    ["2017年十一月份", 4, "2017-11-01", "2017-11-30"],
    ["201703", 1, "2017-03-01", "2017-03-31"],
    ["FY2017", 7, "2017-07-01", "2018-06-30"],
    ["1900-01", 1, "1900-01-01", "1900-01-31"],
    ["9999-W51", 1, "9999-12-20", "9999-12-26"],
  ])("%s with a year from month %d", (text, first, start, end) => {
    const period = parsePeriod(text, first)!;
    expect([isoDate(period.start), isoDate(period.end)]).toEqual([start, end]);
  });
  test.each([
    ...["2017-Q5", "2017-13", "2021-W53", "soon", "", "2017-02-30", "2017-00", "2017-W0", "2017-W54", "2017-H3"],
    ...[
      "2017年第零季度",
      "2017年第五季度",
      "2017年一二月",
      "1899",
      "1899-12",
      "1899-Q1",
      "1899-W10",
      "9999",
      "9999-W52",
    ],
  ])("%j is no period", (text) => expect(parsePeriod(text)).toBeNull());
  test.each([
    ["halfYear", 0],
    ["halfYear", 3],
    ["quarter", 0],
    ["quarter", 5],
    ["day", 1],
  ] as const)("no %s has the number %d", (type, number) => expect(periodOf(type, 2017, number)).toBeNull());
  test.each([
    ["day", "2018-03-05"],
    ["week", "2018-W10"],
    ["month", "2018-03"],
    ["quarter", "2017-Q4"],
    ["halfYear", "2017-H2"],
    ["year", "2017"],
  ] as const)("the %s of 5 March 2018 is %s in a year from April", (type, label) => {
    expect(periodContaining(type, day("2018-03-05") + 0.5, 4)).toMatchObject({ type, label });
    expect(isPeriodType(type)).toBe(true);
  });
  test("the first week of January may be the last of the year before", () => {
    expect(periodContaining("week", day("2021-01-03"))?.label).toBe("2020-W53");
    expect(periodContaining("week", day("2018-01-03"))?.label).toBe("2018-W01");
  });
  test("nothing lies outside the calendar", () => {
    expect(periodContaining("day", 0)).toBeNull();
    expect(periodContaining("week", 1)).toBeNull();
    expect(periodContaining("week", lastSerial)).toBeNull();
    expect(["", "hour", null, 7].map(isPeriodType)).toEqual([false, false, false, false]);
  });
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
    expect(readPeriod("2017-Q4", null, 4)?.label).toBe("2017-Q4");
    expect(readPeriod(day("2017-12-01"), null)).toBeNull();
    expect([1900, 2999].map((year) => readPeriod(year, "day")?.label)).toEqual(["1900", "2999"]);
    expect([1899, 3000, 2017.5].map((serial) => readPeriod(serial, "day")?.type)).toEqual(["day", "day", "day"]);
    expect([true, null].map((cell) => readPeriod(cell, "day"))).toEqual([null, null]);
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
    ["13/12/2024", "2024-12-13"],
    ["12.13.2024", "2024-12-13"],
    ["Sept. 5th, 2024", "2024-09-05"],
    ["5-DEC-2024", "2024-12-05"],
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
    ["12.5.2024", "ambiguous"],
    ["5.12.2024", "ambiguous"],
    ["31.2.2024", "noSuchDay"],
    ["5 Foo 2024", "notADate"],
    ["Foo 5, 2024", "notADate"],
    ["2024-01-05 25:00", "notADate"],
    ["2024-01-05T", "notADate"],
    // The first or the twelfth, at 23 or at 3.
    ["2024-01-123:00", "notADate"],
  ])("%s is refused: %s", (text, problem) => expect(parseDateText(text)).toEqual({ problem }));
  test("the day of a cell, without its time", () => {
    const cells = [day("2024-01-05") + 0.75, "2024-01-05 18:00", "someday", true, null, 0];
    expect(cells.map(cellDay)).toEqual([day("2024-01-05"), day("2024-01-05"), null, null, null, null]);
  });
  test("a declared order decides", () => {
    expect(parseDateText("5.1.2024", "dmy")).toEqual({ serial: day("2024-01-05") });
    expect(parseDateText("5/1/2024", "mdy")).toEqual({ serial: day("2024-05-01") });
    expect(parseDateText("25/1/2024", "mdy")).toEqual({ problem: "noSuchDay" });
    expect(parseDateText("5/1/2024", "ymd")).toEqual({ problem: "ambiguous" });
  });
  test("a time of day is the fraction", () => {
    const reading = parseDateText("2024-01-05 18:00");
    expect("serial" in reading && reading.serial).toBe(day("2024-01-05") + 0.75);
  });
  test.each([
    "2024-01-05T18:00:00Z",
    "2024年1月5日18:00",
    "2024年1月5日下午6点",
    "5 Jan 2024 6:00 PM",
    "20240105  18:00+08:00",
  ])("%s is six in the evening", (text) => expect(parseDateText(text)).toEqual({ serial: day("2024-01-05") + 0.75 }));
  test.each([
    ["８：３０", 8, 30, 0],
    ["下午2:05", 14, 5, 0],
    ["2:05 PM", 14, 5, 0],
    ["上午8点", 8, 0, 0],
    ["8点30分45秒", 8, 30, 45],
    ["08:30分", 8, 30, 0],
    ["0:00", 0, 0, 0],
    ["23:59:59", 23, 59, 59],
    ["12:15 AM", 0, 15, 0],
    ["12:15 pm", 12, 15, 0],
    ["1:15 PM", 13, 15, 0],
    ["1:15 AM", 1, 15, 0],
  ])("%s", (text, hour, minute, second) =>
    expect(parseTime(text)).toBeCloseTo((hour * 3600 + minute * 60 + second) / 86400, 12),
  );
  test.each([
    "25:00",
    "24:00",
    "23:60",
    "23:59:60",
    "0:30 AM",
    "13:00 PM",
    "下午13:00",
    "8:123",
    "830",
    "x8:30",
    "8:30x",
  ])("%s is no time of day", (text) => expect(parseTime(text)).toBeNull());
});

test("full width becomes half width, spaces around go", () => expect(halfWidth("　２０２４／１ ")).toBe("2024/1"));

describe("small numbers", () => {
  test.each([
    ["12", 12],
    ["零", 0],
    ["〇", 0],
    ["○", 0],
    ["两", 2],
    ["九", 9],
    ["十", 10],
    ["十二", 12],
    ["三十", 30],
    ["九十九", 99],
  ])("%s is %d", (text, number) => expect(smallNumber(text)).toBe(number));
  test.each(["", "x12", "12x", "一二", "x十", "十x", "三三十", "百"])("%j is none", (text) =>
    expect(smallNumber(text)).toBeNull(),
  );
});

describe("the example of table Holidays", () => {
  const rowsOf2026 = (): readonly HolidayRow[] => exampleHolidays(day("2026-11-21"), "zh-CN");
  const worked = (): Map<number, boolean> => new Map(rowsOf2026().map(({ date, isWorkday }) => [date, isWorkday]));

  test("counts 33 days off and 6 make-up days in 2026, each once, the make-up days at weekends", () => {
    const rows = rowsOf2026();
    expect([rows.filter((row) => !row.isWorkday).length, rows.filter((row) => row.isWorkday).length]).toEqual([33, 6]);
    expect(worked().size).toBe(rows.length);
    for (const { date, isWorkday } of rows) if (isWorkday) expect(weekday(date)).toBeGreaterThan(5);
  });

  test("the days stand in the order of the calendar, from the first of each holiday to its last", () => {
    const dates = rowsOf2026().map(({ date }) => date);
    expect(dates).toEqual([...dates].sort((a, b) => a - b));
    expect(dates.slice(0, 5).map(isoDate)).toEqual([
      "2026-01-01",
      "2026-01-02",
      "2026-01-03",
      "2026-01-04",
      "2026-02-14",
    ]);
  });

  test("a make-up Saturday is worked, the day off before it is not", () => {
    expect(workdaysAfter(day("2026-10-07"), day("2026-10-11"), worked())).toBe(3);
    expect(addWorkdays(day("2026-09-30"), 1, worked())).toBe(day("2026-10-08"));
  });

  test("a year without an example has none", () => expect(exampleHolidays(day("2031-01-01"), "en-US")).toEqual([]));
});

/** What a text says as a number, or why it says none. */
export type NumberReading = { value: number; percent: boolean } | { problem: "notNumber" | "ambiguous" };

const units: Readonly<Record<string, number>> = {
  千: 3,
  万: 4,
  萬: 4,
  百万: 6,
  百萬: 6,
  千万: 7,
  千萬: 7,
  亿: 8,
  億: 8,
};
const currency = /^(?:人民币|人民幣|rmb|cny|ntd?\$?|usd|hk\$|[¥￥$€£])/i;
const unitWord = /(百万|百萬|千万|千萬|千|万|萬|亿|億)?(?:元|圆|圓|块|塊|rmb|cny)?$/i;

/**
 * A number as people type it: full-width digits, thousands separators, 万 and 亿, percent, currency signs, brackets or a
 * trailing minus for negative amounts. Exact: the unit moves the decimal point of the text, it does not multiply.
 * @returns the value (85% gives 0.85 with `percent`), or the problem; "12,34" and "1.234,56" are ambiguous, not guessed
 */
export function readNumber(text: string): NumberReading {
  let rest = text.normalize("NFKC").trim().replace(/[−–—]/g, "-").replace(/\s+/g, "");
  if (rest === "") return { problem: "notNumber" };
  let negative = false;
  const bracketed = /^\((.*)\)$/.exec(rest);
  if (bracketed?.[1] !== undefined) [negative, rest] = [true, bracketed[1]];
  const sign = /^([+-])(.*)$/.exec(rest);
  if (sign) [negative, rest] = [negative !== (sign[1] === "-"), sign[2] ?? ""];
  rest = rest.replace(currency, "");
  const inner = /^([+-])(.*)$/.exec(rest);
  if (inner && !sign) [negative, rest] = [negative !== (inner[1] === "-"), inner[2] ?? ""];
  if (rest.endsWith("-") && !sign && !inner) [negative, rest] = [!negative, rest.slice(0, -1)];

  let power = 0;
  let percent = false;
  if (rest.endsWith("%")) [percent, power, rest] = [true, -2, rest.slice(0, -1)];
  else if (rest.endsWith("‰")) [percent, power, rest] = [true, -3, rest.slice(0, -1)];
  else {
    const unit = unitWord.exec(rest);
    power = units[unit?.[1] ?? ""] ?? 0;
    rest = rest.slice(0, rest.length - (unit?.[0].length ?? 0));
  }
  const scientific = /^(.*\d\.?)e([+-]?\d{1,4})$/i.exec(rest);
  if (scientific) [rest, power] = [scientific[1] ?? "", power + Number(scientific[2])];
  const digits = plainDigits(rest);
  if (digits === null) return { problem: /^\d{1,3}([.,]\d+)+$/.test(rest) ? "ambiguous" : "notNumber" };
  const value = Number(`${digits}e${power}`);
  if (!Number.isFinite(value)) return { problem: "notNumber" };
  return { value: negative && value !== 0 ? -value : value, percent };
}

/** Digits without their thousands separators; null where the grouping is not the one of thousands. */
function plainDigits(text: string): string | null {
  if (/^(\d+(\.\d*)?|\.\d+)$/.test(text)) return text.replace(/\.$/, "");
  if (/^\d{1,3}([,，]\d{3})+(\.\d+)?$/.test(text)) return text.replace(/[,，]/g, "");
  if (/^\d{1,3}('\d{3})+(\.\d+)?$/.test(text)) return text.replace(/'/g, "");
  return null;
}

/** The power of ten that a header's unit stands for: 金额（万元） gives 4, a header without unit 0. */
export function headerPower(header: string): number {
  const unit =
    /[（([【]\s*(?:单位|單位)?[:：]?\s*(百万|百萬|千万|千萬|千|万|萬|亿|億)(?:元|圆|圓)?\s*[）)\]】]\s*$/.exec(
      header.normalize("NFC"),
    );
  return units[unit?.[1] ?? ""] ?? 0;
}

/** Units that stand in a column's header. */
import { numberScales } from "../policy/numberText";

/** The power of ten that a header's unit stands for: 金额（万元） gives 4, a header without unit 0. */
export function headerPower(header: string): number {
  const unit =
    /[（([【]\s*(?:单位|單位)?[:：]?\s*(百万|百萬|千万|千萬|千|仟|万|萬|亿|億)(?:元|圆|圓)?\s*[）)\]】]\s*$/.exec(
      header.normalize("NFC"),
    );
  return numberScales[unit?.[1] ?? ""] ?? 0;
}

/** Rows that cases of family ACC use. */
import type { Row } from "../../../support";

export const organisation: Row = {
  accountType: "企业客户",
  legalRep: "王总",
  phone: "13812345678",
  businessScope: "包装",
  address: "上海",
};

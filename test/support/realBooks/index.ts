/**
 * The CRM export and the visit log as tables of a workbook, for figures that are computed twice. Amounts, days, people and customers are
 * those of the files; what the files do not have (complaints, questions, budgets, ratings, plans) is made of the same rows, so that
 * every figure has something real to count.
 */
export { crmBook } from "./crm";
export { visitBook } from "./visits";

/** policy.json: the company's decisions as a file for the command line. What it names overrules the workbook. */
import { z } from "zod";
import { policyText } from "../locales/policy";
import { UserError } from "../locales/userError";
import type { RawPolicy } from "./types";

z.config({ jitless: true });

const parameterValue = z.union([z.number(), z.string().max(2000), z.boolean(), z.null()]);

/** Shape of policy.json; unknown keys are refused, so that a typing mistake is noticed. */
export const policyFileSchema = z.strictObject({
  /** Version of the policy that was exported; for people, it decides nothing. */
  version: z.number().int().min(1).optional(),
  packs: z.array(z.string()).optional(),
  profile: z.enum(["basic", "standard", "full"]).optional(),
  parameters: z.record(z.string(), parameterValue).optional(),
  rules: z
    .record(
      z.string(),
      z.strictObject({ on: z.boolean().optional(), severity: z.enum(["error", "warn", "info"]).optional() }),
    )
    .optional(),
  holidays: z
    .array(z.strictObject({ date: z.string(), kind: z.enum(["off", "work"]), name: z.string().optional() }))
    .optional(),
});

/** A policy.json that has the right shape; its values are checked by `parsePolicy`. */
export type PolicyFile = z.infer<typeof policyFileSchema>;

/**
 * Checks the shape of a policy.json.
 * @param json the parsed JSON
 * @throws UserError naming the first place that is wrong
 */
export function readPolicyFile(json: unknown): PolicyFile {
  const checked = policyFileSchema.safeParse(json);
  if (checked.success) return checked.data;
  const issue = checked.error.issues[0];
  throw new UserError(
    policyText.fileShape,
    { where: issue?.path.join(".") || "/", detail: String(issue?.message) },
    checked.error,
  );
}

/**
 * Puts a policy.json over what the workbook says: packs are added, everything named is replaced.
 * @param raw the workbook's policy
 * @param file the checked file
 */
export function withPolicyFile(raw: RawPolicy, file: PolicyFile): RawPolicy {
  const named = new Set(Object.keys(file.parameters ?? {}));
  const ruled = file.rules ?? {};
  return {
    ...raw,
    packs: [...new Set([...raw.packs, ...(file.packs ?? [])])],
    profile: file.profile ?? raw.profile,
    parameters: [
      ...raw.parameters.filter((row) => !named.has(row.id)),
      ...Object.entries(file.parameters ?? {}).map(([id, value]) => ({
        id,
        value,
        where: `policy.json: parameters.${id}`,
      })),
    ],
    rules: [
      ...raw.rules.filter((row) => !Object.hasOwn(ruled, row.id)),
      ...Object.entries(ruled).map(([id, rule]) => {
        const before = raw.rules.find((row) => row.id === id);
        return {
          id,
          on: rule.on ?? before?.on ?? null,
          severity: rule.severity ?? before?.severity ?? null,
          where: `policy.json: rules.${id}`,
        };
      }),
    ],
    holidays: [
      ...raw.holidays,
      ...(file.holidays ?? []).map((day, index) => ({
        date: day.date,
        isWorkday: day.kind === "work",
        where: `policy.json: holidays.${index}`,
      })),
    ],
  };
}

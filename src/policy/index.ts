/** The company's policy: catalogue, reading and checking. */
export * from "./types";
export * from "./values";
export { isTier, tierRank } from "./tier";
export * from "./catalogue";
export { questionSteps, readAnswer, suggestionText, type Answer } from "./answer";
export { cellText, parsePolicy } from "./parse";
export { canonicalPolicy, policyContent, type PolicyContent } from "./exportFile";
export { policyFileSchema, readPolicyFile, withPolicyFile, type PolicyFile } from "./policyFile";
export { listedParts, listKey, listLabels, type ListLabels, type OwnListValue } from "./listLabels";
export { parseBoolean, parseNumberText, type NumberReading } from "./numberText";
export { parameterRange, readParameter, type ParameterReading, type ParameterValue } from "./readParameter";

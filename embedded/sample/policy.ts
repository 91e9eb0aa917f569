/**
 * What the sample company decided. Some of the documents' questions are left open, so that the wizard and the check have something to
 * ask: kpi.02.definition, ka.combineMode, target.standardFrom, account.changeUpdateWorkdays.
 */
export const samplePolicy = {
  parameters: {
    "plan.approverRoles": "公司管理层",
    "tier.aMin": 1000000,
    "tier.bMin": 400000,
    "tier.cMin": 100000,
    "tier.reviewMonths": 9,
    "tier.approval": "down",
    "visit.morningMeetingTime": "08:30",
    "visit.developerRoles": "开发员",
    "visit.reportWorkdays": 1,
    "complaint.contactWorkdays": 1,
    "complaint.transferWorkdays": 1,
    "complaint.solutionWorkdays": 3,
    "feedback.standardTime": 2,
    "question.limit": 3,
    "churn.inactiveMonths": 6,
  },
  /** Beyond the profile: when a complaint is handed over, and when a sample is promised. */
  rules: { "CMP-14": { on: true }, "DEV-08": { on: true } },
} as const;

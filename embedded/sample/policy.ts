/** What the sample company decided; the blanks of the basic profile, all filled. */
export const samplePolicy = {
  parameters: {
    "tier.aMin": 1000000,
    "tier.bMin": 400000,
    "tier.cMin": 100000,
    "visit.morningMeetingTime": "08:30",
    "visit.developerRoles": "开发员",
    "visit.reportWorkdays": 1,
    "churn.inactiveMonths": 6,
  },
} as const;

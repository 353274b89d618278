/** Any numbers that nobody else uses for advisory locks of two parts: the first parts of planners' locks. */
export const PLANNER_LOCKS = {
  /** Shared by all planners that are there. */
  present: 7_326_101,
  /** With the number of a day: that planner works on it. */
  day: 7_326_102,
} as const;

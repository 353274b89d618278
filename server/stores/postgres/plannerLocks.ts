/** Any numbers that nobody else uses for advisory locks of two parts: the first parts of planners' locks. */
export const PLANNER_LOCKS = {
  /** Shared by all planners that are there. */
  present: 7_326_101,
  /** With the number of a day: that planner works on it. */
  day: 7_326_102,
  /** With the number of a day: somebody waits for it who may not be kept waiting. */
  wanted: 7_326_103,
} as const;

import type { Timeline } from "../timing/timeline.ts";

/** From leaving the start to being back. */
export const shiftTime = (line: Timeline): number => line.begin[line.count - 1] - line.begin[0];

/** shiftSecond × seconds from leaving the start to being back. */
export const shiftTimeCost = (line: Timeline): number =>
  line.problem.problem.weights.shiftSecond * shiftTime(line);

import { describe, expect, it } from "vitest";
import {
  emptyRow,
  type PaperRow,
  type PaperStop,
  readPaper,
} from "../../../../client/dispatcher/paper/paperDay.ts";
import type { StopId } from "../../../../shared/ids/index.ts";

const zone = "Asia/Qyzylorda";
const at = (time: string) => Date.parse(`2026-03-02T${time}:00+05:00`);
const span = { last: at("08:00"), now: at("12:00"), zone };
const clock = (when: number) =>
  new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" }).format(when);
const stops: PaperStop[] = [
  { id: "ada on" as StopId, kind: "pickup", status: "planned" },
  { id: "ada off" as StopId, kind: "dropoff", status: "planned" },
  { id: "bek on" as StopId, kind: "pickup", status: "planned" },
];
const paper = (rows: Record<string, Partial<PaperRow>>) =>
  new Map(Object.entries(rows).map(([id, row]) => [id, { ...emptyRow, ...row }]));
const read = (rows: Record<string, Partial<PaperRow>>, from = stops) => {
  const { steps, wrong } = readPaper(from, paper(rows), span);
  return { said: steps.map(({ stopId, action, at: when }) => `${stopId} ${action} ${clock(when)}`), wrong };
};

describe("a run's day on paper", () => {
  it("becomes the steps that a driver would have reported, with their times", () => {
    const rows = {
      "ada on": { arrived: "08:40", done: "08:45" },
      "ada off": { done: "9.05" },
      "bek on": { arrived: "09:30", done: "09:50", how: "noShow" as const },
    };
    expect(read(rows)).toEqual({
      wrong: undefined,
      said: [
        ...["ada on depart 08:40", "ada on arrive 08:40", "ada on board 08:45"],
        ...["ada off depart 09:05", "ada off arrive 09:05", "ada off dropOff 09:05"],
        ...["bek on depart 09:30", "bek on arrive 09:30", "bek on noShow 09:50"],
      ],
    });
  });

  it("goes on from where the record stands", () => {
    const waiting: PaperStop[] = [{ id: "ada on" as StopId, kind: "pickup", status: "arrived" }];
    expect(read({ "ada on": { done: "08:45" } }, waiting).said).toEqual(["ada on board 08:45"]);
  });

  it("ends at what has not happened: there, and nobody has got in yet", () => {
    expect(read({ "ada on": { arrived: "08:40" } }).said).toEqual([
      "ada on depart 08:40",
      "ada on arrive 08:40",
    ]);
    expect(read({ "ada off": { done: "09:00" } }).said).toEqual([]);
  });

  it("names the row whose time cannot be: before the one above, to come, or none", () => {
    const first = { arrived: "08:40", done: "08:45" };
    for (const done of ["08:30", "12:30", "soon"])
      expect(read({ "ada on": first, "ada off": { done } }).wrong).toBe("ada off");
  });
});

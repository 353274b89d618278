import { describe, expect, it } from "vitest";
import { expectationsOf, type LegAhead } from "../../../../server/domain/runs/chance.ts";
import { minutes } from "../../../../shared/time/index.ts";
import { at } from "../../presenters/records.ts";

const stands = { now: at("09:00"), freeAt: at("09:00") };
/** A drive that takes one of these minutes, each as likely as the others, and a minute at the door. */
const leg = (drives: number[], more: Partial<LegAhead> = {}): LegAhead => ({
  ...{ drives: drives.map(minutes), stays: [minutes(1)] },
  ...more,
});
const chances = (legs: LegAhead[], ...more: [number[]?]) =>
  expectationsOf(legs, stands, ...more).map(({ chance }) => chance && Math.round(chance * 1000) / 1000);

describe("the chance that a promise is kept", () => {
  it("is the share of what may come that is there by then", () => {
    // Of 8, 10, 12 and 14 minutes three are there by 9:12.
    expect(chances([leg([8, 10, 12, 14], { due: at("09:12") })])).toEqual([0.75]);
    expect(chances([leg([8, 10, 12, 14])])).toEqual([undefined]);
  });

  it("counts what may be late on the way there", () => {
    // There after 10 or 20, on after a minute, there after 10 or 20 more: 21, 31, 31 or 41. Three of four by 9:31.
    const legs = [leg([10, 20]), leg([10, 20], { due: at("09:31") })];
    expect(chances(legs)).toEqual([undefined, 0.75]);
  });

  it("leaves out lateness that waiting takes up", () => {
    // The same, but the first opens at 9:20 only: on at 9:21 in any case, and there at 9:31 or 9:41.
    const legs = [leg([10, 20], { opens: at("09:20") }), leg([10, 20], { due: at("09:31") })];
    expect(chances(legs)).toEqual([undefined, 0.5]);
    // With 15 more minutes to the promised time nothing of the first drive's 10 minutes counts: all of it is kept.
    const [first, second] = legs;
    if (first === undefined || second === undefined) throw new Error("two legs");
    expect(chances([first, { ...second, due: at("09:41") }])).toEqual([undefined, 1]);
  });

  it("takes up as much as is waited and no more", () => {
    // Comes 9:10 or 9:30, and waits until 9:20: on at 9:21 or 9:31, ten more: 9:31 or 9:41. Ten of its twenty minutes are left.
    const legs = [leg([10, 30], { opens: at("09:20") }), leg([10], { due: at("09:40") })];
    expect(chances(legs)).toEqual([undefined, 0.5]);
  });

  it("lets nobody set out before their time, though they are free", () => {
    const legs = [leg([10]), leg([10, 20], { setsOut: at("09:30"), due: at("09:45") })];
    // On at 9:30: there at 9:40 or 9:50.
    expect(chances(legs)).toEqual([undefined, 0.5]);
  });

  it("knows that what has not been is still to come", () => {
    // Left at 8:50 for a drive of 5, 15 or 25 minutes: of five it would be there. Of 9:05 and 9:15 one is in time.
    const underWay = { now: at("09:00"), freeAt: at("08:50"), first: "onTheWay" as const };
    const [known] = expectationsOf([leg([5, 15, 25], { due: at("09:10") })], underWay);
    expect(known?.chance).toBeCloseTo(0.5);
    // Nobody is there yet, and the time is over.
    const [late] = expectationsOf([leg([5, 15, 25], { due: at("08:58") })], underWay);
    expect(late?.chance).toBe(0);
  });

  it("is certain of what has come, and goes on from there", () => {
    const atDoor = { now: at("09:00"), freeAt: at("08:56"), first: { since: at("08:56") } };
    const legs = [
      leg([0], { due: at("09:00"), stays: [minutes(2), minutes(6)] }),
      leg([10], { due: at("09:12") }),
    ];
    // Two minutes are over: it is six, so on at 9:02 and there at 9:12.
    expect(expectationsOf(legs, atDoor).map(({ chance }) => chance)).toEqual([1, 1]);
  });

  it("lets who rests at the door go on when the rest is over", () => {
    const resting = { now: at("09:00"), freeAt: at("09:20"), first: { since: at("08:56") } };
    // There since 8:56, which is in time. Resting until 9:20, two minutes at the door, ten on the road: 9:32.
    const legs = [leg([0], { due: at("09:00"), stays: [minutes(2)] }), leg([10], { due: at("09:31") })];
    expect(expectationsOf(legs, resting).map(({ chance }) => chance)).toEqual([1, 0]);
  });

  it("knows less of a day whose pace is not known", () => {
    // Ten minutes, or a fifth less or more: 8, 10 or 12. Two of three by 9:11; and for all stops of the day together, not each anew.
    expect(chances([leg([10], { due: at("09:11") })], [0.8, 1, 1.2])).toEqual([0.667]);
    const both = [leg([10]), leg([10], { due: at("09:23") })];
    // On after 9, 11 or 13 minutes, there after 17, 21 or 25.
    expect(chances(both, [0.8, 1, 1.2])).toEqual([undefined, 0.667]);
  });

  it("says in what time it is in four of five cases", () => {
    const drives = Array.from({ length: 10 }, (_, k) => 10 + k);
    // Ten minutes to nineteen: one of ten by 9:10, nine of ten by 9:18.
    expect(expectationsOf([leg(drives)], stands)).toMatchObject([
      { likely: { from: at("09:10"), until: at("09:18") }, middle: at("09:14") },
    ]);
  });
});

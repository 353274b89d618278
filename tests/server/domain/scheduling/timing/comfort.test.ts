import { expect, it } from "vitest";
import { minutes } from "../../../../../shared/time/index.ts";
import { problemOf, rushHour, shift, timelineOf, timesOf, trip } from "../world.ts";

it("leaves the start no earlier than the first stop needs", () => {
  const ada = trip("Ada", { from: 10, to: 20, ready: "12:00-12:10" });
  expect(timesOf(timelineOf(problemOf([ada], [shift("van")]), "+Ada -Ada"))[0]).toBe("leave 11:50");
});

it("delays a pick-up by the waiting its rider would sit through", () => {
  // As early as possible Ada boards at 08:10 and waits with the driver for Bo from 08:22 to 09:00: 38 minutes.
  const ada = trip("Ada", { from: 10, to: 30, ready: "08:00-10:00" });
  const bo = trip("Bo", { from: 20, to: 30, ready: "09:00-09:10" });
  const problem = problemOf([ada, bo], [shift("van")]);
  expect(timesOf(timelineOf(problem, "+Ada +Bo -Ada -Bo"))).toContain("+Ada 08:48");
});

it("delays it no further than its window allows", () => {
  const ada = trip("Ada", { from: 10, to: 30, ready: "08:00-08:20" });
  const bo = trip("Bo", { from: 20, to: 30, ready: "09:00-09:10" });
  expect(timesOf(timelineOf(problemOf([ada, bo], [shift("van")]), "+Ada +Bo -Ada -Bo"))).toContain(
    "+Ada 08:20",
  );
});

it("does not delay anybody for waiting after the drop-off", () => {
  const ada = trip("Ada", { from: 10, to: 30, ready: "08:30-10:00" });
  const bo = trip("Bo", { from: 30, to: 40, ready: "11:00-11:10" });
  expect(timesOf(timelineOf(problemOf([ada, bo], [shift("van")]), "+Ada -Ada +Bo -Bo"))).toContain(
    "+Ada 08:30",
  );
});

it("delays a pick-up into the rush hour only as far as nobody sits longer than allowed", () => {
  // Bo boards at 07:42 and would wait aboard until 09:00. Ada, aboard since 07:32, may ride 40 minutes and would get out at
  // 07:54, which seems to leave 18 for Bo; but then the 10 minutes to Ada's door take 20, and she would ride 50.
  // Half of it: from 07:53, 7 minutes to 08:00 and the other 3 at half speed; Ada gets out at 08:06.
  const ada = trip("Ada", { from: 10, to: 30, ready: "07:30-07:30", maxRideTime: minutes(40) });
  const bo = trip("Bo", {
    from: 20,
    to: 40,
    ready: "07:30-09:00",
    there: "09:00-09:30",
    maxRideTime: minutes(120),
  });
  const problem = problemOf([ada, bo], [shift("van", { hours: "07:00-18:00" })], { matrix: rushHour });
  const times = timesOf(timelineOf(problem, "+Ada +Bo -Ada -Bo"));
  expect(times.slice(1, -1)).toEqual(["+Ada 07:30", "+Bo 07:51", "-Ada 08:06", "-Bo 09:00"]);
});

it("leaves late into the rush hour only if the driver may drive that long", () => {
  // Ada at nine. Leaving at 07:00 the way takes 10 minutes, at 08:50 it takes 15 (too late), half way between, at 07:55, 5 and then 10:
  // there at 08:10, in time. With 10 on board and 20 home that is 45 minutes of driving instead of 40.
  const ada = trip("Ada", { from: 10, to: 20, ready: "09:00-09:10" });
  const leaves = (most: number) => {
    const van = shift("van", { hours: "07:00-18:00", maxContinuousDriving: minutes(most) });
    return timesOf(timelineOf(problemOf([ada], [van], { matrix: rushHour }), "+Ada -Ada"))[0];
  };
  expect(leaves(45)).toBe("leave 07:55");
  expect(leaves(44)).toBe("leave 07:00");
});

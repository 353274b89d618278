import { expect, it } from "vitest";
import { isNews } from "../../../../server/domain/notices/news.ts";
import { at, samples } from "./samples.ts";

const { promised, changed, otherVehicle, noVehicle, late } = samples;

it("the same promise is no news, but after it was said that nobody comes", () => {
  expect(isNews(promised, [])).toBe(true);
  expect(isNews(promised, [promised])).toBe(false);
  expect(isNews(promised, [promised, noVehicle])).toBe(true);
  expect(isNews(promised, [promised, changed])).toBe(true);
  expect(isNews({ ...promised, window: changed.is }, [promised, changed])).toBe(false);
  expect(isNews({ ...promised, plate: "777 AAA 11" }, [promised])).toBe(true);
});

it("a vehicle that was told is no news, whatever it was in between", () => {
  expect(isNews({ ...otherVehicle, plate: "777 AAA 11" }, [promised])).toBe(true);
  expect(isNews(otherVehicle, [promised])).toBe(false);
});

it("lateness is news once, and again when it is ten minutes more", () => {
  expect(isNews(late, [promised])).toBe(true);
  expect(isNews({ ...late, expected: at("09:21") }, [promised, late])).toBe(false);
  expect(isNews({ ...late, expected: at("09:22") }, [promised, late])).toBe(true);
  expect(isNews({ ...late, what: "arrival" }, [promised, late])).toBe(true);
});

it("an end is always news", () => {
  expect(isNews(samples.cancelled, [promised, samples.cancelled])).toBe(true);
});

it("that nobody comes is no news while nothing else was said, but for another time", () => {
  expect(isNews(noVehicle, [])).toBe(true);
  expect(isNews(noVehicle, [noVehicle])).toBe(false); // somebody looked once more, and found nobody
  expect(isNews({ ...noVehicle, wished: at("09:30") }, [noVehicle])).toBe(true);
  expect(isNews(noVehicle, [noVehicle, promised])).toBe(true);
});

import { describe, expect, it } from "vitest";
import { createTakeTurns } from "../../../../server/services/records/takeTurns.ts";

/** Work that says when it begins and ends, and ends when told. */
function told(log: string[], name: string) {
  let end = (): void => undefined;
  let fail = (_: Error): void => undefined;
  const ended = new Promise<void>((resolve, reject) => {
    end = resolve;
    fail = reject;
  });
  const work = async () => {
    log.push(`${name} begins`);
    await ended;
    log.push(`${name} ends`);
    return name;
  };
  return { work, end, fail };
}
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe("taking turns", () => {
  it("does the same day's work one after the other, another day's at once", async () => {
    const log: string[] = [];
    const inTurn = createTakeTurns<string>();
    const [one, two, tuesday] = [told(log, "one"), told(log, "two"), told(log, "tuesday")];
    const all = [inTurn("monday", one.work), inTurn("monday", two.work), inTurn("tuesday", tuesday.work)];
    await settled();
    expect(log).toEqual(["one begins", "tuesday begins"]);
    one.end();
    await settled();
    expect(log).toEqual(["one begins", "tuesday begins", "one ends", "two begins"]);
    two.end();
    tuesday.end();
    expect(await Promise.all(all)).toEqual(["one", "two", "tuesday"]);
  });

  it("goes on after work that failed, and tells only who asked for it", async () => {
    const inTurn = createTakeTurns<string>();
    const [one, two] = [told([], "one"), told([], "two")];
    const first = inTurn("monday", one.work);
    const second = inTurn("monday", two.work);
    one.fail(new Error("broken"));
    two.end();
    await expect(first).rejects.toThrow("broken");
    await expect(second).resolves.toBe("two");
  });
});

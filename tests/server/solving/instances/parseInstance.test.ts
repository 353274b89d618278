import { describe, expect, it } from "vitest";
import { InstanceError } from "../../../../server/solving/instances/instance.ts";
import { parseInstance } from "../../../../server/solving/instances/parseInstance.ts";
import { oneHetero, oneRequest, withLine } from "./smallInstances.ts";

/** The message for a file that is refused; "accepted" for one that is not. */
function refusalOf(text: string): string {
  try {
    parseInstance(text);
    return "accepted";
  } catch (error) {
    if (!(error instanceof InstanceError)) throw error;
    expect(error.message).toMatch(new RegExp(`^line ${error.line}: .+$`));
    return error.message;
  }
}

describe("the format of Cordeau", () => {
  const instance = parseInstance(oneRequest);

  it("is a fleet of like vehicles, the depot, pick-ups and drop-offs", () => {
    expect(instance).toMatchObject({ kind: "cordeau", requestCount: 1 });
    expect(instance.vehicles).toEqual([{ maxDuration: 100, capacity: [1] }]);
    expect(instance.nodes).toEqual([
      { x: 0, y: 0, service: 0, maxRide: 0, load: [0], early: 0, late: 100 },
      { x: 3, y: 4, service: 2, maxRide: 30, load: [1], early: 10, late: 20 },
      { x: 3, y: 0, service: 2, maxRide: 0, load: [-1], early: 0, late: 100 },
    ]);
  });

  it("may end with the depot once more", () => {
    expect(parseInstance(`${oneRequest}3 0 0 0 0 0 100\n`)).toEqual(instance);
  });

  it("may end at another depot, which then is one more place", () => {
    const { nodes, requestCount } = parseInstance(`${oneRequest}3 7 7 0 0 0 90\n`);
    expect(requestCount).toBe(1);
    expect(nodes[3]).toMatchObject({ x: 7, y: 7, early: 0, late: 90 });
  });

  it("may count stops instead of requests in its header", () => {
    expect(parseInstance(withLine(oneRequest, 1, "1 2 100 1 30"))).toEqual(instance);
  });

  it("may have comments, blank lines, tabs, Windows line ends and a mark of the byte order", () => {
    const decorated = oneRequest.replaceAll(" ", "\t").split("\n").join("\r\n\r\n# a remark\r\n");
    expect(parseInstance(`\uFEFF# one request\n${decorated}`)).toEqual(instance);
  });
});

describe("the format of unlike vehicles", () => {
  it("gives each vehicle its shift and places, and each pick-up its longest ride", () => {
    const { kind, vehicles, nodes } = parseInstance(oneHetero);
    expect(kind).toBe("hetero");
    expect(vehicles).toEqual([{ maxDuration: 100, capacity: [1, 1, 0, 1] }]);
    expect(nodes).toHaveLength(3);
    expect(nodes[1]).toMatchObject({ maxRide: 30, load: [0, 1, 0, 0] });
  });
});

describe("a malformed file", () => {
  it.each([
    ["is empty", "", "line 1: the file is empty"],
    ["is empty but for remarks", "# nothing\n\n", "line 1: the file is empty"],
    ["has a header of another format", "1 1 100\n", "line 1: a header has 5 or 2 fields, found 3"],
    ["ends after its header", "1 1 100 1 30\n", "line 1: the file ends before the first request"],
    [
      "ends after the depot",
      "1 1 100 1 30\n0 0 0 0 0 0 9\n",
      "line 2: the file ends before the first request",
    ],
    ["ends after its vehicles", "1 1\n100 1 1 0 1\n", "line 2: the file ends before the first request"],
    ["has no vehicle", withLine(oneRequest, 1, "0 1 100 1 30"), "line 1: 0 is no number of vehicles"],
    ["has half a vehicle", withLine(oneRequest, 1, "1.5 1 100 1 30"), "line 1: 1.5 is no number of vehicles"],
    [
      "has vehicles without end",
      withLine(oneRequest, 1, "1e9 1 100 1 30"),
      "line 1: 1000000000 is no number",
    ],
    ["has a negative shift", withLine(oneRequest, 1, "1 1 -9 1 30"), "line 1: a shift of -9 minutes"],
    ["has a negative capacity", withLine(oneRequest, 1, "1 1 100 -1 30"), "line 1: a capacity of -1"],
    [
      "has a negative ride",
      withLine(oneRequest, 1, "1 1 100 1 -30"),
      "line 1: a longest ride of -30 minutes",
    ],
    [
      "announces more requests",
      withLine(oneRequest, 1, "1 3 100 1 30"),
      "line 4: the header announces 3, the",
    ],
    ["has lost a line", withLine(oneRequest, 3), "line 3: expected node 1, found 2"],
    ["has lost its last line", withLine(oneRequest, 4), "line 3: the file ends before the first request"],
    ["has a word", withLine(oneRequest, 3, "1 3 four 2 1 10 20"), 'line 3: "four" is not a number'],
    ["has no number", withLine(oneRequest, 3, "1 3 NaN 2 1 10 20"), 'line 3: "NaN" is not a number'],
    [
      "has a field less",
      withLine(oneRequest, 4, "2 3 0 2 -1 0"),
      "line 4: a node line has 7 fields, found 6",
    ],
    [
      "has a field more",
      withLine(oneRequest, 2, "0 0 0 0 0 0 9 9"),
      "line 2: a node line has 7 fields, found 8",
    ],
    ["mixes up its nodes", withLine(oneRequest, 4, "5 3 0 2 -1 0 9"), "line 4: expected node 2, found 5"],
    [
      "shuts before it opens",
      withLine(oneRequest, 3, "1 3 4 2 1 20 10"),
      "line 3: the window closes (10) before",
    ],
    ["serves backwards", withLine(oneRequest, 3, "1 3 4 -2 1 10 20"), "line 3: service of -2 minutes"],
    ["lets out others", withLine(oneRequest, 4, "2 3 0 2 -2 0 100"), "line 3: loads of 1 and 2 do not pair"],
    [
      "takes out at the pick-up",
      withLine(oneRequest, 3, "1 3 4 2 -1 10 20"),
      "line 3: loads of 1 and 2 do not",
    ],
    [
      "picks up nobody",
      oneRequest.replace(" 1 10 20", " 0 10 20").replace("-1", "0"),
      "line 3: loads of 1 and 2 do",
    ],
    ["loads at the depot", withLine(oneRequest, 2, "0 0 0 0 1 0 100"), "line 2: a depot has a load"],
    ["loads at the closing depot", `${oneRequest}3 0 0 0 -1 0 100\n`, "line 5: a depot has a load"],
    ["forgets a vehicle", withLine(oneHetero, 1, "2 1"), "line 3: a vehicle line has 5 fields, found 11"],
    ["has a weak vehicle", withLine(oneHetero, 2, "100 1 -1 0 1"), "line 2: a capacity of -1"],
    [
      "counts stops, unlike its kind",
      withLine(oneHetero, 1, "1 2"),
      "line 6: the header announces 2, the file",
    ],
    [
      "has a negative own ride",
      withLine(oneHetero, 4, "1 3 4 2 -5 0 1 0 0 10 20"),
      "line 4: a longest ride of -5",
    ],
    [
      "swaps kinds",
      withLine(oneHetero, 5, "2 3 0 2 0 -1 0 0 0 0 100"),
      "line 4: loads of 1 and 2 do not pair",
    ],
  ])("that %s is refused with the line", (_, text, message) => {
    expect(refusalOf(text)).toContain(message);
  });

  it("counts remarks and blank lines where they stand", () => {
    expect(refusalOf(`# a remark\n\n${withLine(oneRequest, 3, "1 3 4 2 1 20 10")}`)).toMatch(/^line 5: /);
  });
});

import { expect, it } from "vitest";
import { queryKey } from "../../../client/api/query.ts";

it("what is asked for with another body is another answer, and without anything one by its name", () => {
  const all = queryKey("listRiders", { body: { q: "sample" } });
  expect(queryKey("listRiders", { body: { q: "sample" } })).toEqual(all);
  expect(queryKey("listRiders", { body: { q: "7012" } })).not.toEqual(all);
  expect(queryKey("listTroubles")).toEqual(["listTroubles"]);
});

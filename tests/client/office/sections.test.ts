import { describe, expect, it } from "vitest";
import { findSection, type OfficeSection } from "../../../client/office/sections.ts";

const named = (path: string): OfficeSection => ({
  path,
  title: "office.title",
  about: "office.home.title",
  roles: ["administrator"],
  show: () => null,
});
const [riders, rules] = [named("riders"), named("rules")];

describe("the address of a part of the office", () => {
  it.each([
    { hash: "/riders", section: riders, rest: "" },
    { hash: "/riders/12/trips", section: riders, rest: "12/trips" },
    { hash: "/rules", section: rules, rest: "" },
  ])("$hash", ({ hash, section, rest }) => {
    expect(findSection([riders, rules], hash)).toEqual({ section, rest });
  });

  it.each(["/", "", "/elsewhere"])("means the first page: %j", (hash) => {
    expect(findSection([riders, rules], hash)).toBeUndefined();
  });
});

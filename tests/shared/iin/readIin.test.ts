import { describe, expect, it } from "vitest";
import { readIin } from "../../../shared/iin/index.ts";

/** Numbers of people born on 15 January 2099: of nobody. */
describe("an IIN", () => {
  it.each([
    { text: "990115500002", sex: "male" },
    { text: "990115 500311", sex: "male" }, // the check digit comes from the second pass
    { text: " 9901-1550-0323 ", sex: "male" },
    { text: "９９０１１５５００００２", sex: "male" },
  ])("is read from $text, with the day of birth it tells", ({ text, sex }) => {
    const iin = text.normalize("NFKC").replace(/\D/g, "");
    expect(readIin(text)).toEqual({ kind: "iin", iin, born: "2099-01-15", sex });
  });

  it.each([
    { text: "990115500003", fault: "checkDigit" },
    { text: "990115500301", fault: "checkDigit" },
    { text: "99011550000", fault: "length" },
    { text: "9901155000022", fault: "length" },
    { text: "", fault: "length" },
    { text: "99O115500002", fault: "letters" },
    { text: "990230500002", fault: "date" },
    { text: "991315500002", fault: "date" },
    { text: "990115700002", fault: "century" },
    { text: "990115000002", fault: "century" },
  ])("$text has a fault: $fault", ({ text, fault }) => {
    expect(readIin(text)).toEqual({ kind: "fault", fault });
  });

  it("gets its leading zeros back where a spreadsheet took them: 115500003 is 000115500003", () => {
    const lost = readIin("115500003", { zerosLost: true });
    expect(lost).toEqual(readIin("000115500003"));
    expect(readIin("115500003")).toEqual({ kind: "fault", fault: "length" });
  });

  it("knows leap years: 2000 was one, 1900 was none", () => {
    expect(readIin("000229500000")).not.toEqual({ kind: "fault", fault: "date" });
    expect(readIin("000229300000")).toEqual({ kind: "fault", fault: "date" });
  });
});

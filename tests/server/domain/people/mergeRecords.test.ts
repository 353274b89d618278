import { expect, it } from "vitest";
import { mergeRecords } from "../../../../server/domain/people/mergeRecords.ts";
import { faultOfPeriods, type RiderFileRecord } from "../../../../server/domain/people/record.ts";
import { CategoryId, RiderId } from "../../../../shared/ids/index.ts";

const visual = CategoryId.parse("visual");
const record = (part: Partial<RiderFileRecord>): RiderFileRecord => ({
  ...{ id: RiderId.parse("00000000-0000-4000-8000-000000000001"), version: 3, iin: "990115500002" },
  ...{ name: "Сейітова Айгүл", phone: "+77000009001", locale: "kk", aid: "none", needs: {} },
  ...{ standing: { state: "served" }, eligibility: [], contacts: [], ...part },
});

it("keeps what the one says and takes what only the other has", () => {
  const merged = mergeRecords(
    record({ needs: { deaf: true }, contacts: [{ name: "Болат", phone: "+77000009002", may: ["book"] }] }),
    record({
      ...{
        name: "Сеитова Айгуль",
        phone: "+77000009003",
        aid: "walker",
        needs: { deaf: false, blind: true },
      },
      home: { label: "Абай 5", point: { lat: 44.85, lon: 65.5 } },
      contacts: [
        { name: "Болат Сейітов", phone: "+77000009002", may: [] },
        { name: "Гүлнар", phone: "+77000009004", may: [] },
      ],
    }),
  );
  expect(merged).toMatchObject({
    ...{ name: "Сейітова Айгүл", phone: "+77000009001", aid: "walker", needs: { deaf: true, blind: true } },
    home: { label: "Абай 5" },
  });
  // Her other number is not lost, and gives nobody a right.
  expect(merged.contacts.map(({ phone, may }) => [phone, may.length])).toEqual([
    ["+77000009002", 1],
    ["+77000009004", 0],
    ["+77000009003", 0],
  ]);
});

it("adds the days that only the other has, around those that both have, and what is written of those", () => {
  const merged = mergeRecords(
    record({
      eligibility: [{ id: 7, category: visual, basis: "12", from: "2026-03-01", until: "2026-05-31" }],
    }),
    record({
      eligibility: [
        {
          id: 9,
          category: visual,
          basis: "11",
          from: "2026-01-01",
          until: "2026-12-31",
          condition: "sees nothing",
        },
      ],
    }),
  );
  // January to December without March to May: two pieces, new ones.
  expect(merged.eligibility).toEqual([
    {
      ...{ id: 7, category: visual, basis: "12" },
      from: "2026-03-01",
      until: "2026-05-31",
      condition: "sees nothing",
    },
    {
      ...{ category: visual, basis: "11" },
      from: "2026-01-01",
      until: "2026-02-28",
      condition: "sees nothing",
    },
    {
      ...{ category: visual, basis: "11" },
      from: "2026-06-01",
      until: "2026-12-31",
      condition: "sees nothing",
    },
  ]);
  expect(faultOfPeriods(merged.eligibility)).toBeUndefined();
});

it("leaves nothing of a period that lies within one without an end", () => {
  const merged = mergeRecords(
    record({ eligibility: [{ category: visual, basis: "12" }] }),
    record({ eligibility: [{ category: visual, basis: "11", from: "2026-01-01" }] }),
  );
  expect(merged.eligibility.map(({ basis }) => basis)).toEqual(["12"]);
});

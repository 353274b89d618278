import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { RiderId } from "../../../../shared/ids/index.ts";
import { ChangeApplication, DecideApplication, RiderDraft } from "../../../../shared/schemas/index.ts";
import { ServiceDay } from "../serviceDay.ts";
import { application, bornLater, ownAddress, papers, staff } from "./newApplication.ts";

let day: ServiceDay;
beforeAll(async () => {
  day = await ServiceDay.begin();
});
afterAll(() => day?.end());
const chief = staff("chief");

it("is granted once more when the desk adds the same person at the same moment: never an error, one record", async () => {
  const sent = application({ iin: bornLater("8000") });
  await day.services.submitApplication({ actor: undefined, address: ownAddress(), key: undefined }, sent);
  const { applicationId, consent: _, ...said } = sent;
  const { version } = (await day.services.openApplication(chief, applicationId)).record;
  const seen = { version, category: "visual", consentOn: day.today, papers };
  const examined = await day.services.changeApplication(
    chief,
    applicationId,
    ChangeApplication.parse({ ...said, ...seen }),
  );
  const decision = DecideApplication.parse({
    ...{ decision: "granted", version: examined.record.version, riderId: randomUUID() },
    ...{ basis: "035-1/у 17", from: day.today, until: "2099-01-10" },
  });
  const decide = () => day.services.decideApplication(chief, applicationId, decision);
  const { iin, name, phone, locale, aid } = sent;
  const period = { category: "visual", basis: "Certificate 12", from: "2020-01-01", until: "2020-12-31" };
  const draft = RiderDraft.parse({
    ...{ iin, name, phone, locale, aid, contacts: [], eligibility: [period] },
  });
  const added = day.services.addRider(chief, { riderId: RiderId.parse(randomUUID()), ...draft });
  const outcomes = await Promise.allSettled([decide(), added]);
  for (const each of outcomes)
    if (each.status === "rejected")
      expect(["record.stale", "rider.stale", "rider.iinTaken"]).toContain(each.reason.code);
  await decide(); // sent again
  expect(await day.core.db.riderRecords.listByIins([iin])).toHaveLength(1);
});

import { randomUUID } from "node:crypto";
import type { Actor } from "../../../../server/domain/people/model.ts";
import { OperatorId, StaffId } from "../../../../shared/ids/index.ts";
import { iinCheckDigit } from "../../../../shared/iin/index.ts";
import { NewApplication } from "../../../../shared/schemas/index.ts";

/** Born on 17 January 2099: nobody, and none of the demo. */
export const bornLater = (serial: string) => `9901175${serial}${iinCheckDigit(`9901175${serial}`)}`;
let count = 0;
/** Somebody who has not applied yet, each with a phone of their own. */
export function application(part: Partial<NewApplication> = {}): NewApplication {
  count += 1;
  return NewApplication.parse({
    ...{ applicationId: randomUUID(), iin: bornLater("0000"), name: "Оразова Меруерт", locale: "kk" },
    ...{ phone: `+7700000${8000 + count}`, aid: "none", district: "kyzylorda", consent: true },
    ...{ address: "Желтоқсан көшесі, 12", ...part },
  });
}

/** Whoever asks from it has all tries left. */
export function ownAddress(): string {
  addresses += 1;
  return `10.0.${Math.floor(addresses / 250)}.${addresses % 250}`;
}
let addresses = 0;

export const papers = [
  { kind: "conclusion", number: "17", issued: "2026-01-10", until: "2099-01-10" },
  { kind: "certificate", number: "A 5", issued: "2026-01-11" },
  { kind: "identity", number: "012", issued: "2020-01-11" },
];

export const staff = (
  role: "chief" | "manager" | "administrator" | "auditor",
  operators?: string[],
): Actor => ({
  ...{ role, id: StaffId.parse(randomUUID()) },
  ...(operators !== undefined && { scope: { operators: operators.map((each) => OperatorId.parse(each)) } }),
});

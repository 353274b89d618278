import { describe, expect, it } from "vitest";
import { blockingLines } from "../../../../client/dispatcher/trip/blockingLines.ts";
import { createTranslate } from "../../../../client/ui/i18n/translate.ts";
import { dispatcher as dispatcherEn } from "../../../../shared/i18n/en/dispatcher.ts";
import { reasons as reasonsEn } from "../../../../shared/i18n/en/reasons.ts";
import type { MessageKey } from "../../../../shared/i18n/index.ts";
import { dispatcher as dispatcherRu } from "../../../../shared/i18n/ru/dispatcher.ts";
import { reasons as reasonsRu } from "../../../../shared/i18n/ru/reasons.ts";
import type { Phrase } from "../../../../shared/schemas/index.ts";

const texts = (t: ReturnType<typeof createTranslate>) => ({
  t,
  tReason: (reason: Phrase) => t(reason.key as MessageKey, reason.values),
});
const english = texts(createTranslate("en", { ...dispatcherEn, ...reasonsEn }));
const russian = texts(createTranslate("ru", { ...dispatcherRu, ...reasonsRu }));
const because = (key: string) => ({ key, values: {} });

describe("why a trip has no vehicle, for a dispatcher", () => {
  it("says how many vehicles each reason keeps away", () => {
    const trip = {
      reason: because("reason.noVehicle"),
      blocking: [
        { reason: because("reason.pickupWindow"), vehicles: 12 },
        { reason: because("reason.capacity"), vehicles: 1 },
      ],
    };
    expect(blockingLines(trip, english)).toEqual([
      "12 vehicles: it cannot be at the pickup in time.",
      "1 vehicle: it is full at that time.",
    ]);
    expect(blockingLines(trip, russian)).toEqual([
      "12 автомобилей: не успевает к посадке.",
      "1 автомобиль: в это время в нём нет мест.",
    ]);
  });

  it("says the one reason there is when no vehicles were counted", () => {
    expect(blockingLines({ reason: because("reason.takenOff") }, english)).toEqual([
      "The dispatcher took the trip off its vehicle.",
    ]);
    expect(blockingLines({}, english)).toEqual([]);
  });
});

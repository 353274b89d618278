import { expect, it } from "vitest";
import { orderSentence, stateText, wayText } from "../../../../client/request/standing/orderTexts.ts";
import { createFormats } from "../../../../client/ui/i18n/dates.ts";
import { loadMessages } from "../../../../client/ui/i18n/loadMessages.ts";
import { reasonText } from "../../../../client/ui/i18n/reasonText.ts";
import { createTranslate } from "../../../../client/ui/i18n/translate.ts";
import type { Locale } from "../../../../shared/i18n/index.ts";
import { TripId } from "../../../../shared/ids/index.ts";
import type { StandingDay } from "../../../../shared/schemas/index.ts";

const zone = "Asia/Qyzylorda"; // UTC+5
async function wordsIn(locale: Locale, section: "rider" | "dispatcher" = "rider") {
  const t = createTranslate(locale, await loadMessages(locale, section));
  const reader = section === "rider" ? "anybody" : "worker";
  const formats = createFormats({ locale, zone, reader }, t);
  return {
    t,
    formats,
    zone,
    tReason: (reason: { key: string; values: Record<string, string | number> }) =>
      reasonText(reason, t, formats),
  };
}
const dialysis = {
  ...{ weekdays: [1, 3, 5], there: { kind: "arriveBy" as const, time: "06:00" }, back: { time: "10:30" } },
  ...{ from: "2026-05-04", until: "2026-05-29" },
};

it.each([
  ["en", "Mon, Wed, Fri: there by 06:00, back from 10:30, until 29 May"],
  ["ru", "Пн, Ср, Пт: туда к 06:00, обратно с 10:30, до 29 мая"],
  ["kk", "Дс, Ср, Жм: жету мерзімі 06:00, қайту уақыты 10:30, соңғы күні 29 мамыр"],
] as const)("an order is one sentence in %s", async (locale, sentence) => {
  expect(orderSentence(dialysis, "2026-05-06", await wordsIn(locale))).toBe(sentence);
});

it("an order says its beginning while that is to come, every day in two words, and a way back by night", async () => {
  const { back: _, until: __, ...open } = dialysis;
  const words = await wordsIn("en");
  const everyDay = {
    ...open,
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    there: { kind: "leaveAt" as const, time: "22:00" },
  };
  expect(orderSentence(everyDay, "2026-05-01", words)).toBe("Every day: there from 22:00, from 4 May on");
  const night = { ...everyDay, back: { time: "00:30" } };
  expect(orderSentence(night, "2026-05-06", words)).toBe(
    "Every day: there from 22:00, back from 00:30 on the next day",
  );
});

const way = (part: Partial<StandingDay> = {}): StandingDay => ({
  ...{ day: "2026-05-06", leg: "there", at: "2026-05-06T01:00:00.000Z", state: "asked" },
  ...part,
});

it("a way has the time on the wall, for a dispatcher too, who reads the nights of other things as of their service day", async () => {
  const words = await wordsIn("en", "dispatcher");
  expect(wayText(way(), "arriveBy", words)).toBe("there by 06:00");
  const night = way({ leg: "back", at: "2026-05-06T19:30:00.000Z" }); // 00:30 on the 7th
  expect(wayText(night, "arriveBy", words)).toBe("back from 00:30 on the next day");
  expect(wayText({ ...night, day: "2026-05-07" }, "arriveBy", words)).toBe("back from 00:30");
});

it("what becomes of a way is said in words: its trip's status and window, or why there is none", async () => {
  const words = await wordsIn("en");
  const id = TripId.parse(crypto.randomUUID());
  const pickupWindow = { from: "2026-05-06T00:10:00.000Z", until: "2026-05-06T00:30:00.000Z" };
  const promised = way({ trip: { id, status: "assigned", pickupWindow } });
  expect(stateText(promised, words)).toBe("Vehicle assigned: the vehicle comes between 05:10 and 05:30");
  expect(stateText(way({ trip: { id, status: "unassigned" } }), words)).toBe("No vehicle found");
  const closed = { key: "error.trip.overlapsOwnTrip", values: {} };
  expect(stateText(way({ state: "refused", reason: closed }), words)).toBe(
    "not possible. You already have a trip at this time. Cancel it or choose another time.",
  );
  expect(stateText(way({ state: "later" }), words)).toBe("is asked for when the date comes nearer");
});

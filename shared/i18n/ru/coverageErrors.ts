import type { coverageErrors as english } from "../en/coverageErrors.ts";

/** What the rider's right or contract does not cover, and who can decide otherwise. */
export const coverageErrors: Record<keyof typeof english, string> = {
  "error.rider.eligibilityEnds":
    "Право на услугу записано до {until}. Выберите день до этой даты или сначала продлите право: диспетчер подскажет как.",
  "error.rider.purposeNotCovered":
    "По договору поездки с такой целью не выполняются. Выберите другую цель или обратитесь к человеку: к диспетчеру.",
  "error.rider.territoryNotCovered":
    "По договору поездки выполняются только внутри района. Выберите другое место или обратитесь к человеку: к диспетчеру.",
  "error.rider.quotaUsed":
    "{month}: осталось поездок {left} из {of}, этого не хватает. Выберите другой месяц или обратитесь к человеку: диспетчер может решить иначе.",
  "error.rider.quotaHoursUsed":
    "{month}: осталось минут в пути {left} из {of}, этого не хватает. Выберите другой месяц или обратитесь к человеку: диспетчер может решить иначе.",
};

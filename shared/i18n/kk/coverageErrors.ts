import type { coverageErrors as english } from "../en/coverageErrors.ts";

/** What the rider's right or contract does not cover, and who can decide otherwise. */
export const coverageErrors: Record<keyof typeof english, string> = {
  "error.rider.eligibilityEnds":
    "Қызметке құқық {until} дейін жазылған. Сол күнге дейінгі күнді таңдаңыз немесе алдымен құқықты ұзартыңыз: қалай екенін диспетчер айтады.",
  "error.rider.purposeNotCovered":
    "Шарт бойынша мұндай мақсатпен сапар жасалмайды. Басқа мақсатты таңдаңыз немесе адамға, диспетчерге жүгініңіз.",
  "error.rider.territoryNotCovered":
    "Шарт бойынша сапарлар тек аудан ішінде жасалады. Басқа орынды таңдаңыз немесе адамға, диспетчерге жүгініңіз.",
  "error.rider.quotaUsed":
    "{month}: {of} сапардың {left} қалды, бұл жеткіліксіз. Басқа айды таңдаңыз немесе адамға жүгініңіз: диспетчер басқаша шеше алады.",
  "error.rider.quotaHoursUsed":
    "{month}: {of} минут жолдың {left} қалды, бұл жеткіліксіз. Басқа айды таңдаңыз немесе адамға жүгініңіз: диспетчер басқаша шеше алады.",
};

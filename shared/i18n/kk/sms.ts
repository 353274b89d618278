import type { sms as english } from "../en/sms.ts";

export const sms: Record<keyof typeof english, string> = {
  "sms.code": "Инватакси: кодыңыз {code}. Оны ешкімге айтпаңыз.",
  "sms.test": "Инватакси: сынақ хабар. Ол жетті.",
};

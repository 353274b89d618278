import type { sms as english } from "../en/sms.ts";

export const sms: Record<keyof typeof english, string> = {
  "sms.code": "Инватакси: ваш код {code}. Никому его не сообщайте.",
  "sms.test": "Инватакси: пробное сообщение. Оно дошло.",
};

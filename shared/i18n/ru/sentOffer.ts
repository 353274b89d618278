import type { sentOffer as english } from "../en/sentOffer.ts";

export const sentOffer: Record<keyof typeof english, string> = {
  "sentOffer.ask": "{day}, {window}: может приехать машина. Согласны?",
  "sentOffer.about": "Ответьте до {time}. Если откажетесь, заявка останется на своём месте в очереди.",
  "sentOffer.take": "Да, согласен(на)",
  "sentOffer.refuse": "Нет, подожду",
};

import type { sentOffer as english } from "../en/sentOffer.ts";

export const sentOffer: Record<keyof typeof english, string> = {
  "sentOffer.ask": "{day}, {window}: көлік келе алады. Келісесіз бе?",
  "sentOffer.about": "Жауап мерзімі: {time}. Бас тартсаңыз, өтініміңіз кезектегі орнында қалады.",
  "sentOffer.take": "Иә, келісемін",
  "sentOffer.refuse": "Жоқ, күтемін",
};

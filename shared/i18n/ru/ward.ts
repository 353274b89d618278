import type { ward as english } from "../en/ward.ts";

export const ward: Record<keyof typeof english, string> = {
  "ward.title": "За кого вы действуете?",
  "ward.about": "Эти люди согласились, чтобы вы просили для них поездки, меняли и отменяли их.",
  "ward.none": "Сегодня ни одно согласие не действует. Обратитесь в офис.",
  "ward.choose": "За: {name}",
  "ward.acting": "Вы действуете за: {name}",
  "ward.consentUntil": "Согласие действует до {day}. При каждом действии записывается ваше имя.",
  "ward.consentOpen": "Согласие без срока. При каждом действии записывается ваше имя.",
  "ward.other": "Другой человек",
  "ward.groups": "Поездки группой",
};

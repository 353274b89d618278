import type { letter as english } from "../en/letter.ts";

export const letter: Record<keyof typeof english, string> = {
  "letter.to": "Кімге: {name}",
  "letter.address": "Мекенжайы: {address}",
  "letter.date": "{day}, № {number}",
  "letter.title": "Инватакси қызметіне берген өтінішіңіз туралы",
  "letter.taken": "Сіздің № {number} өтінішіңіз {day} қабылданды.",
  "letter.granted": "Өтініш қанағаттандырылды. Инватакси қызметін {from} бастап пайдалана аласыз.",
  "letter.until": "Соңғы күні: {until}. Жаңа өтінішті алдын ала беріңіз.",
  "letter.basis": "Негізі: {basis}.",
  "letter.category": "Санаты: {category}.",
  "letter.free": "Қызмет тегін. Сапарға сайтта немесе диспетчер арқылы тапсырыс беруге болады.",
  "letter.phone": "Диспетчер: {phone}",
  "letter.refused": "Өтінішті қанағаттандырудан бас тартылды. Себебі: {reason}.",
  "letter.reason.notEntitled": "сіз қызмет көрсетілетін санаттарға жатпайсыз",
  "letter.reason.papersMissing": "құжаттар толық ұсынылмаған",
  "letter.reason.papersExpired": "құжаттардың жарамдылық мерзімі өткен",
  "letter.reason.otherRegion": "сіз басқа өңірде тұрасыз",
  "letter.reason.other": "төменде көрсетілген",
  "letter.again": "Кез келген уақытта қайта өтініш бере аласыз, сондай-ақ бұл шешімге шағымдана аласыз.",
  "letter.sign": "Қолы: ____________________ {name}",
};

import type { sos as english } from "../en/sos.ts";

export const sos: Record<keyof typeof english, string> = {
  "sos.open": "SOS: маған шұғыл көмек керек",
  "sos.confirm": "Көмек шақыру үшін тағы бір рет басыңыз",
  "sos.cancel": "Қателесіп бастым",
  "sos.called":
    "Көмек {time} шақырылды. Диспетчер сізге қоңырау шалады. Біреу зардап шексе, 112-ге қоңырау шалыңыз.",
  "sos.ended": "Диспетчер бұған {time} көңіл бөлді.",
  "sos.failed": "Шақыру жетпеді. 112-ге қоңырау шалыңыз немесе қайталап көріңіз.",
};

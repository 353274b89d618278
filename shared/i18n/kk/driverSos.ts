import type { driverSos as english } from "../en/driverSos.ts";

export const driverSos: Record<keyof typeof english, string> = {
  "driver.sos": "SOS",
  "driver.sos.open": "SOS: шұғыл көмек",
  "driver.sos.confirm": "Көмек шақыру үшін тағы бір рет басыңыз",
  "driver.sos.cancel": "Қателесіп бастым",
  "driver.sos.waits": "SOS байланысты күтіп тұр. 112-ге қоңырау шалыңыз.",
  "driver.sos.called":
    "Көмек {time} шақырылды: диспетчерлер сізді бәрінен бұрын көреді. Біреу зардап шексе, 112-ге қоңырау шалыңыз.",
  "driver.sos.ended": "Диспетчер, {time}: {note}",
  "dispatcher.trouble.sos": "SOS: {who}",
  "dispatcher.trouble.text.sos":
    "Көмек {time} шақырылды. Бірден хабарласыңыз; біреу зардап шексе, 112 не 103-ке қоңырау шалыңыз.",
  "dispatcher.trouble.otherwise.sos": "Ешкім әрекет етпесе: бірнеше минутта аға диспетчерге хабарланады.",
  "dispatcher.sos.by.driver": "Жүргізуші шақырды",
  "dispatcher.sos.by.rider": "Жолаушы шақырды",
  "dispatcher.sos.seen": "Соңғы көрінген жері {time}: {point}",
  "dispatcher.sos.unseen": "Көліктің қайда екені белгісіз.",
  "dispatcher.sos.announce": "Шұғыл көмек! {title}",
  "dispatcher.sos.done": "Не істелді (жүргізуші оқиды)",
  "dispatcher.sos.end": "Көмек көрсетілді: SOS-ты аяқтау",
  "dispatcher.sos.ended": "SOS аяқталды.",
};

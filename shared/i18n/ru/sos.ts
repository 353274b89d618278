import type { sos as english } from "../en/sos.ts";

export const sos: Record<keyof typeof english, string> = {
  "sos.open": "SOS: мне срочно нужна помощь",
  "sos.confirm": "Нажмите ещё раз, чтобы вызвать помощь",
  "sos.cancel": "Нажато по ошибке",
  "sos.called": "Помощь вызвана в {time}. Диспетчер вам позвонит. Если кто-то пострадал, звоните 112.",
  "sos.ended": "Диспетчер занялся этим в {time}.",
  "sos.failed": "Вызов не прошёл. Звоните 112 или попробуйте ещё раз.",
};

import type { staff as english } from "../en/staff.ts";

export const staff: Record<keyof typeof english, string> = {
  "staff.signIn.title": "Қызметкерлердің кіруі",
  "staff.signIn.username": "Пайдаланушы аты",
  "staff.signIn.password": "Құпиясөз",
  "staff.demo.title": "Демо: кім болып кіруге болады",
  "staff.account": "Менің тіркелгім",
  "staff.signIn.code": "Код",
  "staff.signIn.codeHint": "Қолданбадағы алты цифр немесе қосалқы код",
  "staff.role.dispatcher": "Диспетчер",
  "staff.role.chief": "Аға диспетчер",
  "staff.role.manager": "Оператор менеджері",
  "staff.role.auditor": "Тексеруші",
  "staff.role.administrator": "Әкімші",
  "staff.role.facility": "Мекеме",
  "staff.role.guardian": "Қамқоршы",
  "staff.passkey.signIn": "Кіру кілтімен кіру",
  "staff.passkey.stopped": "Кілт көрсетілмеді. Қайталаңыз немесе аты мен құпиясөз арқылы кіріңіз.",
};

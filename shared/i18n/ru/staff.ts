import type { staff as english } from "../en/staff.ts";

export const staff: Record<keyof typeof english, string> = {
  "staff.signIn.title": "Вход для сотрудников",
  "staff.signIn.username": "Имя пользователя",
  "staff.signIn.password": "Пароль",
  "staff.demo.title": "Демо: за кого можно войти",
  "staff.account": "Моя учётная запись",
  "staff.signIn.code": "Код",
  "staff.signIn.codeHint": "Шесть цифр из приложения или запасной код",
  "staff.role.dispatcher": "Диспетчер",
  "staff.role.chief": "Старший диспетчер",
  "staff.role.manager": "Менеджер оператора",
  "staff.role.auditor": "Проверяющий",
  "staff.role.administrator": "Администратор",
  "staff.role.facility": "Учреждение",
  "staff.role.guardian": "Опекун",
  "staff.passkey.signIn": "Войти с ключом доступа",
  "staff.passkey.stopped": "Ключ не показан. Повторите или войдите по имени и паролю.",
};

import type { staff as english } from "../en/staff.ts";

export const staff: Record<keyof typeof english, string> = {
  "staff.signIn.title": "Вход для сотрудников",
  "staff.signIn.username": "Имя пользователя",
  "staff.signIn.password": "Пароль",
  "staff.demo.title": "Демо: за кого можно войти",
};

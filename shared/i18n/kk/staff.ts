import type { staff as english } from "../en/staff.ts";

export const staff: Record<keyof typeof english, string> = {
  "staff.signIn.title": "Қызметкерлердің кіруі",
  "staff.signIn.username": "Пайдаланушы аты",
  "staff.signIn.password": "Құпиясөз",
  "staff.demo.title": "Демо: кім болып кіруге болады",
};

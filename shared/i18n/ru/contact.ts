import type { contact as english } from "../en/contact.ts";

export const contact: Record<keyof typeof english, string> = {
  "dispatcher.map.estimated": "где она сейчас, вероятно, по своему пути",
  "dispatcher.vehicle.contact.quiet": "Тихо с {time}",
  "dispatcher.vehicle.contact.parked": "Стоит; телефон молчит с {time}",
  "dispatcher.vehicle.contact.offline": "Нет связи с {time}",
  "dispatcher.vehicle.source.driverPage": "Место со страницы водителя",
  "dispatcher.vehicle.source.trackerApp": "Место от приложения-трекера",
  "dispatcher.vehicle.source.trackerServer": "Место от трекера",
};

import type { contact as english } from "../en/contact.ts";

export const contact: Record<keyof typeof english, string> = {
  "dispatcher.map.estimated": "где она сейчас, вероятно, по своему пути",
  "dispatcher.map.vehicles": "Машины на карте",
  "dispatcher.map.cluster":
    "{count, plural, one {# машина} few {# машины} many {# машин} other {# машины}}{troubled, plural, =0 {} one {, # требует внимания} few {, # требуют внимания} many {, # требуют внимания} other {, # требуют внимания}}",
  "dispatcher.map.clusterSign": "несколько машин; отмечено, если одна требует внимания",
  "dispatcher.map.aboard": "едут: {count}",
  "dispatcher.map.troubled": "требует внимания",
  "dispatcher.vehicle.device.online": "на связи",
  "dispatcher.vehicle.device.quiet": "молчит, как телефон на стоянке",
  "dispatcher.vehicle.device.offline": "нет связи давно",
  "dispatcher.vehicle.contact.quiet": "Тихо с {time}",
  "dispatcher.vehicle.contact.parked": "Стоит; телефон молчит с {time}",
  "dispatcher.vehicle.contact.offline": "Нет связи с {time}",
  "dispatcher.vehicle.source.driverPage": "Место со страницы водителя",
  "dispatcher.vehicle.source.trackerApp": "Место от приложения-трекера",
  "dispatcher.vehicle.source.trackerServer": "Место от трекера",
};

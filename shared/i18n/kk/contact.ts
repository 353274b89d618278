import type { contact as english } from "../en/contact.ts";

export const contact: Record<keyof typeof english, string> = {
  "dispatcher.map.estimated": "жолымен жүріп, қазір болуы мүмкін жері",
  "dispatcher.vehicle.contact.quiet": "{time} бастап тыныш",
  "dispatcher.vehicle.contact.parked": "Тұр; телефоны {time} бастап үнсіз",
  "dispatcher.vehicle.contact.offline": "{time} бастап байланыс жоқ",
  "dispatcher.vehicle.source.driverPage": "Орны жүргізуші бетінен",
  "dispatcher.vehicle.source.trackerApp": "Орны трекер қосымшасынан",
  "dispatcher.vehicle.source.trackerServer": "Орны трекерден",
};

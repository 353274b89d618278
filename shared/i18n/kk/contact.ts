import type { contact as english } from "../en/contact.ts";

export const contact: Record<keyof typeof english, string> = {
  "dispatcher.map.estimated": "жолымен жүріп, қазір болуы мүмкін жері",
  "dispatcher.map.vehicles": "Картадағы көліктер",
  "dispatcher.map.cluster":
    "{count, plural, one {# көлік} other {# көлік}}{troubled, plural, =0 {} one {, назар керегі: #} other {, назар керегі: #}}",
  "dispatcher.map.clusterSign": "бірнеше көлік; біріне назар керек болса, белгіленген",
  "dispatcher.map.aboard": "салонда: {count}",
  "dispatcher.map.troubled": "назар керек",
  "dispatcher.vehicle.device.online": "байланыста",
  "dispatcher.vehicle.device.quiet": "үнсіз: тұрған көліктің телефоны да үнсіз",
  "dispatcher.vehicle.device.offline": "көптен байланыс жоқ",
  "dispatcher.vehicle.contact.quiet": "{time} бастап тыныш",
  "dispatcher.vehicle.contact.parked": "Тұр; телефоны {time} бастап үнсіз",
  "dispatcher.vehicle.contact.offline": "{time} бастап байланыс жоқ",
  "dispatcher.vehicle.source.driverPage": "Орны жүргізуші бетінен",
  "dispatcher.vehicle.source.trackerApp": "Орны трекер қосымшасынан",
  "dispatcher.vehicle.source.trackerServer": "Орны трекерден",
};

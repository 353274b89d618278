import type { relief as english, reliefOwn as englishOwn } from "../en/relief.ts";

export const relief: Record<keyof typeof english, string> = {
  "dispatcher.relief.do": "Басқа жүргізушіге беру",
  "dispatcher.relief.title": "{plate}: {driver} орнына басқа жүргізуші",
  "dispatcher.relief.when": "Қашан және қайда",
  "dispatcher.relief.now": "Қазір, көлік тұрған жерде",
  "dispatcher.relief.atStop": "{time}, {place}",
  "dispatcher.relief.atDepot": "Тұрақта, белгіленген уақытта",
  "dispatcher.relief.atTime": "Көлік тұрған жерде, белгіленген уақытта",
  "dispatcher.relief.time": "Уақыты",
  "dispatcher.relief.look": "Осы уақытқа көрсету",
  "dispatcher.relief.people":
    "{count, plural, =0 {Сағат {time} бастап ешкім жүрмейді.} one {Сағат {time} бастап # адам жүреді, оған басқа жүргізушінің аты мен телефоны көрсетіледі.} other {Сағат {time} бастап # адам жүреді, оларға басқа жүргізушінің аты мен телефоны көрсетіледі.}}",
  "dispatcher.relief.aboard": "көлікте отыр",
  "dispatcher.relief.lift": "көтергіш керек",
  "dispatcher.relief.who": "Кім қабылдайды",
  "dispatcher.relief.choose": "Жүргізушіні таңдаңыз",
  "dispatcher.relief.nobody": "Ол уақытта ешбір жүргізуші қабылдай алмайды. Себебі тізімде.",
  "dispatcher.relief.trained": "көтергішпен жұмысқа үйренген",
  "dispatcher.relief.untrained": "көтергішпен жұмысқа үйренбеген",
  "dispatcher.relief.bar.licence": "куәлігінің мерзімі біткен",
  "dispatcher.relief.bar.away": "ол уақытта болмайды",
  "dispatcher.relief.bar.lift": "көтергішпен жұмысқа үйренбеген, ал ол біреуге керек",
  "dispatcher.relief.bar.busy": "ол уақытта басқа көлікте",
  "dispatcher.relief.bar.hours": "мұнша ұзақ жұмыс істеуге болмайды",
  "dispatcher.relief.warning": "Жұмыс уақытының ережесі бұзылады",
  "dispatcher.relief.accept": "Беру",
  "dispatcher.relief.done": "Берілді. Екі жүргізушіге де хабарланады.",
  "dispatcher.relief.agreed": "Келісілді. Екі жүргізушіге де хабарланады.",
  "dispatcher.relief.changed": "Содан бері бірдеңе өзгерді. Қайта қараңыз, ештеңе жасалған жоқ.",
  "dispatcher.relief.state.agreed": "Сағат {time} рейсті {next} қабылдайды, оған дейін {was} жүргізеді.",
  "dispatcher.relief.state.taken": "Сағат {time} бастап {next} жүргізеді, оған дейін {was} жүргізген.",
  "dispatcher.relief.state.lapsed":
    "Сағат {time} {next} қабылдауы керек еді, болмай қалды: {was} жүргізе береді.",
  "dispatcher.relief.place": "Кездесетін жер: {place}.",
  "dispatcher.relief.undone": "Тоқтатылды: рейс {driver} жүргізушіде.",
  "dispatcher.relief.acted":
    "Басқа жүргізуші бірдеңе хабарлап қойды, сондықтан ештеңе тоқтатылмады. Рейсті қайта беріңіз.",
};

export const reliefOwn: Record<keyof typeof englishOwn, string> = {
  "driver.relief.gives.agreed": "Сағат {time} {plate} көлігін бересіз. Қабылдайтын: {name}.",
  "driver.relief.takes.agreed": "Сағат {time} {plate} көлігін қабылдайсыз. Беретін: {name}.",
  "driver.relief.gives.taken": "Сағат {time} {plate} көлігін бердіңіз. Қабылдаған: {name}.",
  "driver.relief.takes.taken": "Сағат {time} {plate} көлігін қабылдадыңыз. Берген: {name}.",
  "driver.relief.place": "Кездесетін жер: {place}.",
  "driver.relief.kept": "Бұған дейін жасағаныңыз кеш жетсе де сізде есептеледі.",
};

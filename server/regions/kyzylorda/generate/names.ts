import type { Random } from "../../random.ts";

/** Common names, mixed at random: nobody in particular is meant. */
const kazakhMen =
  "Абай Айбек Айдос Алмас Арман Асылбек Әлихан Бақытжан Бауыржан Бекзат Болат Дархан Дәулет Ермек Ерасыл Жанибек Жасұлан Кенжебек Қайсар Қуаныш Мәди Мейірбек Нұрбол Нұржан Олжас Рахат Сәкен Сырым Тоқтар Үміт Шерхан Ілияс".split(
    " ",
  );
const kazakhWomen =
  "Айгерім Айжан Айнұр Ақмарал Алтынай Анар Әсел Әйгерім Балжан Гүлмира Гүлнар Дана Динара Жанар Жұлдыз Зәуре Индира Күлаш Қарлығаш Ләззат Мадина Мәрзия Назгүл Нұргүл Перизат Раушан Сәуле Тоғжан Ұлжан Шолпан Шынар".split(
    " ",
  );
const kazakhFamilies =
  "Абдрахманов Аманов Ақышев Әбілов Бердібеков Бисенов Досов Елеусінов Есенгелдиев Жаппаров Жұмабеков Ибраев Калдыбаев Қожахметов Құдайбергенов Маханов Мұстафин Нысанов Оспанов Өтегенов Рысбаев Сағынтаев Сейітов Тәжіев Тұрсынов Төлепов Ұзақбаев Шаймерденов Ысқақов Ізтілеуов".split(
    " ",
  );
const fathers =
  "Әбен Байжан Ғабит Дүйсен Ерғали Жолдас Қасым Манап Нұрпейіс Өмір Рақым Сапар Тұрған Шәкір Ыбырай".split(
    " ",
  );
const russianMen = "Александр Андрей Виктор Дмитрий Игорь Николай Сергей Юрий".split(" ");
const russianWomen = "Анна Валентина Галина Елена Ирина Людмила Ольга Татьяна".split(" ");
const russianFamilies = "Бондарев Волков Гончаров Захаров Колесников Морозов Никитин Соловьёв".split(" ");

export type Sex = "male" | "female";
export interface PersonName {
  full: string;
  family: string;
  slavic: boolean;
}

const SLAVIC_SHARE = 0.06;
const inflected = (family: string, sex: Sex) => (sex === "female" ? `${family}а` : family);

export function inventName(random: Random, sex: Sex): PersonName {
  const slavic = random.chance(SLAVIC_SHARE);
  const family = random.pick(slavic ? russianFamilies : kazakhFamilies);
  return { full: firstAndFather(random, { sex, slavic, family }), family, slavic };
}

/** Somebody of the same family: a parent or guardian. */
export function inventRelative(random: Random, { family, slavic }: PersonName): string {
  return firstAndFather(random, { sex: random.chance(0.7) ? "female" : "male", slavic, family });
}

function firstAndFather(
  random: Random,
  { sex, slavic, family }: { sex: Sex; slavic: boolean; family: string },
): string {
  const surname = inflected(family, sex);
  if (slavic) return `${surname} ${random.pick(sex === "male" ? russianMen : russianWomen)}`;
  const first = random.pick(sex === "male" ? kazakhMen : kazakhWomen);
  return `${surname} ${first} ${random.pick(fathers)}${sex === "male" ? "ұлы" : "қызы"}`;
}

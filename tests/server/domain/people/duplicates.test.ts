import { expect, it } from "vitest";
import { seekDuplicates, type Traits } from "../../../../server/domain/people/duplicates.ts";
import { RiderId } from "../../../../shared/ids/index.ts";
import { iinCheckDigit } from "../../../../shared/iin/index.ts";

const id = (no: number) => RiderId.parse(`00000000-0000-4000-8000-${String(no).padStart(12, "0")}`);
/** Of people born in 2099: nobody. */
const iin = (born: string, serial: string) => `${born}5${serial}${iinCheckDigit(`${born}5${serial}`)}`;
let no = 0;
const person = (name: string, part: Partial<Traits> = {}): Traits => {
  no += 1;
  // No two alike: other days of birth, other serials.
  const born = `99${String(1 + (no % 12)).padStart(2, "0")}${10 + (no % 18)}`;
  return {
    id: id(no),
    name,
    iin: iin(born, String(1000 + no * 367)),
    phone: `+7700000${1000 + no}`,
    contactPhones: [],
    ...part,
  };
};
function found(...people: Traits[]) {
  const steps = seekDuplicates(people);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value.map(({ signs }) => signs);
  }
}

it("takes spellings in three alphabets for one name, where the day of birth is the same too", () => {
  const born = "990115";
  const [kazakh, russian, latin] = [
    person("Қыдырәлиева Айсұлу Серікқызы", { iin: iin(born, "0000") }),
    person("Кыдыралиева Айсулу", { iin: iin(born, "1002") }),
    person("Qydyraliyeva Aisulu", { iin: iin(born, "2004") }),
  ];
  expect(found(kazakh, russian)).toEqual([["name", "born"]]);
  expect(found(russian, latin)).toEqual([["name", "born"]]);
  expect(found(kazakh, latin)).toEqual([["name", "born"]]);
});

it("notices one wrong digit and two that are swapped in the number, and nothing more", () => {
  const name = "Ахметов Серік";
  // 99-01-15 and 99-01-25 differ in one digit, 99-01-15 and 99-10-15 by a swap, 99-01-15 and 99-12-25 in three.
  const of = (born: string) => person(name, { iin: iin(born, "0000") });
  expect(found(of("990115"), of("990125"))).toEqual([["name", "iin"]]);
  expect(found(of("990115"), of("991015"))).toEqual([["name", "iin"]]);
  expect(found(of("990115"), of("991225"))).toEqual([]);
});

it("finds who is written down with the other's contact's phone, or at the same home", () => {
  const [one, other] = [person("Сейітов Болат"), person("Сеитов Болат")];
  expect(found(one, { ...other, contactPhones: [one.phone] })).toEqual([["name", "phone"]]);
  expect(found({ ...one, home: "Абай көшесі, 5" }, { ...other, home: "абай көшесі 5" })).toEqual([
    ["name", "home"],
  ]);
});

it("leaves namesakes and relatives alone: a name is not enough, nor is anything without one", () => {
  expect(found(person("Ахметов Серік"), person("Ахметов Серік"))).toEqual([]);
  const shared = { phone: "+77000009999", home: "Абай көшесі, 5" };
  expect(found(person("Ахметов Серік", shared), person("Ахметова Гүлнар", shared))).toEqual([]);
  // Twins: one family, one day, one home.
  const [one, other] = [iin("990115", "0000"), iin("990115", "0002")];
  expect(
    found(person("Ким Анна", { ...shared, iin: one }), person("Ким Мария", { ...shared, iin: other })),
  ).toEqual([]);
});

it("names the likeliest first", () => {
  const [one, other] = [
    person("Абаев Нұрлан", { home: "Абай 5" }),
    person("Абаев Нурлан", { home: "Абай 5" }),
  ];
  const [sure, twice] = [
    person("Яковлев Пётр", { iin: iin("990115", "0000"), phone: "+77000008888" }),
    person("Яковлев Петр", { iin: iin("990115", "0002"), contactPhones: ["+77000008888"] }),
  ];
  expect(found(one, other, sure, twice)).toEqual([
    ["name", "born", "iin", "phone"],
    ["name", "home"],
  ]);
});

it("compares a list of one day of birth in steps that keep nobody waiting", () => {
  const families = ["Ахметов", "Сейітов", "Абаев", "Оразов", "Ким", "Нұрланов", "Тастемиров", "Ли"];
  const givens = ["Серік", "Болат", "Нұрлан", "Айсұлу", "Гүлнар", "Анна", "Мария", "Бекзат", "Ержан"];
  const people = Array.from({ length: 400 }, (_, index) =>
    person(`${families[index % 8]} ${givens[Math.floor(index / 8) % 9]}`, {
      iin: iin("010101", String(1000 + index)),
    }),
  );
  let steps = 1;
  for (const seeking = seekDuplicates(people); seeking.next().done !== true; ) steps += 1;
  expect(steps).toBeGreaterThan(20); // between two of them others are answered
});

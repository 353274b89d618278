import { expect, it } from "vitest";
import { choicesOf, noMeans } from "../../../../server/domain/notices/content.ts";
import { isStop, understand } from "../../../../server/domain/notices/understand.ts";
import { samples } from "./samples.ts";

const asked = (kind: "reminder" | "changed" | "late" | "noShow" | "soon") => {
  const content = samples[kind];
  return { choices: choicesOf(content), no: noMeans(content) };
};
const read = (text: string, kind: Parameters<typeof asked>[0]) => {
  const understood = understand(text, asked(kind));
  return understood.kind === "choice" ? understood.choice : "unclear";
};

it.each([
  ["1", "reminder", "yes"],
  [" 2. ", "reminder", "cancel"],
  ["2", "changed", "call"],
  ["1", "noShow", "call"],
  ["3", "reminder", "unclear"],
  ["1", "soon", "unclear"],
  ["12", "reminder", "unclear"],
] as const)("the number %j to %s is %s", (text, kind, choice) => {
  expect(read(text, kind)).toBe(choice);
});

it.each([
  ["иә", "yes"],
  ["Да!", "yes"],
  ["OK", "yes"],
  ["болдырмау", "cancel"],
  ["Отмена.", "cancel"],
  ["дайын", "ready"],
  ["Готова", "ready"],
  ["где вы?", "where"],
  ["кешігемін", "late"],
] as const)("the word %j is %s whatever was asked", (text, choice) => {
  for (const kind of ["reminder", "changed", "late"] as const) expect(read(text, kind)).toBe(choice);
});

it("a bare no answers only what can be answered so", () => {
  expect(read("жоқ", "reminder")).toBe("cancel");
  expect(read("Нет", "changed")).toBe("call");
  // Of a vehicle that is late nobody knows what "no" means: a person asks.
  expect(read("нет", "late")).toBe("unclear");
});

it.each(["да но позже", "я не поеду отмена не нужна", "", "?!", "да нет"])(
  "nothing is guessed of %j",
  (text) => {
    expect(read(text, "reminder")).toBe("unclear");
  },
);

it("who wants nothing more says so in one word, and not by a word of an answer", () => {
  expect(["STOP", "Стоп!", " тоқта ", "/stop"].map(isStop)).toEqual([true, true, true, true]);
  expect(["no", "отмена", "стоп машина", ""].map(isStop)).toEqual([false, false, false, false]);
});

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type ESTree, parseSync, Visitor } from "vite";
import { describe, expect, it } from "vitest";
import { AppError } from "../../server/errors.ts";
import { presentProblem } from "../../server/http/problem.ts";
import { ErrorCode } from "../../shared/errors/index.ts";
import { errors as en } from "../../shared/i18n/en/errors.ts";
import { LOCALES } from "../../shared/i18n/index.ts";
import { errors as kk } from "../../shared/i18n/kk/errors.ts";
import { errors as ru } from "../../shared/i18n/ru/errors.ts";
import { blanksOf } from "../support/placeholders.ts";

const sentences = { kk, ru, en };

interface Thrown {
  readonly where: string;
  readonly code: ErrorCode;
  /** What it says it knows, by the alphabet. */
  readonly knows: string[];
}

/** Every `new AppError("code", { values: { … } })` of the server, read but not run. */
function thrownErrors(): Thrown[] {
  const files = readdirSync("server", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => join("server", file));
  return files.flatMap((file) => {
    const thrown: Thrown[] = [];
    new Visitor({
      NewExpression({ callee, arguments: [code, details] }) {
        if (callee.type !== "Identifier" || callee.name !== "AppError" || code?.type !== "Literal") return;
        const known = ErrorCode.parse(code.value);
        thrown.push({ where: file, code: known, knows: namesOf(fieldOf(details, "values")) });
      },
    }).visit(parseSync(file, readFileSync(file, "utf8")).program);
    return thrown;
  });
}

type Node = ESTree.Expression | ESTree.Argument | undefined;
const nameOf = (key: ESTree.PropertyKey): string =>
  key.type === "Identifier" ? key.name : key.type === "Literal" ? String(key.value) : "";
const propertiesOf = (node: Node): ESTree.ObjectProperty[] =>
  node?.type === "ObjectExpression" ? node.properties.flatMap((p) => (p.type === "Property" ? [p] : [])) : [];
const fieldOf = (node: Node, name: string): Node =>
  propertiesOf(node).find(({ key }) => nameOf(key) === name)?.value;
const namesOf = (node: Node): string[] =>
  propertiesOf(node)
    .map(({ key }) => nameOf(key))
    .sort();

describe("an error says what it knows", () => {
  const thrown = thrownErrors();

  it("is found wherever the server refuses something", () => {
    expect(thrown.length).toBeGreaterThan(40);
    expect(thrown.filter(({ code }) => code === "trip.leadTimeTooShort")).toMatchObject([
      { knows: ["minutes"] },
    ]);
  });

  it.each(LOCALES)("in its sentence in %s: each value has its blank, and each blank its value", (locale) => {
    for (const { where, code, knows } of thrown) {
      expect(blanksOf(sentences[locale][`error.${code}`], locale), `${code} in ${where}`).toEqual(knows);
    }
  });

  it("also to who reads the answer without our screens", () => {
    const tooShort = new AppError("trip.leadTimeTooShort", { field: "when.at", values: { minutes: 60 } });
    expect(presentProblem(tooShort, "1")).toMatchObject({
      title: "Trips are asked for at least 60 minutes ahead. Choose a later time or contact the dispatcher.",
      values: { minutes: 60 },
    });
  });

  it("and never fails over a sentence whose value is missing", () => {
    expect(presentProblem(new AppError("trip.leadTimeTooShort"), "1").title).toBe("trip.leadTimeTooShort");
  });
});

import { type ParseResult, Visitor } from "vite";

/** A use of the clock, of chance or of the outside world, which pure code gets as an argument instead. */
export interface GlobalUse {
  what: string;
  line: number;
}

const members = new Set(["Date.now", "Math.random", "crypto.randomUUID", "crypto.getRandomValues"]);
const objects = new Set(["process", "console", "performance"]);
const calls = new Set(["fetch", "setTimeout", "setInterval", "setImmediate", "require"]);

export function findForbiddenGlobals(
  program: ParseResult["program"],
  lineOf: (position: number) => number,
): GlobalUse[] {
  const uses: GlobalUse[] = [];
  new Visitor({
    MemberExpression({ object, property, start }) {
      if (object.type !== "Identifier" || property.type !== "Identifier") return;
      const what = `${object.name}.${property.name}`;
      if (members.has(what) || objects.has(object.name)) uses.push({ what, line: lineOf(start) });
    },
    NewExpression({ callee, arguments: given, start }) {
      if (callee.type === "Identifier" && callee.name === "Date" && given.length === 0) {
        uses.push({ what: "new Date()", line: lineOf(start) });
      }
    },
    CallExpression({ callee, start }) {
      if (callee.type === "Identifier" && calls.has(callee.name))
        uses.push({ what: callee.name, line: lineOf(start) });
    },
  }).visit(program);
  return uses;
}

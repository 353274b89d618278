import { type ESTree, type ParseResult, Visitor } from "vite";

export interface FunctionSpan {
  name: string;
  line: number;
  /** From its first line to its last, all within counted; a text over many lines, such as SQL, counts as one. */
  lines: number;
  /** Whether it holds JSX, whose every attribute may take a line. */
  hasMarkup: boolean;
}

interface Span {
  start: number;
  end: number;
}
type Program = ParseResult["program"];

/** How long each function is, with the nearest name it has. */
export function functionSpans(program: Program, lineOf: (position: number) => number): FunctionSpan[] {
  const { functions, names, markup, texts } = collect(program);
  const linesOf = ({ start, end }: Span) => lineOf(end) - lineOf(start) + 1;
  return functions.map(({ span, name }) => ({
    name: name ?? names.get(span.start) ?? "a function without a name",
    line: lineOf(span.start),
    lines: texts
      .filter((text) => isWithin(text, span))
      .reduce((sum, text) => sum + 1 - linesOf(text), linesOf(span)),
    hasMarkup: markup.some((element) => isWithin(element, span)),
  }));
}

const isWithin = (inner: Span, outer: Span) => inner.start >= outer.start && inner.end <= outer.end;

function collect(program: Program) {
  const functions: { span: Span; name: string | undefined }[] = [];
  const names = new Map<number, string>();
  const markup: Span[] = [];
  const texts: Span[] = [];
  new Visitor({
    ...namingVisitor(names),
    FunctionDeclaration: (node) => void functions.push({ span: node, name: node.id?.name }),
    FunctionExpression: (node) => void functions.push({ span: node, name: node.id?.name }),
    ArrowFunctionExpression: (node) => void functions.push({ span: node, name: undefined }),
    JSXElement: (node) => void markup.push(node),
    JSXFragment: (node) => void markup.push(node),
    TemplateLiteral: (node) => void texts.push(node),
  }).visit(program);
  return { functions, names, markup, texts };
}

/** What a function is called by where it stands: `const name = () => …`, `{ name() {} }`, a class's method. */
function namingVisitor(names: Map<number, string>): ConstructorParameters<typeof Visitor>[0] {
  return {
    VariableDeclarator({ id, init }) {
      if (id.type === "Identifier" && init) names.set(init.start, id.name);
    },
    Property: ({ key, value }) => void names.set(value.start, nameOfKey(key)),
    MethodDefinition: ({ key, value }) => void names.set(value.start, nameOfKey(key)),
    PropertyDefinition({ key, value }) {
      if (value) names.set(value.start, nameOfKey(key));
    },
  };
}

function nameOfKey(key: ESTree.PropertyKey): string {
  if (key.type === "Identifier" || key.type === "PrivateIdentifier") return key.name;
  return key.type === "Literal" ? String(key.value) : "a computed name";
}

import { type ParseResult, Visitor } from "vite";

export interface FoundImport {
  specifier: string;
  typeOnly: boolean;
  start: number;
}

/** `import("./other.ts").Thing` inside a type: an import that no import statement shows. */
export function listTypeReferences(program: ParseResult["program"]): FoundImport[] {
  const found: FoundImport[] = [];
  new Visitor({
    TSImportType({ source, start }) {
      found.push({ specifier: source.value, typeOnly: true, start });
    },
  }).visit(program);
  return found;
}

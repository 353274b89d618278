import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, normalize } from "node:path/posix";
import { parseSync } from "vite";
import { type FunctionSpan, functionSpans } from "./functionSpans.ts";
import { findForbiddenGlobals, type GlobalUse } from "./globals.ts";
import { findMarkup, type MarkupUse } from "./markup.ts";
import { type FoundImport, listTypeReferences } from "./typeReferences.ts";

export interface Import {
  /** As written: `../../shared/ids/index.ts`, `express`, `node:fs`. */
  specifier: string;
  /** For a file of ours, its path from the project's root. */
  file?: string;
  /** True when nothing of it is left at run time. */
  typeOnly: boolean;
  line: number;
}

export interface SourceModule {
  /** From the project's root, with `/`. */
  file: string;
  lines: number;
  imports: Import[];
  functions: FunctionSpan[];
  globals: GlobalUse[];
  /** What parses text as HTML: in browsers, and in Leaflet. */
  markup: { everywhere: MarkupUse[]; ofLeaflet: MarkupUse[] };
}

const readable = /\.(ts|tsx|mjs)$/;

/** Every source file under the given folders of a project, read but not run. */
export function readSourceModules(root: string, folders: readonly string[]): SourceModule[] {
  return folders.flatMap((folder) => listFiles(root, folder)).map((file) => readSourceModule(root, file));
}

function listFiles(root: string, folder: string): string[] {
  const path = join(root, folder);
  if (statSync(path, { throwIfNoEntry: false }) === undefined) return [];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && readable.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}

export function readSourceModule(root: string, file: string): SourceModule {
  const text = readFileSync(join(root, file), "utf8");
  const { program, module, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file} cannot be read: ${errors[0]?.message}`);
  const lineOf = lineCounter(text);
  const found = [
    ...staticImports(module),
    ...reexports(module),
    ...dynamicImports(module, text),
    ...listTypeReferences(program),
  ];
  return {
    file,
    lines: text.split("\n").length - (text.endsWith("\n") ? 1 : 0),
    imports: found.map(({ specifier, typeOnly, start }) => ({
      specifier,
      typeOnly,
      line: lineOf(start),
      ...(specifier.startsWith(".") && { file: normalize(join(dirname(file), specifier)) }),
    })),
    functions: functionSpans(program, lineOf),
    globals: findForbiddenGlobals(program, lineOf),
    markup: findMarkup(program, lineOf),
  };
}

type ModuleRecord = ReturnType<typeof parseSync>["module"];

function staticImports(module: ModuleRecord): FoundImport[] {
  return module.staticImports.map(({ moduleRequest, entries, start }) => ({
    specifier: moduleRequest.value,
    // `import "./styles.css"` has no names and is no type; `import { type A, b }` keeps b.
    typeOnly: entries.length > 0 && entries.every((entry) => entry.isType),
    start,
  }));
}

function reexports(module: ModuleRecord): FoundImport[] {
  return module.staticExports
    .flatMap((statement) => statement.entries)
    .flatMap(({ moduleRequest, isType, start }) =>
      moduleRequest ? [{ specifier: moduleRequest.value, typeOnly: isType, start }] : [],
    );
}

function dynamicImports(module: ModuleRecord, text: string): FoundImport[] {
  return module.dynamicImports.map(({ moduleRequest, start }) => ({
    specifier: text.slice(moduleRequest.start, moduleRequest.end).replace(/^["'`]|["'`]$/g, ""),
    typeOnly: false,
    start,
  }));
}

/** Positions to line numbers, counting from 1. */
function lineCounter(text: string): (position: number) => number {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (position) => starts.findLastIndex((start) => start <= position) + 1;
}

import { findRoom, isInside, joints, keepers, type Reach, type Room } from "./rooms.ts";
import type { Import, SourceModule } from "./sourceModules.ts";

const longestFile = 250;
const longestFunction = 40;
/** A component is mostly markup, which the formatter spreads over many lines. */
const longestComponent = 60;

/** Each breach as a line that names the rule, e.g. `server/services/x.ts:3 imports express: server/services may import …`. */
export function roomViolations(modules: readonly SourceModule[]): string[] {
  return modules.flatMap((module) => {
    const room = findRoom(module.file);
    if (room === undefined)
      return joints.some((joint) => isInside(module.file, joint))
        ? []
        : [`${module.file} is in no room of the house`];
    return module.imports
      .filter((found) => !mayImport(room, module.file, found))
      .map((found) => `${where(module, found)}: ${describe(room)}`);
  });
}

function mayImport(room: Room, file: string, found: Import): boolean {
  if (found.file === undefined) return room.packages.some((name) => isPackage(found.specifier, name));
  const target = found.file;
  if (findRoom(target)?.path === room.path && findRoom(file)?.path === room.path) return true;
  return room.ours.some((entry) =>
    reaches(typeof entry === "string" ? { path: entry } : entry, target, found.typeOnly),
  );
}

function reaches(reach: Reach, target: string, typeOnly: boolean): boolean {
  if (!isInside(target, reach.path) || (reach.typeOnly && !typeOnly)) return false;
  // A room with a door keeps it for everybody, even where the folder around it is open.
  if (isInside(target, "server/domain/scheduling") && reach.path !== target) return isDoor(target);
  return reach.door ? isDoor(target) : true;
}

const isDoor = (target: string) => target.endsWith("/index.ts");

function isPackage(specifier: string, name: string): boolean {
  return name.endsWith(":")
    ? specifier.startsWith(name)
    : specifier === name || specifier.startsWith(`${name}/`);
}

export function keeperViolations(modules: readonly SourceModule[]): string[] {
  return modules.flatMap((module) =>
    module.imports.flatMap((found) =>
      Object.entries(keepers)
        .filter(
          ([name, places]) =>
            isPackage(found.specifier, name) && !places.some((place) => isInside(module.file, place)),
        )
        .map(([name, places]) => `${where(module, found)}: only ${places.join(", ")} may import ${name}`),
    ),
  );
}

export function purityViolations(modules: readonly SourceModule[]): string[] {
  return modules
    .filter(({ file }) => findRoom(file)?.pure)
    .flatMap(({ file, globals }) =>
      globals.map(
        ({ what, line }) =>
          `${file}:${line} uses ${what}: in ${findRoom(file)?.path} clock, chance and the outside come in as arguments`,
      ),
    );
}

/** The one file that gives Leaflet texts, as elements. */
const WRITTEN = "client/map/written.ts";

/** Text from outside never reaches anything that parses HTML, so nothing that does is called at all. */
export function markupViolations(modules: readonly SourceModule[]): string[] {
  return modules.flatMap(({ file, markup }) => {
    const isLeaflets = isInside(file, "client/map") && file !== WRITTEN;
    const uses = [...markup.everywhere, ...(isLeaflets ? markup.ofLeaflet : [])];
    return uses.map(
      ({ what, line }) => `${file}:${line} uses ${what}: text is text, and this parses it as HTML`,
    );
  });
}

export function lengthViolations(modules: readonly SourceModule[]): string[] {
  return modules.flatMap(({ file, lines, functions }) => [
    ...(lines > longestFile ? [`${file} has ${lines} lines: a file has at most ${longestFile}`] : []),
    ...functions.flatMap(({ name, line, lines: length, hasMarkup }) => {
      const most = hasMarkup ? longestComponent : longestFunction;
      const kind = hasMarkup ? "component" : "function";
      return length > most
        ? [`${file}:${line} ${name} has ${length} lines: a ${kind} has at most ${most}`]
        : [];
    }),
  ]);
}

/** `./${name}/index.ts`: one of several folders, chosen when it runs. */
const hasBlank = (file: string) => file.includes("${");

export function unresolvedImports(
  modules: readonly SourceModule[],
  exists: (file: string) => boolean,
): string[] {
  return modules.flatMap((module) =>
    module.imports
      .filter(({ file }) => file !== undefined && !exists(file) && !hasBlank(file))
      .map((found) => `${where(module, found)}: no such file (imports name it with its extension)`),
  );
}

function where({ file }: SourceModule, { specifier, file: target, line, typeOnly }: Import): string {
  return `${file}:${line} imports ${typeOnly ? "types of " : ""}${target ?? specifier}`;
}

function describe({ path, ours, packages }: Room): string {
  const reach = (entry: string | Reach) => {
    if (typeof entry === "string") return entry;
    return entry.typeOnly ? `types of ${entry.path}` : `${entry.path} by its index.ts`;
  };
  const allowed = [...ours.map(reach), ...packages];
  return `${path} may import ${allowed.length === 0 ? "nothing" : `only ${allowed.join(", ")}`}`;
}

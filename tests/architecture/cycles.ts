import type { SourceModule } from "./sourceModules.ts";

/** Circles of imports, those of types included, each once, as `a -> b -> a`. */
export function importCycles(modules: readonly SourceModule[]): string[] {
  const next = new Map(modules.map(({ file, imports }) => [file, targets(imports)]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const walk = (file: string, trail: string[]) => {
    const begin = trail.indexOf(file);
    if (begin !== -1) return void cycles.push([...trail.slice(begin), file].join(" -> "));
    if (done.has(file)) return;
    for (const target of next.get(file) ?? []) walk(target, [...trail, file]);
    done.add(file);
  };
  for (const { file } of modules) walk(file, []);
  return cycles;
}

function targets(imports: SourceModule["imports"]): string[] {
  return imports.flatMap(({ file }) => file ?? []);
}

import type { Instance, InstanceNode } from "./instance.ts";

/** The text that `parseInstance` reads, with the closing depot. */
export function writeInstance(instance: Instance): string {
  const depot = instance.nodes[0];
  const nodes = depot === undefined ? instance.nodes : [...instance.nodes, depot];
  const lines = instance.kind === "cordeau" ? cordeauLines(instance, nodes) : heteroLines(instance, nodes);
  return `${lines.join("\n")}\n`;
}

const place = (value: number): string => value.toFixed(3);

function cordeauLines(instance: Instance, nodes: readonly InstanceNode[]): string[] {
  const vehicle = instance.vehicles[0];
  const maxRide = instance.nodes[1]?.maxRide ?? 0;
  return [
    [
      instance.vehicles.length,
      instance.requestCount,
      vehicle?.maxDuration ?? 0,
      vehicle?.capacity[0] ?? 0,
      maxRide,
    ].join(" "),
    ...nodes.map((node, id) =>
      [id, place(node.x), place(node.y), node.service, ...node.load, node.early, node.late].join(" "),
    ),
  ];
}

function heteroLines(instance: Instance, nodes: readonly InstanceNode[]): string[] {
  return [
    `${instance.vehicles.length} ${instance.requestCount}`,
    ...instance.vehicles.map((vehicle) => [vehicle.maxDuration, ...vehicle.capacity].join(" ")),
    ...nodes.map((node, id) =>
      [
        id,
        place(node.x),
        place(node.y),
        node.service,
        node.maxRide,
        ...node.load,
        node.early,
        node.late,
      ].join(" "),
    ),
  ];
}

import type { Instance, InstanceNode } from "./instance.ts";

/** The text that `parseInstance` reads, with the closing depot. Numbers are written in full: nothing is rounded. */
export function writeInstance(instance: Instance): string {
  const depot = instance.nodes[0];
  const isClosed = instance.nodes.length > 2 * instance.requestCount + 1;
  const nodes = depot === undefined || isClosed ? instance.nodes : [...instance.nodes, depot];
  const lines = instance.kind === "cordeau" ? cordeauLines(instance, nodes) : heteroLines(instance, nodes);
  return `${lines.join("\n")}\n`;
}

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
      [id, node.x, node.y, node.service, ...node.load, node.early, node.late].join(" "),
    ),
  ];
}

function heteroLines(instance: Instance, nodes: readonly InstanceNode[]): string[] {
  return [
    `${instance.vehicles.length} ${instance.requestCount}`,
    ...instance.vehicles.map((vehicle) => [vehicle.maxDuration, ...vehicle.capacity].join(" ")),
    ...nodes.map((node, id) =>
      [id, node.x, node.y, node.service, node.maxRide, ...node.load, node.early, node.late].join(" "),
    ),
  ];
}

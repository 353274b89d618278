import { type Instance, InstanceError, type InstanceNode, KINDS } from "./instance.ts";

/** The lines of the file that tell of each vehicle and node. */
export interface InstanceLines {
  readonly vehicles: readonly number[];
  readonly nodes: readonly number[];
}

/**
 * What any instance must be, whatever format it came in; throws InstanceError. A closing depot equal to the first is
 * left out, and only pick-ups keep a longest ride.
 */
export function checkInstance(instance: Instance, lines: InstanceLines): Instance {
  const { requestCount, nodes } = instance;
  for (const [index, vehicle] of instance.vehicles.entries()) {
    const line = lines.vehicles[index] ?? 1;
    expect(vehicle.maxDuration >= 0, line, `a shift of ${vehicle.maxDuration} minutes`);
    for (const places of vehicle.capacity) expect(places >= 0, line, `a capacity of ${places}`);
  }
  for (const [id, node] of nodes.entries()) {
    const line = lines.nodes[id] ?? 1;
    checkTimes(node, line);
    if (id === 0 || id > 2 * requestCount) expect(isEmpty(node), line, "a depot has a load");
    else if (id <= requestCount) checkPair(instance, id, line);
  }
  const ownRide = nodes.map((node, id) => (id > 0 && id <= requestCount ? node : { ...node, maxRide: 0 }));
  return { ...instance, nodes: endsWhereItStarts(ownRide) ? ownRide.slice(0, -1) : ownRide };
}

function checkTimes({ early, late, service, maxRide }: InstanceNode, line: number): void {
  expect(early <= late, line, `the window closes (${late}) before it opens (${early})`);
  expect(service >= 0, line, `service of ${service} minutes`);
  expect(maxRide >= 0, line, `a longest ride of ${maxRide} minutes`);
}

function checkPair({ nodes, requestCount, kind }: Instance, id: number, line: number): void {
  const load = nodes[id]?.load ?? [];
  const out = nodes[id + requestCount]?.load ?? [];
  const pairs =
    load.length === KINDS[kind] && load.every((amount, k) => amount >= 0 && amount + (out[k] ?? 0) === 0);
  expect(
    pairs && load.some((amount) => amount > 0),
    line,
    `loads of ${id} and ${id + requestCount} do not pair`,
  );
}

const isEmpty = ({ load }: InstanceNode): boolean => load.every((amount) => amount === 0);

/** Of 2n+2 nodes the last is a second depot: needed only if it says something new. */
function endsWhereItStarts(nodes: readonly InstanceNode[]): boolean {
  const [first, last] = [nodes[0], nodes.at(-1)];
  if (nodes.length % 2 === 1 || first === undefined || last === undefined) return false;
  return first.x === last.x && first.y === last.y && first.early === last.early && first.late === last.late;
}

export function expect(holds: boolean, line: number, reason: string): void {
  if (!holds) throw new InstanceError(line, reason);
}

/** Nobody has more; a count beyond is a slip of the pen, and would only fill the memory. */
const MOST_VEHICLES = 100_000;

export function checkVehicleCount(count: number, line: number): void {
  const isCount = Number.isInteger(count) && count > 0 && count <= MOST_VEHICLES;
  expect(isCount, line, `${count} is no number of vehicles`);
}

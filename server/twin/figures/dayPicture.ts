import type { VehicleId } from "../../../shared/ids/index.ts";
import { addSeconds, atLocalTime, hours, type Instant, secondsBetween } from "../../../shared/time/index.ts";
import type { Disruption, World } from "../world/createWorld.ts";
import type { DayLog, TripLog } from "./dayLog.ts";

const LEFT = 70;
const WIDTH = 1600;
const ROW = 14;
const TOP = 30;
const HOURS = { from: 6, until: 24 };

const colors = {
  ...{ empty: "#b8bec6", ridden: "#2f7d4f", window: "#9db8e8", kept: "#1f4fbf", late: "#d22f2f" },
  ...{ missed: "#d22f2f", trouble: "#c77700", text: "#333" },
};

/**
 * A played day as an SVG: a row for each vehicle from 6:00 to 24:00. Grey: driving empty; green: with people. Above each drive
 * the promised pickup windows, with a dot where the vehicle came: blue within, red late; a red cross where it never did.
 * Orange: disruptions.
 */
export function dayPicture({ world, log }: { world: World; log: DayLog }): string {
  const { pack } = world;
  const begin = atLocalTime(world.day, hours(HOURS.from), pack.timeZone);
  const rows = new Map(pack.vehicles.map(({ id }, index) => [id, TOP + index * ROW]));
  const paper: Paper = {
    x: (at) => LEFT + (secondsBetween(begin, at) / hours(HOURS.until - HOURS.from)) * WIDTH,
    y: (vehicleId) => rows.get(vehicleId) ?? TOP + rows.size * ROW,
  };
  const height = TOP + (rows.size + 1) * ROW + 10;
  const trips = log.wishes.flatMap((wish) => wish.trips);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${LEFT + WIDTH + 20} ${height}" font-family="sans-serif" font-size="9" fill="${colors.text}">`,
    `<rect width="100%" height="100%" fill="white"/>`,
    ...hourLines(paper, begin, height),
    ...pack.vehicles.map(({ id, code }) => `<text x="4" y="${paper.y(id) + 8}">${code}</text>`),
    ...log.drives.map((drive) =>
      bar(paper, drive, {
        y: paper.y(drive.vehicleId) + 4,
        color: drive.aboard > 0 ? colors.ridden : colors.empty,
      }),
    ),
    ...trips.flatMap((trip) => promised(paper, trip)),
    ...world.disruptions.flatMap((each) => trouble(paper, each)),
    "</svg>",
  ].join("\n");
}

interface Paper {
  x(at: Instant): number;
  y(vehicleId: VehicleId): number;
}

const bar = (
  { x }: Paper,
  { from, until }: { from: Instant; until: Instant },
  { y, color, height = 5 }: { y: number; color: string; height?: number },
): string =>
  `<rect x="${x(from).toFixed(1)}" y="${y}" width="${Math.max(0.5, x(until) - x(from)).toFixed(1)}" height="${height}" fill="${color}"/>`;

function hourLines({ x }: Paper, begin: Instant, height: number): string[] {
  return Array.from({ length: HOURS.until - HOURS.from + 1 }, (_, index) => {
    const at = x(addSeconds(begin, hours(index))).toFixed(1);
    return `<path d="M${at} 18V${height}" stroke="#e4e7eb"/><text x="${at}" y="12" text-anchor="middle">${HOURS.from + index}:00</text>`;
  });
}

/** The last vehicle that the rider was told is the one that should have come. */
function promised(paper: Paper, trip: TripLog): string[] {
  const { vehicles, promises, arrivedAt, riderLeft, boardedAt } = trip;
  const [vehicleId, promise] = [vehicles.at(-1), promises.at(-1)];
  if (vehicleId === undefined || promise === undefined || riderLeft === "cancelled") return [];
  const { from, until } = promise.pickupWindow;
  const y = paper.y(vehicleId);
  const window = bar(paper, { from, until }, { y: y + 1, color: colors.window, height: 2 });
  if (arrivedAt !== undefined) {
    const color = arrivedAt <= until ? colors.kept : colors.late;
    return [window, `<circle cx="${paper.x(arrivedAt).toFixed(1)}" cy="${y + 2}" r="1.8" fill="${color}"/>`];
  }
  if (boardedAt !== undefined || riderLeft === "stayedAway") return [window];
  const x = paper.x(until);
  return [
    window,
    `<path d="M${x - 3} ${y - 1}l6 6m0 -6l-6 6" stroke="${colors.missed}" stroke-width="1.5"/>`,
  ];
}

function trouble(paper: Paper, each: Disruption): string[] {
  if (each.kind === "breakdown" || each.kind === "failedLift" || each.kind === "illDriver") {
    const label = { breakdown: "breaks down", failedLift: "lift fails", illDriver: "driver falls ill" }[
      each.kind
    ];
    const [x, y] = [paper.x(each.at).toFixed(1), paper.y(each.vehicleId)];
    return [
      `<path d="M${x} ${y}v${ROW - 3}" stroke="${colors.trouble}" stroke-width="3"/>`,
      `<text x="${Number(x) + 4}" y="${y + 9}" fill="${colors.trouble}">${label}</text>`,
    ];
  }
  if (each.kind === "lateDriver" || each.kind === "lateClinic") return [];
  const labels = { dustStorm: "dust storm", closedRoad: "road closed" };
  const label = each.kind === "noNetwork" ? `no network: ${each.districtId}` : labels[each.kind];
  return [
    bar(paper, each, { y: 15, color: colors.trouble, height: 3 }),
    `<text x="${paper.x(each.from).toFixed(1)}" y="26" fill="${colors.trouble}">${label}</text>`,
  ];
}

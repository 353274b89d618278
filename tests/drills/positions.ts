import type { Drill, DrillParts } from "./drill.ts";
import { type AtWork, DrivenDay, inShort, type Told } from "./drivenDay.ts";

interface Story {
  fed: string;
  /** Told one after the other; the clock goes along to each one's second unless `late` says when they come. */
  told: readonly (Told & { late?: number })[];
  /** What each is answered with. */
  answers: readonly string[];
  /** Where the dispatcher sees the vehicle afterwards, meters north. */
  place: number;
}

const odd = "422 position.implausible point";
const stories: readonly Story[] = [
  {
    fed: "first fix of the shift 90 km off, then a true one each minute",
    told: [{ second: 0, north: 90_000 }, { second: 60 }, { second: 120 }, { second: 180 }],
    answers: ["200 taken", odd, "200 taken", "200 taken"],
    place: 0,
  },
  {
    fed: "first fix 3 km off, then a true one each 3 s",
    told: [{ second: 0, north: 3_000 }, { second: 3 }, { second: 6 }],
    answers: ["200 taken", odd, "200 taken"],
    place: 0,
  },
  {
    fed: "four wrong fixes in a row that disagree, within a true drive",
    told: [
      { second: 0 },
      { second: 3, north: 40 },
      { second: 6, north: 80_000 },
      { second: 9, north: -60_000 },
      { second: 12, north: 30_000 },
      { second: 15, north: -20_000 },
      { second: 18, north: 200 },
    ],
    answers: ["200 taken", "200 taken", odd, odd, odd, odd, "200 taken"],
    place: 200,
  },
  {
    fed: "a sensor that jumps for good after it was believed",
    told: [
      { second: 0, north: 9_000 },
      { second: 3, north: 9_000 },
      { second: 6 },
      { second: 9, north: 20 },
      { second: 12, north: 40 },
    ],
    answers: ["200 taken", "200 taken", odd, odd, "200 taken"],
    place: 40,
  },
  {
    fed: "a tunnel of ten minutes, then 12 km further",
    told: [{ second: 0 }, { second: 600, north: 12_000 }],
    answers: ["200 taken", "200 taken"],
    place: 12_000,
  },
  {
    fed: "780 m/s by the way, 0 by its own word",
    told: [{ second: 0 }, { second: 5, north: 3_900, speed: 0 }],
    answers: ["200 taken", odd],
    place: 0,
  },
  {
    fed: "an own speed of 85 m/s, then one of 780 m/s",
    told: [{ second: 0 }, { second: 3, north: 30, speed: 85 }, { second: 6, north: 60, speed: 780 }],
    answers: ["200 taken", odd, "400 request.invalid speed"],
    place: 0,
  },
  {
    fed: "accuracy of 50 km and of 2 km, near and far",
    told: [
      { second: 0 },
      { second: 60, north: 900, accuracy: 50_000 },
      { second: 63, north: 30, accuracy: 2_000 },
      { second: 66, north: 500, accuracy: 15 },
    ],
    answers: ["200 taken", "200 tooRough", "200 tooRough", "200 taken"],
    place: 500,
  },
  {
    fed: "one fix stamped 119 s ahead, then right ones",
    told: [
      { second: 119, late: 0 },
      { second: 3, north: 10 },
      { second: 60, north: 20 },
      { second: 118, north: 30 },
    ],
    answers: ["200 taken", "200 taken", "200 taken", "200 taken"],
    place: 30,
  },
  {
    fed: "a stale batch out of order",
    told: [
      { second: 120, north: 1_200 },
      { second: 30, north: 300, late: 121 },
      { second: 90, north: 900, late: 122 },
      { second: 60, north: 600, late: 123 },
      { second: 124, north: 1_230 },
    ],
    answers: ["200 taken", "200 past", "200 past", "200 past", "200 taken"],
    place: 1_230,
  },
  {
    fed: "a heading too small for its column, a full circle",
    told: [
      { second: 0, heading: 1e-46 },
      { second: 3, heading: 360 },
    ],
    answers: ["200 taken", "200 taken"],
    place: 0,
  },
];

/** Fixes as broken sensors, tired batteries and wrong programs send them. */
export const positions: Drill = {
  name: "positions",
  about: "one wrong fix moves no vehicle for long, and holds back nobody's history",
  async play(parts: DrillParts) {
    const day = await DrivenDay.open(await parts.startServer());
    try {
      for (const story of stories) await playStory(story, day, parts);
      await poisonAmongGood(day, parts);
      await lateFixes(day, parts);
    } finally {
      await day.close();
    }
  },
};

async function playStory(story: Story, day: DrivenDay, { row }: DrillParts): Promise<void> {
  await day.setSecond(0);
  const driver = await day.hire();
  const answers: string[] = [];
  for (const { late, ...told } of story.told) {
    await day.setSecond(late ?? told.second ?? 0);
    answers.push(inShort(await day.tell(driver, told)));
  }
  const place = await day.placeOf(driver);
  row({
    fed: story.fed,
    expected: `${story.answers.join(", ")}; seen at ${story.place} m`,
    got: `${answers.join(", ")}; seen at ${place} m`,
    held: answers.join() === story.answers.join() && Math.abs(place - story.place) <= 1,
  });
}

/** Eight vehicles at once, one of them with a heading that a float4 has no room for. */
async function poisonAmongGood(day: DrivenDay, { row }: DrillParts): Promise<void> {
  await day.setSecond(0);
  const drivers: AtWork[] = [];
  for (let count = 0; count < 8; count++) drivers.push(await day.hire());
  await Promise.all(
    drivers.map((driver, index) => day.tell(driver, { second: 0, heading: index === 3 ? 1e-46 : 90 })),
  );
  let got = 0;
  for (const { vehicleId } of drivers)
    if (await day.row("SELECT 1 FROM positions WHERE vehicle_id = $1", [vehicleId])) got += 1;
  row({
    fed: "a heading of 1e-46 among seven good vehicles",
    expected: "8 of 8 vehicles have their history",
    got: `${got} of 8`,
    held: got === 8,
  });
}

/** Over at 1000 s; the same driver takes another vehicle; then comes what was measured in the first. */
async function lateFixes(day: DrivenDay, { row }: DrillParts): Promise<void> {
  await day.setSecond(0);
  const first = await day.hire();
  const other = await day.hire();
  await day.setSecond(900);
  await day.tell(first, { second: 900 });
  await day.setSecond(1_000);
  await first.caller.call("endShift", { params: { shiftId: first.shiftId } });
  await day.setSecond(1_060);
  const ended = inShort(await day.tell(first, { second: 1_060 }));
  row({
    fed: "a fix after the end of the shift",
    expected: "409 shift.ended",
    got: ended,
    held: ended === "409 shift.ended",
  });
  // The dispatcher gives the driver another vehicle.
  await day.db.query("UPDATE shifts SET period = tstzrange(lower(period), $2) WHERE id = $1", [
    first.shiftId,
    day.iso(1_050),
  ]);
  await day.db.query(
    `UPDATE shifts SET driver_id = (SELECT driver_id FROM shifts WHERE id = $1),
       started_at = $3::timestamptz, period = tstzrange($3::timestamptz, upper(period)) WHERE id = $2`,
    [first.shiftId, other.shiftId, day.iso(1_100)],
  );
  await day.setSecond(1_120);
  const now = inShort(await day.tell(first, { second: 1_120, north: 50 }));
  const late = inShort(await day.tell(first, { second: 960, north: 100 }));
  const kept = await day.row<{ vehicle_id: string; shift_id: string }>(
    "SELECT vehicle_id, shift_id FROM positions WHERE at = $1",
    [day.iso(960)],
  );
  const held = kept?.vehicle_id === first.vehicleId && kept.shift_id === first.shiftId;
  row({
    fed: "a fix from before a change of vehicle, told after it",
    expected: "kept for the vehicle that was driven then",
    got: `${now}; then ${late}, kept for ${held ? "that vehicle" : JSON.stringify(kept)}`,
    held: held && now === "200 taken",
  });
}

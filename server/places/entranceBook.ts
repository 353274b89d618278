import type { PlaceId } from "../../shared/ids/index.ts";
import type { Entrance, EntranceOf } from "../domain/entrance.ts";

const LOOK_EVERY_MS = 60_000;

/**
 * The entrances as this process knows them: read when it starts, again when somebody says that they changed, and every minute whether
 * anybody said so or not.
 */
export class EntranceBook {
  private byId: ReadonlyMap<string, Entrance> = new Map();
  private byPlace: ReadonlyMap<PlaceId, readonly Entrance[]> = new Map();
  private reading: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;

  /** `sameHouse`: what a house turned out to be. */
  constructor(
    private readonly read: () => Promise<readonly Entrance[]>,
    private readonly sameHouse: (id: PlaceId) => PlaceId,
  ) {}

  /** A chosen one that is closed by now counts as none chosen. */
  readonly of: EntranceOf = ({ placeId, entranceId }) => {
    const chosen = entranceId === undefined ? undefined : this.byId.get(entranceId);
    if (chosen !== undefined) return chosen;
    return placeId === undefined ? undefined : this.listAt(placeId).find(({ isUsual }) => isUsual);
  };

  readonly listAt = (placeId: PlaceId): readonly Entrance[] =>
    this.byPlace.get(this.sameHouse(placeId)) ?? [];

  /** One after the other: the last one knows what was written before it was asked for. */
  load(): Promise<void> {
    const next = this.reading.then(() => this.take());
    this.reading = next.catch(() => undefined);
    return next;
  }

  /** Resolves when all is read that was asked for. */
  readonly settled = (): Promise<void> => this.reading;

  keep(onError: (error: unknown) => void, lookEveryMs = LOOK_EVERY_MS): void {
    this.load().catch(onError);
    this.timer = setInterval(() => this.load().catch(onError), lookEveryMs);
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private async take(): Promise<void> {
    const entrances = await this.read();
    const byPlace = new Map<PlaceId, Entrance[]>();
    for (const entrance of entrances) {
      const known = byPlace.get(entrance.placeId);
      if (known === undefined) byPlace.set(entrance.placeId, [entrance]);
      else known.push(entrance);
    }
    this.byId = new Map(entrances.map((entrance) => [entrance.id, entrance]));
    this.byPlace = byPlace;
  }
}

import type { LatLng } from "../../shared/geo/index.ts";
import type { EntranceId, PlaceId } from "../../shared/ids/index.ts";
import type { LocalizedName, Precision } from "../../shared/schemas/index.ts";
import type { Instant } from "../../shared/time/index.ts";

/** Where somebody is fetched, let out, or lives. */
export interface Place {
  point: LatLng;
  label: string;
  placeId?: PlaceId | undefined;
  /** Of the point; undefined: nobody knows. */
  precision?: Precision | undefined;
  note?: string | undefined;
  /** Which one was chosen; undefined: the usual one, if any is known. */
  entranceId?: EntranceId | undefined;
  /** Somebody was asked whether it is there, and said yes. */
  isMeant?: true | undefined;
  /** Of what is known by name, with what was typed beyond it. */
  names?: LocalizedName | undefined;
}

/** What people ask for by name. */
export interface KnownPlace {
  readonly id: PlaceId;
  readonly name: LocalizedName;
  readonly kind: string;
  readonly point: LatLng;
  /** Other words people use for it, for the search only. */
  readonly also: readonly string[];
  readonly unverified: boolean;
}

/** A house of a street, by what it is known again. */
export interface KnownHouse extends KnownPlace {
  readonly key: string;
  /** It turned out to be that one. */
  readonly sameAs?: PlaceId | undefined;
}

export interface InstantWindow {
  from: Instant;
  until: Instant;
}

import type { LatLng } from "../../shared/geo/index.ts";
import type { PlaceId } from "../../shared/ids/index.ts";
import { isSameButEnding, plainWords } from "../../shared/spelling/index.ts";

/** What a name that people say is said of. */
export type NamedTarget =
  | { readonly kind: "place"; readonly placeId: PlaceId }
  /** By what streets are known again, whatever they are called in which language. */
  | { readonly kind: "street"; readonly key: string }
  | { readonly kind: "point"; readonly point: LatLng; readonly isArea: boolean };

/** An old name of a street, a part of a town, a landmark: told by people of the service, for the search. */
export interface SpokenName {
  readonly id: string;
  readonly name: string;
  readonly of: NamedTarget;
}

/** Whether each word that was typed begins, or stands for, a word of the names; nothing typed fits all. */
export function namesFit(names: readonly string[], typed: string): boolean {
  const own = names.flatMap(plainWords);
  return plainWords(typed).every((word) =>
    own.some((each) => each.startsWith(word) || isSameButEnding(each, word)),
  );
}

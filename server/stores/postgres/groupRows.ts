import { sql } from "kysely";
import type { RiderId } from "../../../shared/ids/index.ts";
import type { TripGroup } from "../../domain/trips/links.ts";

/** With whom the trip `t` travels as a group, and who leads it. */
export const groupColumn = sql`
  (SELECT jsonb_build_object('id', gl.id, 'leader', coalesce(gl.leader_name, gs.name, first.name),
      'leaderId', CASE WHEN gl.leader_name IS NULL AND gl.led_by IS NULL THEN first.id END)
    FROM linked_trips gm JOIN trip_links gl ON gl.id = gm.link_id
    LEFT JOIN staff gs ON gs.id = gl.led_by
    LEFT JOIN LATERAL (
      SELECT fr.id, fr.name FROM linked_trips fm JOIN trip_requests ft ON ft.id = fm.trip_id JOIN riders fr ON fr.id = ft.rider_id
      WHERE fm.link_id = gl.id ORDER BY fm.no LIMIT 1) first ON true
    WHERE gm.trip_id = t.id AND gl.kind = 'group' AND gl.ended_at IS NULL LIMIT 1) AS trip_group`;

export interface GroupRow {
  trip_group: { id: string; leader: string | null; leaderId: RiderId | null } | null;
}

export const toGroup = ({ trip_group: group }: GroupRow): TripGroup | undefined =>
  group === null
    ? undefined
    : {
        id: group.id,
        leader: group.leader ?? "",
        ...(group.leaderId !== null && { leaderId: group.leaderId }),
      };

/** What happened on the road: an accident, somebody's health, or something else that has to be written up. No complaint, and no disruption. */
export const incidentKinds = ["accident", "medical", "other"] as const;
export type IncidentKind = (typeof incidentKinds)[number];
/** How it ended for who suffered most: nobody was hurt; helped on the spot; taken to a hospital; died; it had not happened. */
export const incidentOutcomes = ["nobodyHurt", "helpedThere", "hospital", "death", "unfounded"] as const;
export type IncidentOutcome = (typeof incidentOutcomes)[number];

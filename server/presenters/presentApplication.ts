import { readIin } from "../../shared/iin/index.ts";
import type { ApiResponse, ApplicationLine, ApplicationView } from "../../shared/schemas/index.ts";
import { toIso } from "../../shared/time/index.ts";
import type { ApplicationRecord, SeenPaper } from "../domain/people/application.ts";
import type { DueApplication, OpenedApplication } from "../services/people/applications/applicationOffice.ts";
import { presentPlace } from "./parts.ts";

export const presentApplicationLine = ({ record, daysLeft }: DueApplication): ApplicationLine => {
  const { id, number, state, way, name, districtId, handedIn, due } = record;
  return {
    ...{ id, number, state, way, name, district: districtId, handedIn: toIso(handedIn), due },
    ...(daysLeft !== undefined && { daysLeft }),
  };
};

/** As the office opens it. */
export function presentApplication(opened: OpenedApplication): ApplicationView {
  const { record, missing, known, others, names } = opened;
  const { version, via, iin, phone, locale, aid, address, note, helper, category, home, consentOn } = record;
  const read = readIin(iin);
  return {
    ...presentApplicationLine(opened),
    ...{ version, iin, phone, locale, aid, address, missing, others },
    ...(via !== undefined && { via }),
    ...(read.kind === "iin" && { born: read.born }),
    ...(note !== undefined && { note }),
    ...(helper !== undefined && { helper }),
    ...(category !== undefined && { category }),
    ...(home !== undefined && { home: presentPlace(home) }),
    ...(consentOn !== undefined && { consentOn }),
    ...(known !== undefined && { known }),
    papers: record.papers.map((paper) => presentPaper(paper, names)),
    ...decisionOf(record, opened),
  };
}

const presentPaper = (
  { kind, number, issued, until, seenBy, seenAt }: SeenPaper,
  names: OpenedApplication["names"],
): ApplicationView["papers"][number] => ({
  ...{ kind, number, issued, seenBy: names.get(seenBy) ?? "", seenAt },
  ...(until !== undefined && { until }),
});

function decisionOf(
  { decided, riderId }: ApplicationRecord,
  { names, decidedOn }: OpenedApplication,
): Pick<ApplicationView, "decision"> {
  if (decided === undefined || decidedOn === undefined) return {};
  const { at, by, basis, from, until, reason, note } = decided;
  return {
    decision: {
      ...{ at: toIso(at), day: decidedOn, by: names.get(by) ?? "" },
      ...(riderId !== undefined && { riderId }),
      ...(basis !== undefined && { basis }),
      ...(from !== undefined && { from }),
      ...(until !== undefined && { until }),
      ...(reason !== undefined && { reason }),
      ...(note !== undefined && { note }),
    },
  };
}

type Key = ApiResponse<"listApplicationKeys">["keys"][number];

export const presentApplicationKey = (key: {
  id: string;
  name: string;
  madeAt: Parameters<typeof toIso>[0];
  lastUsedAt?: Parameters<typeof toIso>[0] | undefined;
  revokedAt?: Parameters<typeof toIso>[0] | undefined;
  applications: number;
}): Key => ({
  ...{ id: key.id, name: key.name, madeAt: toIso(key.madeAt), applications: key.applications },
  ...(key.lastUsedAt !== undefined && { lastUsedAt: toIso(key.lastUsedAt) }),
  ...(key.revokedAt !== undefined && { revokedAt: toIso(key.revokedAt) }),
});

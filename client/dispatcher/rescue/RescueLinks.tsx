import type { RescueCause } from "../../../shared/lifeCycle/rescue.ts";
import { ButtonLink, useText } from "../../ui/index.ts";
import { pathOfRescue } from "./rescuePath.ts";

interface RescueLinkProps {
  readonly cause: RescueCause;
  readonly shiftId: string;
  readonly isFirst?: boolean;
}

/** To what becomes of everybody when that is not there. */
export function RescueLink({ cause, shiftId, isFirst = false }: RescueLinkProps) {
  const { t } = useText();
  return (
    <ButtonLink href={`#${pathOfRescue(cause, shiftId)}`} {...(isFirst && { look: "primary" as const })}>
      {t(`dispatcher.rescue.do.${cause}`)}
    </ButtonLink>
  );
}

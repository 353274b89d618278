import type { AskedClosure, ClosurePlan } from "../../../shared/schemas/roads.ts";
import { Button, useText } from "../../ui/index.ts";
import { useNote } from "../call/drafts.ts";
import { NoteField } from "../NoteField.tsx";
import { RescuePeople } from "../rescue/RescuePeople.tsx";
import { LateList } from "./LateList.tsx";
import { type useClosing, WHY_CLOSED } from "./useClosing.ts";
import { useSpanText } from "./useSpanText.ts";

interface ClosureProposalProps {
  readonly plan: ClosurePlan;
  readonly closing: ReturnType<typeof useClosing>;
  readonly asked: AskedClosure;
}

/** What it does, and one act. */
export function ClosureProposal({ plan, closing, asked }: ClosureProposalProps) {
  const { t, locale } = useText();
  const spanText = useSpanText();
  const [reason, setReason] = useNote(WHY_CLOSED);
  const { moved, late, others, plates } = plan;
  const accept = () => closing.accept(plan, { ...asked, reason: reason.trim() });
  return (
    <section className="stack" aria-label={plan.label[locale]}>
      <h2>
        {plan.label[locale]} · {spanText(plan)}
      </h2>
      <p role="status">
        {t("dispatcher.roads.sum", { runs: plates.length, moved: moved.length, late: late.length })}{" "}
        {t("dispatcher.rescue.notYet")}
      </p>
      {plates.length > 0 && <p className="soft">{plates.join(", ")}</p>}
      <LateList late={late} changed={closing.changed} />
      <RescuePeople plan={{ moved, left: [], others, cause: "road" }} changed={closing.changed} />
      <p className="soft">{t("dispatcher.roads.otherDays")}</p>
      <NoteField label={t("dispatcher.roads.why")} value={reason} onChange={setReason} />
      <div className="row">
        <Button look="primary" isDisabled={closing.isAccepting || reason.trim() === ""} onPress={accept}>
          {t("dispatcher.roads.accept")}
        </Button>
      </div>
    </section>
  );
}

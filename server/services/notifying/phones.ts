import { isSelf } from "../../domain/notices/person.ts";
import { answersIn } from "../../domain/notices/words.ts";
import { AppError } from "../../errors.ts";
import type { NoticeStory } from "../../stores/index.ts";
import { answerNotice } from "./answerNotice.ts";
import { ridersOf } from "./callList.ts";
import type { NotifyingNeeds } from "./needs.ts";
import type { DemoPhone, NotifyingUseCases } from "./useCases.ts";

const NEWEST = 300;

/** Demo only: what would go to phones, and answers as if from them. */
export function createPhones(
  deps: NotifyingNeeds,
): Pick<NotifyingUseCases, "listDemoPhones" | "answerOnPhone"> {
  const refuseOutsideDemo = () => {
    if (deps.demoClock === undefined) throw new AppError("demo.off");
  };
  return {
    async listDemoPhones() {
      refuseOutsideDemo();
      const stories = await deps.db.notices.listNewest(NEWEST);
      const riders = await ridersOf(deps.db, stories);
      const phones = new Map<string, DemoPhone>();
      for (const story of stories.filter(({ deliveries }) => deliveries.some(hasArrived))) {
        const { notice } = story;
        const rider = riders.get(notice.person.id);
        if (rider === undefined) continue;
        const isContact = !isSelf(notice);
        const phone = isContact ? notice.recipient : rider.phone;
        const contact = rider.contacts.find((each) => each.phone === phone);
        const known = phones.get(phone) ?? {
          ...{ phone, name: (isContact ? contact?.name : rider.name) ?? phone, isContact, messages: [] },
        };
        known.messages.push({ story, choices: answersIn(notice.content, notice) });
        phones.set(phone, known);
      }
      return [...phones.values()];
    },
    async answerOnPhone(noticeId, answering) {
      refuseOutsideDemo();
      return answerNotice(deps, noticeId, answering);
    },
  };
}

const hasArrived = ({ state }: NoticeStory["deliveries"][number]): boolean =>
  state === "delivered" || state === "read";

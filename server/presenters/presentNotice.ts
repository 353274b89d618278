import type { AnswerView, DemoPhoneView, NoticeView, ToTellView } from "../../shared/schemas/index.ts";
import { toIso } from "../../shared/time/index.ts";
import { isSelf } from "../domain/notices/person.ts";
import type { DemoPhone, ToReach } from "../services/notifying/useCases.ts";

type Kept = ToReach["story"]["deliveries"][number];

function toOf({ story: { notice }, rider }: ToReach) {
  if (isSelf(notice)) return { to: "rider" as const };
  const contact = rider.contacts.find(({ phone }) => phone === notice.recipient);
  return { to: "contact" as const, toName: contact?.name };
}

const deliveryView = ({
  channel,
  state,
  since,
  sentAt,
  reason,
  cost,
}: Kept): NoticeView["deliveries"][number] => ({
  ...{ channel, state, at: toIso(since) },
  ...(sentAt !== undefined && { sent: toIso(sentAt) }),
  ...(reason !== undefined && { reason }),
  ...(cost !== undefined && { cost }),
});

export function presentNotice(told: ToReach): NoticeView {
  const { notice, deliveries, answers } = told.story;
  return {
    ...{ id: notice.id, kind: notice.content.kind, text: told.text, locale: notice.locale },
    ...{ ...toOf(told), state: notice.state, at: toIso(notice.madeAt) },
    deliveries: deliveries.map(deliveryView),
    answers: answers.map(({ id, text, choice, at, isOpen }) => ({ id, text, choice, at: toIso(at), isOpen })),
  };
}

export function presentToTell(call: ToReach): ToTellView {
  const { story, rider, record } = call;
  const { notice, deliveries } = story;
  const isDeaf = isSelf(notice) && rider.needs.deaf === true;
  const phone = isSelf(notice) ? rider.phone : notice.recipient;
  const others = rider.contacts.filter(({ may, phone: other }) => may.includes("beTold") && other !== phone);
  return {
    ...{ noticeId: notice.id, tripId: record?.trip.id, kind: notice.content.kind, riderName: rider.name },
    ...{ ...toOf(call), isDeaf, ...(!isDeaf && { phone }) },
    others: others.map((each) => ({ name: each.name, phone: each.phone })),
    because: deliveries.some(({ state }) => state !== "failed") ? "unread" : "noWay",
    ...{ text: call.text, locale: notice.locale, since: toIso(notice.stateSince) },
  };
}

/** Those that wait. */
export function presentAnswers(answered: ToReach): AnswerView[] {
  const { story, rider, record } = answered;
  const { notice } = story;
  const isDeaf = isSelf(notice) && rider.needs.deaf === true;
  const phone = isSelf(notice) ? rider.phone : notice.recipient;
  return story.answers
    .filter(({ isOpen }) => isOpen)
    .map(({ id, text, choice, at }) => ({
      ...{ answerId: id, tripId: record?.trip.id, kind: notice.content.kind, riderName: rider.name },
      ...{ ...toOf(answered), ...(!isDeaf && { phone }), text, choice, at: toIso(at) },
    }));
}

export const presentDemoPhone = ({ phone, name, isContact, messages }: DemoPhone): DemoPhoneView => ({
  ...{ phone, name, isContact },
  messages: messages.map(({ story, choices }) => ({
    noticeId: story.notice.id,
    text: story.deliveries.findLast(({ state }) => state !== "failed")?.text ?? "",
    at: toIso(story.notice.stateSince),
    choices,
    answers: story.answers.map(({ text, at }) => ({ text, at: toIso(at) })),
  })),
});

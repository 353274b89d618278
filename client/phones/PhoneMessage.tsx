import { type FormEvent, useState } from "react";
import type { DemoPhoneView } from "../../shared/schemas/notices.ts";
import { useWrite } from "../api/index.ts";
import { TextField } from "../ui/fields/index.ts";
import { Button, useErrorText, useSay, useText } from "../ui/index.ts";

interface PhoneMessageProps {
  readonly message: DemoPhoneView["messages"][number];
  readonly onAnswered: () => void;
}

/** A message with what was answered to it; answered by a number of the offered ones, or in words. */
export function PhoneMessage({ message, onAnswered }: PhoneMessageProps) {
  const { t, formats } = useText();
  const [words, setWords] = useState("");
  const { answer, isAnswering } = useAnswer(message.noticeId, () => {
    setWords("");
    onAnswered();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (words.trim() !== "") answer(words);
  };
  return (
    <div className="stack stack--tight">
      <p className="phones__text">
        <time className="numbers soft" dateTime={message.at}>
          {formats.shortDay(message.at)}, {formats.time(message.at)}
        </time>
        <br />
        {message.text}
      </p>
      {message.answers.map(({ text, at }) => (
        <p key={at + text} className="soft">
          {t("phones.answered", { text })}
        </p>
      ))}
      <form className="row" onSubmit={submit}>
        {message.choices.map(({ answer: choice, label }, index) => (
          <Button key={choice} isDisabled={isAnswering} onPress={() => answer(String(index + 1))}>
            {index + 1} = {label}
          </Button>
        ))}
        <TextField label={t("phones.answer")} value={words} onChange={setWords} />
        <Button type="submit" isDisabled={isAnswering || words.trim() === ""}>
          {t("phones.send")}
        </Button>
      </form>
    </div>
  );
}

function useAnswer(noticeId: string, onDone: () => void) {
  const { t } = useText();
  const say = useSay();
  const errorText = useErrorText();
  const write = useWrite("answerOnPhone");
  const answer = (text: string) =>
    write.mutate(
      { params: { noticeId }, body: { message: crypto.randomUUID(), text } },
      {
        onSuccess: ({ became, choice }) => {
          const done = choice === "cancel" ? "phones.done.cancel" : "phones.done";
          say(t(became === "handedOver" ? "phones.handedOver" : done));
          onDone();
        },
        onError: (cause) => say(errorText(cause), "error"),
      },
    );
  return { answer, isAnswering: write.isPending };
}

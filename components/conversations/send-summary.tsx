"use client";

import { Send } from "@/components/ui/icons";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ProblemNote } from "@/components/action/problem-note";
import { isOvertaken } from "@/components/action/problem";
import { useAction } from "@/components/action/use-action";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Disclosure } from "@/components/ui/disclosure";
import { keepEarlyText } from "@/components/ui/early-text";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { useToast } from "@/components/ui/toast";
import type { Locale } from "@/db/enums";
import { sendSummaryAction } from "@/lib/conversations/actions";
import type { TalkPage } from "@/lib/conversations/queries";
import { whyNotMail } from "@/lib/conversations/rules";
import { ToneHints } from "./tone-hints";

/** What stands around the text in the mail, in one language. */
export type SummaryFrame = { locale: Locale; language: string; subject: string; before: string[]; after: string[] };

type Props = { talk: TalkPage["talk"]; start: string; frames: SummaryFrame[] };

/** What is being written, and the notes it was begun from: those of the page, once somebody has changed them. */
type Begun = { text: string; version: number | null };

/** Writes the mail that sums up a talk: first the text, then how it will be read, and only then it goes. */
export function SendSummary({ talk, start, frames }: Props) {
  const t = useTranslations("conversations.summary");
  const refusals = useTranslations("refusals");
  const toast = useToast();
  const summary = useAction(sendSummaryAction);
  const { contacts } = talk.people;
  const [begun, setBegun] = useState<Begun | null>(null);
  const text = begun?.text ?? start;
  const write = (words: string) => setBegun({ text: words, version: begun ? begun.version : talk.version });
  const [chosen, setChosen] = useState(() => contacts.filter(({ email }) => email !== "").map(({ id }) => id));
  const [previewing, setPreviewing] = useState(false);
  const read = frames.filter(({ locale }) => contacts.some((one) => chosen.includes(one.id) && one.locale === locale));
  const send = async () => {
    const version = begun?.version ?? talk.version;
    const outcome = await summary.run({ conversationId: talk.id, version, contactIds: chosen, text });
    if (!outcome.ok) {
      // The page shows the newer notes now: the next press is meant.
      if (isOvertaken(outcome.error)) setBegun({ text, version: null });
      return;
    }
    toast(t("sent"));
    setBegun(null);
    setPreviewing(false);
  };
  return (
    <div className="max-w-reading" data-no-print>
      <Disclosure summary={t("open")}>
        <div className="grid gap-4">
          <p className="text-soft">{t("intro")}</p>
          {previewing ? (
            <>
              {read.map((frame) => (
                <Preview key={frame.locale} frame={frame} text={text} />
              ))}
              <div className="flex flex-wrap gap-2">
                <Button variant="primary" icon={<Send />} pending={summary.pending} onClick={() => void send()}>
                  {t("send")}
                </Button>
                <Button onClick={() => setPreviewing(false)}>{t("edit")}</Button>
              </div>
            </>
          ) : (
            <>
              <fieldset className="grid gap-1">
                <legend className="mb-1 font-medium">{t("to")}</legend>
                {contacts.map((contact) => {
                  const whyNot = whyNotMail(contact);
                  return (
                    <Checkbox
                      key={contact.id}
                      label={contact.name}
                      hint={whyNot ? refusals(whyNot) : contact.email}
                      disabled={whyNot !== null}
                      checked={chosen.includes(contact.id)}
                      onChange={({ target }) =>
                        setChosen(target.checked ? [...chosen, contact.id] : chosen.filter((id) => id !== contact.id))
                      }
                    />
                  );
                })}
              </fieldset>
              <Field label={t("text")} hint={t("textHint")} error={summary.fields.text} required>
                {(control) => (
                  <TextArea
                    {...control}
                    ref={keepEarlyText}
                    rows={8}
                    maxLength={10_000}
                    value={text}
                    onChange={(event) => write(event.target.value)}
                  />
                )}
              </Field>
              <ToneHints text={text} />
              <div>
                <Button
                  disabledReason={text.trim() === "" || chosen.length === 0 ? t("nothing") : null}
                  onClick={() => setPreviewing(true)}
                >
                  {t("preview")}
                </Button>
              </div>
            </>
          )}
          <ProblemNote problem={summary.problem} />
        </div>
      </Disclosure>
    </div>
  );
}

function Preview({ frame, text }: { frame: SummaryFrame; text: string }) {
  const t = useTranslations("conversations.summary");
  return (
    <section className="grid gap-2 border-l-2 border-line-strong pl-4">
      <h4 className="text-sm text-muted">{t("previewTitle", { language: frame.language })}</h4>
      <div className="grid gap-2 font-serif" lang={frame.locale}>
        <p className="font-semibold">{t("subject", { subject: frame.subject })}</p>
        {frame.before.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p className="break-words whitespace-pre-line">{text}</p>
        {frame.after.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </section>
  );
}

import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/action/client-messages";
import { slots } from "@/db/enums";
import type { CaseHead } from "@/lib/cases/queries";
import { whyNotChange } from "@/lib/cases/rules";
import { vocabulary } from "@/lib/playbooks/vocabulary";
import { CaseSlots } from "./case-slots";
import { MakeQuiet, NamedPeople } from "./quiet-case";

/** Beside the tasks: who does what. */
export async function CasePeople({ head }: { head: CaseHead }) {
  const t = await getTranslations("cases");
  const { locale, timeZone } = head.reader;
  const lines = slots.map((slot) => ({
    slot,
    name: vocabulary.slots[slot][locale],
    person: head.slots.find((held) => held.slot === slot)?.person ?? null,
  }));
  return (
    <section aria-labelledby="case-people" className="grid gap-1">
      <h2 id="case-people" className="font-sans text-base">
        {t("people.title")}
      </h2>
      <ClientMessages namespaces={["lifecycle"]} timeZone={timeZone}>
        <CaseSlots
          caseId={head.id}
          lines={lines}
          people={head.can.fillSlots ? head.people : []}
          fixed={!head.can.fillSlots || whyNotChange(head) !== null}
        />
        <WhoSees head={head} />
      </ClientMessages>
    </section>
  );
}

/** While a case is quiet: who sees it. Otherwise, for those who may, the way to make it so. */
async function WhoSees({ head }: { head: CaseHead }) {
  const t = await getTranslations("lifecycle.quiet");
  const mayChange = head.can.keepQuiet && head.isOpen;
  if (!head.named) return mayChange ? <MakeQuiet caseId={head.id} /> : null;
  return (
    <div className="mt-2 grid gap-1 border-t border-line pt-3">
      <h3 className="font-sans text-base">{t("title")}</h3>
      <p className="text-sm text-muted">{t("hint")}</p>
      <NamedPeople
        caseId={head.id}
        named={head.named.people}
        others={head.named.others}
        me={head.reader.id}
        mayChange={mayChange}
      />
    </div>
  );
}

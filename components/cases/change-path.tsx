import { getTranslations } from "next-intl/server";
import { choiceOf } from "@/components/action/fact-fields";
import { FactForm } from "@/components/action/fact-form";
import { Disclosure } from "@/components/ui/disclosure";
import { changePathAction } from "@/lib/cases/actions";
import { findTransition } from "@/lib/cases/lifecycle";
import { type CasePath, pathEffects, type PathStep } from "@/lib/cases/paths";
import type { CaseHead } from "@/lib/cases/queries";
import type { Refusal } from "@/lib/platform/action/refusal";
import { ToolSection } from "./tool-section";

type Props = {
  head: CaseHead;
  ways: {
    /** The ways this case may still take, with those it may not and why. */
    others: { path: CasePath; whyNot: Refusal | null }[];
    canChange: boolean;
  };
};

/** Which way the relationship ends, and what another way would change, said before it is chosen. */
export async function ChangePath({ head, ways: { others, canChange } }: Props) {
  const t = await getTranslations("decisions.path");
  const refusals = await getTranslations("refusals");
  const open = others.filter(({ whyNot }) => whyNot === null);
  const why = others.find(({ whyNot }) => whyNot !== null)?.whyNot;
  const first = open[0];
  return (
    <ToolSection id="path" title={t("title")} intro={t("intro")}>
      <p>{t("now", { way: t(`ways.${head.path}`) })}</p>
      {canChange && first ? (
        <Disclosure summary={t("change")}>
          <div className="grid gap-5">
            <ul className="grid gap-3">
              {open.map(({ path }) => (
                <Effects key={path} head={head} path={path} />
              ))}
            </ul>
            <FactForm
              action={changePathAction}
              given={{ caseId: head.id, version: head.version }}
              save={t("save")}
              done={t("done")}
              fields={[
                choiceOf({
                  name: "path",
                  required: true,
                  label: t("to"),
                  hint: t("stays"),
                  initial: first.path,
                  values: open.map(({ path }) => path),
                  say: (path) => t(`ways.${path}`),
                }),
                { name: "reason", kind: "text", required: true, label: t("reason"), hint: t("reasonHint") },
              ]}
            />
          </div>
        </Disclosure>
      ) : null}
      {canChange && why ? <p className="text-sm text-muted">{refusals(why)}</p> : null}
    </ToolSection>
  );
}

async function Effects({ head, path }: { head: CaseHead; path: CasePath }) {
  const t = await getTranslations("decisions.path");
  const { locale } = head.reader;
  const names = (steps: PathStep[]) =>
    steps.flatMap(({ from, to }) => findTransition(from, to)?.name[locale] ?? []).join("; ");
  const { opens, closes } = pathEffects(head.path, path);
  return (
    <li className="grid gap-0.5">
      <span className="font-medium">{t(`ways.${path}`)}</span>
      <span className="text-soft">{t(`means.${path}`)}</span>
      {opens.length > 0 ? <span className="text-sm text-muted">{t("opens", { steps: names(opens) })}</span> : null}
      {closes.length > 0 ? <span className="text-sm text-muted">{t("closes", { steps: names(closes) })}</span> : null}
    </li>
  );
}

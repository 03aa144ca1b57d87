import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/action/client-messages";
import { CaseDraftFields } from "@/components/cases/case-draft";
import { CasePlan } from "@/components/cases/case-plan";
import { LiveForm } from "@/components/cases/live-form";
import { OpenCaseButton } from "@/components/cases/open-case-button";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { draftFrom } from "@/lib/cases/draft";
import { type PreparedCase, prepareCase } from "@/lib/cases/queries/preparing";
import { readInWorkspace } from "@/lib/platform/read";
import { queryOf, type SearchParams } from "@/lib/platform/search-params";
import { routes } from "@/lib/platform/routes";

type Props = { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> };

export default async function NewCasePage({ params, searchParams }: Props) {
  const { workspace: slug } = await params;
  const draft = draftFrom(queryOf(await searchParams));
  const prepared = await readInWorkspace(slug, (scope) => prepareCase(scope, draft));
  if (!prepared.canOpen) notFound();
  const t = await getTranslations("cases");
  const missing = missingOf(prepared);
  return (
    <div className="mx-auto max-w-7xl">
      <PageHeader
        title={t("newTitle")}
        trail={[{ href: routes.cases(slug), label: t("cases") }]}
        trailLabel={t("cases")}
      >
        {t("new.intro")}
      </PageHeader>
      <LiveForm action={routes.newCase(slug)} label={t("newTitle")}>
        <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(16rem,21rem)_minmax(0,1fr)]">
          <div className="grid gap-6">
            <CaseDraftFields slug={slug} draft={draft} prepared={prepared} />
            <noscript>
              <Button type="submit">{t("new.show")}</Button>
            </noscript>
          </div>
          <section aria-labelledby="plan" className="grid min-w-0 gap-4">
            <div className="sticky top-0 z-10 flex flex-wrap items-center justify-between gap-4 border-b bg-paper py-3 max-md:top-11">
              <h2 id="plan" className="text-xl">
                {t("new.planTitle")}
              </h2>
              <ClientMessages namespaces={["lifecycle"]} timeZone={prepared.timeZone}>
                <OpenCaseButton
                  label={t("new.open")}
                  late={prepared.startsLate}
                  missing={missing ? t(`new.missing.${missing}`) : null}
                />
              </ClientMessages>
            </div>
            <CasePlan prepared={prepared} without={draft.without} />
          </section>
        </div>
      </LiveForm>
    </div>
  );
}

function missingOf({ client, contract, playbook }: PreparedCase) {
  if (!client) return "client";
  if (!contract) return "contract";
  return playbook ? null : "playbook";
}

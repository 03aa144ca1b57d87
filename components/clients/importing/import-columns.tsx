import { useTranslations } from "next-intl";
import { importFields } from "@/lib/clients/import/columns";

/** Which columns a file may have, and what their headers may be called. */
export function ImportColumns() {
  const t = useTranslations("clients.importing");
  return (
    <section className="grid gap-2">
      <h2 className="text-lg">{t("columnsTitle")}</h2>
      <p className="text-soft">{t("columnsText")}</p>
      <dl className="grid gap-x-6 border-t sm:grid-cols-[10rem_minmax(0,1fr)]">
        {importFields.map((field) => (
          <div key={field} className="grid border-b py-1.5 sm:col-span-2 sm:grid-cols-subgrid">
            <dt className="text-muted">{t(`fields.${field}`)}</dt>
            <dd>{t(`headers.${field}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Note } from "@/components/ui/note";
import { RadioGroup } from "@/components/ui/radio-group";
import { Cell, HeadCell, Row, Table, TBody, THead } from "@/components/ui/table";
import { type ArchivedChoice, archivedChoices } from "@/lib/clients/import/plan";
import type { Delimiter } from "@/lib/clients/import/table";
import type { ImportPreview, PlannedLine } from "@/lib/clients/import/queries";
import { ImportProblems } from "./import-problems";

type Props = {
  name: string;
  preview: ImportPreview;
  archived: ArchivedChoice;
  onArchived: (archived: ArchivedChoice) => void;
  action: ReactNode;
};

const delimiterWords: Record<Delimiter, string> = { ",": "comma", ";": "semicolon", "\t": "tab" };

/** What an import would do, before it does. */
export function ImportLook({ name, preview, archived, onArchived, action }: Props) {
  const t = useTranslations("clients.importing");
  const { counts, columns, encoding, delimiter } = preview;
  const unread = columns.filter(({ field, header }) => field === null && header !== "").map(({ header }) => header);
  return (
    <div className="grid gap-6">
      <Note tone="accent" action={action} title={t("willAdd", counts)}>
        <ul className="grid gap-0.5">
          <li className="break-words">
            {t("file", {
              name,
              lines: counts.lines,
              encoding: encoding.toUpperCase(),
              delimiter: delimiterWords[delimiter],
            })}
          </li>
          {counts.knownClient > 0 ? <li>{t("known", { count: counts.knownClient })}</li> : null}
          {counts.sameClient > 0 ? <li>{t("same", { count: counts.sameClient })}</li> : null}
          {counts.nothingNew > 0 ? <li>{t("skipped", { count: counts.nothingNew })}</li> : null}
          {unread.length > 0 ? <li className="break-words">{t("unread", { headers: unread.join(", ") })}</li> : null}
        </ul>
      </Note>
      {counts.archived > 0 ? (
        <RadioGroup
          name="archived"
          legend={t("archived.legend", { count: counts.archived })}
          defaultValue={archived}
          onChange={(value) => onArchived(value === "restore" ? "restore" : "keep")}
          options={archivedChoices.map((value) => ({
            value,
            label: t(`archived.${value}`),
            hint: t(`archived.${value}Hint`),
          }))}
        />
      ) : null}
      {counts.problems > 0 ? <ImportProblems problems={preview.problems} total={counts.problems} /> : null}
      {preview.rows.length > 0 ? <FirstLines rows={preview.rows} /> : null}
    </div>
  );
}

function FirstLines({ rows }: { rows: PlannedLine[] }) {
  const t = useTranslations("clients.importing");
  return (
    <section className="grid gap-2">
      <h2 className="text-xl">{t("preview")}</h2>
      <Table caption={t("preview")}>
        <THead>
          <HeadCell numeric>{t("previewColumns.line")}</HeadCell>
          <HeadCell>{t("previewColumns.client")}</HeadCell>
          <HeadCell>{t("previewColumns.contact")}</HeadCell>
          <HeadCell>{t("previewColumns.outcome")}</HeadCell>
        </THead>
        <TBody>
          {rows.map((row) => (
            <Row key={row.line}>
              <Cell numeric>{row.line}</Cell>
              <Cell>
                <span className="inline-block min-w-24 wrap-anywhere">{row.client.name}</span>
                {row.client.taxId ? <span className="block text-sm text-muted">{row.client.taxId}</span> : null}
              </Cell>
              <Cell>
                {row.contact ? (
                  <>
                    <span className="inline-block min-w-24 wrap-anywhere">{row.contact.name}</span>
                    <span className="block text-sm break-all text-muted">{row.contact.email}</span>
                  </>
                ) : null}
              </Cell>
              <Cell>
                <span
                  className={
                    row.outcome === "nothing_new" || row.outcome === "archived_client" ? "text-muted" : "text-soft"
                  }
                >
                  {t(`outcomes.${row.outcome}`, { first: "first" in row ? row.first : 0 })}
                </span>
              </Cell>
            </Row>
          ))}
        </TBody>
      </Table>
    </section>
  );
}

"use client";

import { Archive, Ellipsis, Pencil, Plus } from "@/components/ui/icons";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ProblemNote } from "@/components/action/problem-note";
import { useAction } from "@/components/action/use-action";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Menu } from "@/components/ui/menu";
import { MenuButton } from "@/components/ui/menu-item";
import { useToast } from "@/components/ui/toast";
import type { Calendar } from "@/db/enums";
import { archiveContractAction, restoreContractAction } from "@/lib/contracts/actions";
import type { Contract } from "@/lib/contracts/queries";
import { ContractFacts } from "./contract-facts";
import { EditContract, NewContract } from "./contract-form";

type Props = { clientId: string; calendar: Calendar; contracts: Contract[]; canChange: boolean };

/** The contracts with a client, added and changed in place. */
export function ContractList({ clientId, calendar, contracts, canChange }: Props) {
  const t = useTranslations("contracts");
  const [adding, setAdding] = useState(false);
  const current = contracts.filter((contract) => !contract.archivedAt);
  const archived = contracts.filter((contract) => contract.archivedAt);
  return (
    <div className="grid gap-3">
      {current.length === 0 && !adding ? <p className="text-soft">{t("none")}</p> : null}
      {current.map((contract) => (
        <CurrentContract key={contract.id} contract={contract} canChange={canChange} />
      ))}
      {adding ? <NewContract clientId={clientId} calendar={calendar} onDone={() => setAdding(false)} /> : null}
      {canChange && !adding ? (
        <div>
          <Button size="sm" icon={<Plus />} onClick={() => setAdding(true)}>
            {t("add")}
          </Button>
        </div>
      ) : null}
      {archived.length > 0 ? (
        <Disclosure summary={t("showArchived", { count: archived.length })}>
          {archived.map((contract) => (
            <ArchivedContract key={contract.id} contract={contract} canChange={canChange} />
          ))}
        </Disclosure>
      ) : null}
    </div>
  );
}

function CurrentContract({ contract, canChange }: { contract: Contract; canChange: boolean }) {
  const t = useTranslations("contracts");
  const toast = useToast();
  const [editing, setEditing] = useState(false);
  const archive = useAction(archiveContractAction);
  const restore = useAction(restoreContractAction);
  const runArchive = async () => {
    const outcome = await archive.run({ contractId: contract.id });
    if (!outcome.ok) return;
    toast(t("archived", { title: contract.title }), async () => {
      await restore.run({ contractId: contract.id });
    });
  };
  return (
    <article className="grid gap-3 border-b pb-4">
      <header className="flex items-start justify-between gap-3">
        <h3 className="min-w-0 text-base break-words">
          {contract.title}
          {contract.number ? (
            <span className="ml-2 text-sm font-normal text-muted">{t("number", { number: contract.number })}</span>
          ) : null}
        </h3>
        {canChange && !editing ? (
          <Menu label={t("actions", { title: contract.title })} trigger={<Ellipsis />}>
            {() => (
              <>
                <MenuButton icon={<Pencil />} onClick={() => setEditing(true)}>
                  {t("edit")}
                </MenuButton>
                <MenuButton icon={<Archive />} onClick={() => void runArchive()}>
                  {t("archive")}
                </MenuButton>
              </>
            )}
          </Menu>
        ) : null}
      </header>
      {editing ? (
        <EditContract contract={contract} onDone={() => setEditing(false)} />
      ) : (
        <ContractFacts contract={contract} />
      )}
      <ProblemNote problem={archive.problem ?? restore.problem} />
    </article>
  );
}

function ArchivedContract({ contract, canChange }: { contract: Contract; canChange: boolean }) {
  const t = useTranslations("contracts");
  const toast = useToast();
  const restore = useAction(restoreContractAction);
  const run = async () => {
    const outcome = await restore.run({ contractId: contract.id });
    if (outcome.ok) toast(t("restored", { title: contract.title }));
  };
  return (
    <article className="grid gap-2 border-b py-2 text-soft last:border-0">
      <header className="flex items-center justify-between gap-3">
        <h3 className="min-w-0 text-base break-words">{contract.title}</h3>
        {canChange ? (
          <Button size="sm" variant="quiet" pending={restore.pending} onClick={() => void run()}>
            {t("restore")}
          </Button>
        ) : null}
      </header>
      <ContractFacts contract={contract} />
      <ProblemNote problem={restore.problem} />
    </article>
  );
}

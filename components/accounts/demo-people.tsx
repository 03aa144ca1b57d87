import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import type { DemoPerson } from "@/lib/accounts/queries";

type DemoPeopleProps = { people: DemoPerson[]; onChoose: (person: DemoPerson) => void };

export function DemoPeople({ people, onChoose }: DemoPeopleProps) {
  const t = useTranslations("accounts.signIn.demo");
  return (
    <section aria-labelledby="demo-people" className="grid gap-2 border-t pt-6">
      <h2 id="demo-people" className="text-lg">
        {t("title")}
      </h2>
      <p className="text-sm text-muted">{t("hint")}</p>
      <ul>
        {people.map((person) => (
          <li key={person.email} className="border-b last:border-b-0">
            <button
              type="button"
              onClick={() => onChoose(person)}
              className="flex min-h-control w-full items-center gap-2.5 rounded-sm px-1 py-1.5 text-left hover:bg-hover"
            >
              <Avatar name={person.name} decorative />
              <span className="min-w-0 flex-1 truncate">{person.name}</span>
              <span className="text-sm text-muted">{person.title}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

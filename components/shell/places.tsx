import {
  BookOpen,
  Building2,
  CalendarClock,
  CircleCheck,
  Handshake,
  MessageSquareQuote,
  Route,
  Settings,
} from "@/components/ui/icons";
import { useTranslations } from "next-intl";
import { routes } from "@/lib/platform/routes";
import { PlaceLink } from "./place-link";

export function Places({ slug }: { slug: string }) {
  const t = useTranslations("shell");
  const places = useTranslations("shell.places");
  return (
    <nav aria-label={t("navigation")} className="flex flex-1 flex-col justify-between gap-6 px-2 py-2">
      <ul className="grid gap-0.5">
        <PlaceLink href={routes.work(slug)} label={places("work")} icon={<CircleCheck />} />
        <PlaceLink href={routes.cases(slug)} label={places("cases")} icon={<Route />} />
        <PlaceLink href={routes.clients(slug)} label={places("clients")} icon={<Building2 />} />
        <PlaceLink href={routes.renewals(slug)} label={places("renewals")} icon={<CalendarClock />} />
        <PlaceLink href={routes.offers(slug)} label={places("offers")} icon={<Handshake />} />
        <PlaceLink href={routes.feedback(slug)} label={places("feedback")} icon={<MessageSquareQuote />} />
        <PlaceLink href={routes.playbooks(slug)} label={places("playbooks")} icon={<BookOpen />} />
      </ul>
      <ul>
        <PlaceLink href={routes.settings(slug)} label={places("settings")} icon={<Settings />} />
      </ul>
    </nav>
  );
}

import { Lock } from "@/components/ui/icons";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";

/** Says that only named people see the case. */
export function QuietWord() {
  const t = useTranslations("lifecycle.quiet");
  return <Badge icon={<Lock />}>{t("word")}</Badge>;
}

"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useLayoutEffect, useRef, useState, useTransition } from "react";
import { whenSettled } from "@/components/action/under-way";
import { beforeLook } from "./look-again";
import { AvatarStack } from "@/components/ui/avatar-stack";
import { routes } from "@/lib/platform/routes";

type Person = { id: string; name: string };
type Props = {
  workspace: string;
  /** Leave out for lists: any change of the workspace makes them look again. */
  caseId?: string;
  /** What the page was rendered from: the revision of the case, or for a list the time it was read, in ms. */
  since: number;
  /** Who looks: not shown among the others. */
  me: string;
};

const quietFor = 4000;

/**
 * Keeps an open page true: looks again when something changed (not for a change of one's own, whose answer brings the
 * new page along), shows who else is here, says when the line is down.
 */
export function LivePage({ workspace, caseId, since, me }: Props) {
  const t = useTranslations("ui.live");
  const lookAgain = useLookAgain();
  const [people, setPeople] = useState<Person[]>([]);
  const [down, setDown] = useState(false);
  const known = useRef(since);

  useEffect(() => {
    known.current = since;
  }, [since]);

  useEffect(() => {
    let source: EventSource | null = null;
    let late: ReturnType<typeof setTimeout> | undefined;
    const up = () => {
      clearTimeout(late);
      setDown(false);
    };
    const open = () => {
      source = new EventSource(
        routes.api.live(workspace, { ...(caseId ? { case: caseId } : {}), since: String(known.current) }),
      );
      source.addEventListener("open", up);
      source.addEventListener("error", () => {
        clearTimeout(late);
        late = setTimeout(() => setDown(true), quietFor);
        if (source?.readyState === EventSource.CLOSED) setTimeout(reopen, quietFor);
      });
      source.addEventListener("changed", (event) => {
        const news = revisionOf(event);
        whenSettled(() => {
          if (news === 0 || news > known.current) lookAgain();
        });
      });
      source.addEventListener("presence", (event) => setPeople(peopleOf(event)));
    };
    const close = () => {
      source?.close();
      source = null;
    };
    const reopen = () => {
      if (document.visibilityState === "hidden") return;
      close();
      open();
    };
    const onVisibility = () => (document.visibilityState === "hidden" ? close() : reopen());
    open();
    document.addEventListener("visibilitychange", onVisibility);
    return () => {
      document.removeEventListener("visibilitychange", onVisibility);
      clearTimeout(late);
      close();
    };
  }, [workspace, caseId, lookAgain]);

  const others = people.filter((person) => person.id !== me);
  return (
    <div className="flex items-center gap-3" data-no-print aria-live="polite">
      {down && <span className="text-sm text-soon">{t("down")}</span>}
      {others.length > 0 && (
        <span className="flex items-center gap-2 text-sm text-muted">
          <AvatarStack people={others} />
          <span>{t("here", { count: others.length, name: others[0]?.name ?? "" })}</span>
        </span>
      )}
    </div>
  );
}

/** Refreshes at once; what happens while that is under way is one more look when it is done. */
function useLookAgain() {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const busy = useRef(false);
  const again = useRef(false);
  const seen = useRef<(() => void) | null>(null);
  const look = useCallback(() => {
    busy.current = true;
    again.current = false;
    seen.current = beforeLook();
    startTransition(() => router.refresh());
  }, [router]);
  const tellSeen = useCallback(() => {
    seen.current?.();
    seen.current = null;
  }, []);
  useLayoutEffect(() => {
    const { pathname } = window.location;
    // What the page is about may be gone, and the page with it: at this moment its fields are still there.
    return () => {
      const tellGone = beforeLook();
      setTimeout(() => window.location.pathname === pathname && tellGone());
    };
  }, []);
  useEffect(() => {
    busy.current = pending;
    if (!pending) tellSeen();
    if (!pending && again.current) look();
  }, [pending, look, tellSeen]);
  return useCallback(() => {
    if (busy.current) again.current = true;
    else look();
  }, [look]);
}

function revisionOf(event: Event): number {
  const { revision } = JSON.parse(textOf(event)) as { revision: number };
  return revision;
}

function peopleOf(event: Event): Person[] {
  const { people } = JSON.parse(textOf(event)) as { people: Person[] };
  return people;
}

const textOf = (event: Event): string => (event instanceof MessageEvent ? String(event.data) : "{}");

"use client";

import { useEffect, useRef } from "react";
import { useAction } from "@/components/action/use-action";
import { seeMentionsAction } from "@/lib/comments/actions";

/** Marks mentions as read once they have been on the screen. */
export function SeenMentions({ commentIds }: { commentIds: string[] }) {
  const mark = useRef<HTMLSpanElement>(null);
  const told = useRef("");
  const { run } = useAction(seeMentionsAction);
  const list = commentIds.join(" ");

  useEffect(() => {
    if (!mark.current || list === "") return;
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting) || told.current === list) return;
      told.current = list;
      void run({ commentIds: list.split(" ") });
    });
    observer.observe(mark.current);
    return () => observer.disconnect();
  }, [list, run]);

  return <span ref={mark} aria-hidden="true" className="block h-px" />;
}

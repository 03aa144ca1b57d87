"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { classes } from "./classes";

type ScrollStripProps = { label: string; current: string | undefined; className?: string; children: ReactNode };

/** Links in one line that may be longer than the screen: shows the current one, and fades where more follow. */
export function ScrollStrip({ label, current, className, children }: ScrollStripProps) {
  const strip = useRef<HTMLElement>(null);

  useEffect(() => {
    const nav = strip.current;
    const link = nav?.querySelector<HTMLElement>("[aria-current]");
    if (nav && link) nav.scrollLeft = link.offsetLeft - (nav.clientWidth - link.offsetWidth) / 2;
  }, [current]);

  useEffect(() => {
    const nav = strip.current;
    const mark = () => nav?.toggleAttribute("data-more", nav.scrollLeft + nav.clientWidth < nav.scrollWidth - 1);
    mark();
    nav?.addEventListener("scroll", mark, { passive: true });
    window.addEventListener("resize", mark);
    return () => {
      nav?.removeEventListener("scroll", mark);
      window.removeEventListener("resize", mark);
    };
  }, []);

  return (
    <nav
      ref={strip}
      aria-label={label}
      className={classes(
        "relative overflow-x-auto data-more:[mask-image:linear-gradient(to_right,black_calc(100%-3rem),transparent)]",
        className,
      )}
    >
      {children}
    </nav>
  );
}

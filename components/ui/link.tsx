import NextLink from "next/link";
import type { ComponentProps } from "react";

type LinkProps = Omit<ComponentProps<typeof NextLink>, "prefetch">;

/**
 * A way to another page of ours, asked for when it is followed and not before: every page is made for one
 * person at one moment, so there is nothing of it to fetch ahead, and a case has some eighty links.
 */
export const Link = (props: LinkProps) => <NextLink {...props} prefetch={false} />;

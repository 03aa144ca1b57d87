import { classes } from "./classes";

type AvatarProps = {
  name: string;
  size?: "sm" | "md" | "lg" | undefined;
  /** Beside the written name the picture says nothing new. */
  decorative?: boolean | undefined;
};

const sizes = { sm: "size-5 text-[0.5625rem]", md: "size-6 text-[0.625rem]", lg: "size-9 text-sm" };
const tints = ["bg-tint-1", "bg-tint-2", "bg-tint-3", "bg-tint-4", "bg-tint-5", "bg-tint-6"];

export function Avatar({ name, size = "md", decorative = false }: AvatarProps) {
  const naming = decorative ? { "aria-hidden": true } : { role: "img", "aria-label": name, title: name };
  return (
    <span {...naming} className={classes("initials", sizes[size], tintOf(name))}>
      {initialsOf(name)}
    </span>
  );
}

function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = words[0];
  if (!first) return "–";
  const last = words.length > 1 ? words.at(-1) : undefined;
  return [first, last]
    .map((word) => Array.from(word ?? "")[0] ?? "")
    .join("")
    .toLocaleUpperCase();
}

function tintOf(name: string): string | undefined {
  const sum = Array.from(name).reduce((total, letter) => (total * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7);
  return tints[sum % tints.length];
}

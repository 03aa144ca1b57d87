import { Avatar } from "./avatar";

type AvatarStackProps = { people: { id: string; name: string }[]; max?: number | undefined };

export function AvatarStack({ people, max = 4 }: AvatarStackProps) {
  const shown = people.slice(0, max);
  const rest = people.slice(max);
  return (
    <ul className="inline-flex items-center -space-x-1">
      {shown.map((person) => (
        <li key={person.id} className="rounded-full ring-2 ring-paper">
          <Avatar name={person.name} />
        </li>
      ))}
      {rest.length > 0 ? (
        <li
          title={rest.map((person) => person.name).join(", ")}
          className="inline-flex size-6 items-center justify-center rounded-full bg-sunken text-[0.6875rem] font-semibold text-muted ring-2 ring-paper"
        >
          <span aria-hidden="true">+{rest.length}</span>
          <span className="sr-only">{rest.map((person) => person.name).join(", ")}</span>
        </li>
      ) : null}
    </ul>
  );
}

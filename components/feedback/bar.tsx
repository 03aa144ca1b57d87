/** A share as a quiet line; its value stands beside it in words. */
export function Bar({ share }: { share: number }) {
  return (
    <svg aria-hidden="true" className="h-1 w-full overflow-hidden rounded-full">
      <rect width="100%" height="4" className="fill-line" />
      <rect width={`${Math.round(share * 1000) / 10}%`} height="4" rx="2" className="fill-accent" />
    </svg>
  );
}

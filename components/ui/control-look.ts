/** The look of everything one types or chooses into. */
export const controlLook =
  "block w-full min-w-0 rounded-md border border-control bg-raised px-2.5 text-base text-ink transition-colors " +
  "hover:border-muted focus-visible:border-accent focus-visible:outline-1 focus-visible:outline-offset-0 " +
  "aria-invalid:border-late [&[readonly]]:bg-sunken disabled:bg-sunken disabled:text-muted pointer-coarse:text-lg";

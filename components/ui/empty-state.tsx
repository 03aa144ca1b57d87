import type { ReactNode } from "react";

type EmptyStateProps = {
  /** One sentence. */
  sentence: ReactNode;
  /** One action. */
  action?: ReactNode;
  /** One example of what will be here. */
  example?: ReactNode;
};

export function EmptyState({ sentence, action, example }: EmptyStateProps) {
  return (
    <div className="grid max-w-reading justify-items-start gap-4 border-t border-line py-8">
      <p className="font-serif text-lg text-soft">{sentence}</p>
      {action}
      {example ? <div className="w-full border-l-2 border-line py-1 pl-4 text-sm text-muted">{example}</div> : null}
    </div>
  );
}

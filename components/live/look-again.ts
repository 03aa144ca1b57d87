type Watch = () => () => void;

const watches = new Set<Watch>();

/** Calls when the page is about to be looked at again, and what that call answers when the new page is there. */
export function onLookAgain(watch: Watch): () => void {
  watches.add(watch);
  return () => void watches.delete(watch);
}

/** To be called before a look. Out: to be called when the new page is there. */
export function beforeLook(): () => void {
  const after = [...watches].map((watch) => watch());
  return () => after.forEach((call) => call());
}

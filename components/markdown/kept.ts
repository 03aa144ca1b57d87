/** The last results of a slow function, by a text that decides them. Holds so many and forgets the one unused longest. */
export function keptResults<Result>(most: number) {
  const results = new Map<string, Result>();
  return (key: string, make: () => Result): Result => {
    const known = results.get(key);
    const result = known ?? make();
    results.delete(key);
    results.set(key, result);
    const oldest = results.keys().next();
    if (results.size > most && !oldest.done) results.delete(oldest.value);
    return result;
  };
}

/** What Next hands a page of its address's query. */
export type SearchParams = Record<string, string | string[] | undefined>;

/** The same, as the browser has it. */
export function queryOf(params: SearchParams): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) for (const one of [value ?? []].flat()) query.append(name, one);
  return query;
}

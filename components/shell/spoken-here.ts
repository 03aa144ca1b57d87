/** The language of the page, or of the browser where the page is too broken to say. */
export const spokenHere = () =>
  (document.documentElement.lang || navigator.language).startsWith("en") ? ("en" as const) : ("pl" as const);

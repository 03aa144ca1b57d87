import { contentId } from "./skip-link";

/** An element that had the focus or stood around it, and which child of its parent it was. */
type Place = { element: Element; index: number };

const reachable = "a[href], button, summary";
/** Long enough for a component that gives the focus a place of its own. */
const patienceMs = 80;

const movesOn = new Set(["Tab", "Shift"]);

/**
 * When what had the focus is gone or hidden after a change, gives the focus to what stands there now, or next to it:
 * otherwise the keyboard and a screen reader would begin again at the top. Whoever presses somewhere else leaves by will.
 * Beside the content, as in a toast, nothing may be left: then it goes back to where a key last did something.
 */
export function keepFocus(): () => void {
  let places: Place[] = [];
  let acted: Place[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const remember = ({ target }: FocusEvent) => {
    places = target instanceof Element ? placesOf(target) : [];
  };
  const forget = () => {
    places = [];
  };
  const act = ({ key }: KeyboardEvent) => {
    if (!movesOn.has(key) && places.at(-1)?.element.id === contentId) acted = places;
  };
  const giveBack = () => {
    if (document.activeElement !== document.body) return;
    const place = standIn(places) ?? standIn(acted) ?? document.getElementById(contentId);
    place?.focus({ preventScroll: true });
  };
  const look = () => {
    if (document.activeElement !== document.body || places.length === 0) return;
    clearTimeout(timer);
    timer = setTimeout(giveBack, patienceMs);
  };
  const changes = new MutationObserver(look);
  changes.observe(document.body, { childList: true, subtree: true, attributeFilter: ["open", "hidden"] });
  document.addEventListener("focusin", remember);
  document.addEventListener("keydown", act, { capture: true });
  document.addEventListener("pointerdown", forget, { capture: true });
  return () => {
    clearTimeout(timer);
    changes.disconnect();
    document.removeEventListener("focusin", remember);
    document.removeEventListener("keydown", act, { capture: true });
    document.removeEventListener("pointerdown", forget, { capture: true });
  };
}

/** From the element outwards, as far as the content of the page goes; beside the content, as far as its own part goes. */
function placesOf(element: Element): Place[] {
  const content = document.getElementById(contentId);
  const places: Place[] = [];
  for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
    if (at !== content && at.contains(content)) break;
    places.push({ element: at, index: at.parentElement ? [...at.parentElement.children].indexOf(at) : 0 });
    if (at === content) break;
  }
  return places;
}

function standIn(places: Place[]): HTMLElement | null {
  const [own] = places;
  if (own && isThere(own.element) && own.element instanceof HTMLElement) return own.element;
  for (const [at, { element }] of places.entries()) {
    const gone = places[at - 1];
    if (!gone || !isThere(element)) continue;
    const { children } = element;
    const beside = [children[gone.index], children[gone.index - 1], element];
    for (const place of beside) {
      const found = place && firstReachable(place);
      if (found) return found;
    }
  }
  return null;
}

const isThere = (element: Element) => element.isConnected && element.checkVisibility();

const firstReachable = (place: Element): HTMLElement | undefined =>
  [place, ...place.querySelectorAll(reachable)].find(
    (element): element is HTMLElement =>
      element instanceof HTMLElement && element.matches(reachable) && isThere(element),
  );

import { contentId } from "./skip-link";

/** An element that had the focus or stood around it, and which child of its parent it was. */
type Place = { element: Element; index: number };

const reachable = "a[href], button, summary";
/** Long enough for a component that gives the focus a place of its own. */
const patienceMs = 80;

/**
 * When what had the focus is gone or hidden after a change, gives the focus to what stands there now, or next to it:
 * otherwise the keyboard and a screen reader would begin again at the top. Whoever presses somewhere else leaves by will.
 */
export function keepFocus(): () => void {
  let places: Place[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const remember = ({ target }: FocusEvent) => {
    places = target instanceof Element ? placesOf(target) : [];
  };
  const forget = () => {
    places = [];
  };
  const look = () => {
    if (document.activeElement !== document.body || places.length === 0) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (document.activeElement === document.body) standIn(places)?.focus({ preventScroll: true });
    }, patienceMs);
  };
  const changes = new MutationObserver(look);
  changes.observe(document.body, { childList: true, subtree: true, attributeFilter: ["open", "hidden"] });
  document.addEventListener("focusin", remember);
  document.addEventListener("pointerdown", forget, { capture: true });
  return () => {
    clearTimeout(timer);
    changes.disconnect();
    document.removeEventListener("focusin", remember);
    document.removeEventListener("pointerdown", forget, { capture: true });
  };
}

/** From the element outwards, as far as the content of the page goes. */
function placesOf(element: Element): Place[] {
  const places: Place[] = [];
  for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
    places.push({ element: at, index: at.parentElement ? [...at.parentElement.children].indexOf(at) : 0 });
    if (at.id === contentId) break;
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

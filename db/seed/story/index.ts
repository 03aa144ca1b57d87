import { bakery } from "./bakery/case.ts";
import { lawFirm } from "./law-firm/case.ts";
import { bicycles } from "./bicycles/case.ts";
import { clinic } from "./clinic/case.ts";
import { brewery } from "./brewery/case.ts";
import { foundation } from "./foundation/case.ts";
import { furniture } from "./furniture/case.ts";
import { school } from "./school/case.ts";
import { hotels } from "./hotels/case.ts";
import { analytics } from "./analytics/case.ts";
import { loyalty } from "./loyalty/case.ts";
import { travel } from "./travel/case.ts";
import { studio } from "./studio/case.ts";
import { logistics } from "./logistics/case.ts";
import { dental } from "./dental/case.ts";
import { events } from "./events/case.ts";
import type { StoryCase } from "./shape.ts";

/** All endings of the demo firm: those it works in Polish, then those in English. */
export const storyCases: StoryCase[] = [
  bakery,
  lawFirm,
  bicycles,
  clinic,
  brewery,
  foundation,
  furniture,
  school,
  hotels,
  analytics,
  loyalty,
  travel,
  studio,
  logistics,
  dental,
  events,
];

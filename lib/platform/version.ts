import { z } from "zod";

/** Which version of a record a person had before their eyes when they changed it; 0: there was none yet. */
export const seenVersion = z.int32().min(0);

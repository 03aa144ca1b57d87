import { eq } from "drizzle-orm";
import { questionFrom } from "@/lib/notice/question";
import { clients, contacts, contracts } from "../schema/clients.ts";
import { writeParties } from "./clients.ts";
import { readingOf } from "./dates.ts";
import { byMember, type Demo } from "./demo.ts";
import { on, order, type Step } from "./step.ts";
import { type StandingClient, standingClients } from "./story/standing.ts";

/** The clients without a case, entered as they came. */
export const stepsOfStanding = (demo: Demo): Step[] =>
  standingClients.map((standing) => on(demo.clock, standing.enteredDaysAgo, order.parties, enter(demo, standing)));

const enter = (demo: Demo, { reading, ...parties }: StandingClient) =>
  byMember(
    demo,
    "adam",
    async (scope) => {
      const { contractId } = await writeParties(scope, demo.clock, parties);
      if (!reading) return;
      const { rule } = questionFrom(new URLSearchParams(readingOf(demo.clock, reading)), "PL");
      await demo.tx.update(contracts).set({ noticeRule: rule }).where(eq(contracts.id, contractId));
    },
    [clients, contacts, contracts],
  );

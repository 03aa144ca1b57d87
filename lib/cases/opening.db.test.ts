import "@/lib/platform/testing/request";
import { describe, expect, test } from "vitest";
import { locales } from "@/db/enums";
import { taskDependencies } from "@/db/schema/tasks";
import { as } from "@/lib/platform/testing/as";
import { builtinPlaybooks } from "@/lib/playbooks/builtin";
import { isBusinessDay } from "@/lib/calendar/rules";
import { descriptionOf, titleOf } from "@/lib/tasks/rules";
import { openCaseAction } from "./actions";
import { world } from "./testing/world";

const { makeMember, opening, tasksOf, within } = world;

describe.each(builtinPlaybooks)("a case from $key", ({ key, tasks: planned }) => {
  test.each(locales)("has every task of it, in %s, each with its day", async (locale) => {
    const marta = await makeMember({ locale });
    const given = await opening(marta);
    const dates = { noticeDeliveredOn: "2027-01-04", effectiveEndOn: "2027-02-28" };
    const answer = await as(marta, openCaseAction, { ...given, playbookKey: key, dates });
    const made = await tasksOf(marta, answer.ok ? answer.data.caseId : "");
    const said = made.map((task) => `${titleOf(task, locale)}: ${descriptionOf(task, locale)}`);
    const wanted = planned.map(({ title, description }) => `${title[locale]}: ${description[locale]}`);
    expect(said.toSorted()).toEqual(wanted.toSorted());
    expect(made.filter(({ dueOn }) => dueOn === null || !isBusinessDay(dueOn, "PL"))).toEqual([]);
    expect(made.filter(({ slot, ownerId }) => (ownerId === marta.userId) !== (slot === "lead"))).toEqual([]);
    const links = await within(marta.workspace, (tx) => tx.select().from(taskDependencies));
    expect(links).toHaveLength(planned.flatMap(({ dependsOn }) => dependsOn).length);
  });
});

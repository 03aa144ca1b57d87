import "@/lib/platform/testing/request";
import { expect, test, vi } from "vitest";
import { log } from "@/lib/platform/log";
import { inRequest } from "@/lib/platform/testing/request";
import { answerTo } from "./faults";
import { NotFound, Refused } from "./refusal";

const headers = new Headers({ "x-request-id": "one-request" });
const answer = (fault: unknown) => inRequest({ headers }, () => answerTo(fault, "case.move"));

test("a fault is told by a reference, under which the log names the request and the error", async () => {
  const error = vi.spyOn(log, "error").mockImplementation(() => undefined);
  const fault = new Error("a word of the database");
  const told = await answer(fault);
  expect(told).toEqual({ code: "unexpected", ref: expect.stringMatching(/^[0-9a-f]{8}$/) });
  const ref = told.code === "unexpected" ? told.ref : "";
  expect(error.mock.calls).toEqual([
    [{ action: "case.move", ref, request: "one-request", error: fault }, "action failed"],
  ]);
  error.mockRestore();
});

test("a refusal and what is not there are no faults: nothing is logged", async () => {
  const error = vi.spyOn(log, "error");
  expect(await answer(new Refused("stale", { version: 2 }))).toEqual({
    code: "refused",
    reason: "stale",
    detail: { version: 2 },
  });
  expect(await answer(new NotFound())).toEqual({ code: "not_found" });
  expect(error).not.toHaveBeenCalled();
  error.mockRestore();
});

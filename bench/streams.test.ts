import { expect, test } from "vitest";
import { readEvents } from "./streams.ts";

test.each([
  { text: "", told: [], left: "" },
  { text: "retry: 1000\n\n", told: [], left: "" },
  { text: ': still here\n\nevent: presence\ndata: {"people":[]}\n\n', told: [], left: "" },
  { text: 'event: changed\ndata: {"revision":7}\n\n', told: [7], left: "" },
  {
    text: 'event: changed\ndata: {"revision":0}\n\nevent: changed\ndata: {"revision":12}\n\n',
    told: [0, 12],
    left: "",
  },
  { text: 'event: changed\ndata: {"revision":7}\n\nevent: chan', told: [7], left: "event: chan" },
])("$text tells $told", ({ text, told, left }) => {
  expect(readEvents(text)).toEqual({ told, left });
});

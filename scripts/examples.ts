import { readFileSync } from "node:fs";
import { noticeExamples, runNoticeExamples } from "../lib/notice/examples.ts";

const [path] = process.argv.slice(2);

/** Says what is wrong with the call or the file, and ends. */
function giveUp(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}

if (!path) giveUp("Say which file: npm run -s examples -- FILE.json");

function read(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    return giveUp(`${file} cannot be read: ${error instanceof Error ? error.message : "unknown trouble"}`);
  }
}

/** The kinds of worked examples, each recognised by what its file holds. */
const kinds = [{ shape: noticeExamples, run: runNoticeExamples }];

const content = read(path);
const outcomes = kinds.flatMap(({ shape, run }) => {
  const file = shape.safeParse(content);
  return file.success ? [run(file.data)] : [];
})[0];
if (!outcomes) giveUp(`${path} holds no worked examples that are known here.`);

for (const { id, mismatches } of outcomes) for (const line of mismatches) console.log(`${id} ${line}`);
const failed = outcomes.filter(({ mismatches }) => mismatches.length > 0).length;
console.log(`${outcomes.length - failed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

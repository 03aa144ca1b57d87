import { Fragment, type ReactElement, type ReactNode } from "react";
import parse, { type Components } from "react-markdown";
import remarkGfm from "remark-gfm";
import { safeAddress } from "./address";
import { keptResults } from "./kept";
import { hasMarkdown, partsOf, type Person } from "./parts";
import { readAsOurs } from "./reading";

type Props = {
  text: string;
  /** The names behind the mentions in it. */
  people?: readonly Person[];
};

const nobody: readonly Person[] = [];

/** What people wrote, on the server. HTML in it is shown as it was typed, links lead only to web and mail addresses. */
export function Markdown({ text, people = nobody }: Props) {
  return (
    <div className="prose-calm">{hasMarkdown(text) ? parsed(text, people) : <Plain text={text} people={people} />}</div>
  );
}

const kept = keptResults<ReactElement>(500);

function parsed(text: string, people: readonly Person[]): ReactElement {
  const named = people.filter(({ id }) => text.includes(id));
  return kept(JSON.stringify([text, ...named.map(({ id, name }) => [id, name])]), () => parseSafely(text, named));
}

/** A text no parser gets through in one piece is still a text. */
function parseSafely(text: string, people: readonly Person[]): ReactElement {
  if (/^(?:[ \t]*(?:[>*+-]|\d{1,9}[.)])){25}/m.test(text)) return <Plain text={text} people={people} />;
  try {
    return parse({
      children: text,
      remarkPlugins: [[remarkGfm, { singleTilde: false }], readAsOurs(people)],
      urlTransform: safeAddress,
      components,
    });
  } catch {
    return <Plain text={text} people={people} />;
  }
}

function Plain({ text, people }: { text: string; people: readonly Person[] }) {
  return text
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== "")
    .map((paragraph, index) => (
      // oxlint-disable-next-line react/no-array-index-key -- the paragraphs of one text never move
      <p key={index}>{partsOf(paragraph, people).map((part, at) => said(part, at))}</p>
    ));
}

function said(part: ReturnType<typeof partsOf>[number], key: number): ReactNode {
  if ("words" in part) return <Fragment key={key}>{part.words}</Fragment>;
  if ("newLine" in part) return <br key={key} />;
  return (
    <span key={key} className="mention">
      {part.mention}
    </span>
  );
}

/** A heading inside somebody's text is no heading of the page. */
const Heading = ({ children }: { children?: ReactNode }) => (
  <p>
    <strong>{children}</strong>
  </p>
);

const components: Components = {
  a: ({ href, children }) =>
    href ? (
      <a href={href} target="_blank" rel="noopener noreferrer nofollow">
        {children}
      </a>
    ) : (
      children
    ),
  code: ({ children }) => <code>{children}</code>,
  input: ({ checked }) => (checked ? "☑ " : "☐ "),
  h1: Heading,
  h2: Heading,
  h3: Heading,
  h4: Heading,
  h5: Heading,
  h6: Heading,
};

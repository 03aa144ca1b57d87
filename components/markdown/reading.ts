import { type Part, partsOf, type Person } from "./parts";

/** A node of a Markdown tree, as far as it matters here. */
type Node = {
  type: string;
  value?: string;
  alt?: string | null;
  url?: string;
  label?: string | null;
  children?: Node[] | undefined;
  data?: { hName: string; hProperties: { className: string[] } };
};

const deepest = 24;

/**
 * Makes a Markdown tree ours: mentions by name, line ends kept, and nothing that would make a browser call another
 * server or clash with its neighbours on the page. Throws when the text is nested deeper than anyone reads.
 */
export const readAsOurs = (people: readonly Person[]) => () => (tree: Node) => {
  const adopt = (parent: Node, depth: number, inLink: boolean) => {
    if (depth > deepest) throw new Error("nested too deep");
    parent.children = parent.children?.flatMap((node): Node[] => {
      if (node.type === "text") return partsOf(node.value ?? "", people).map(nodeOf);
      if (node.type === "image") return [pictureAsLink(node, inLink)];
      if (node.type === "imageReference") return [textNode(node.alt ?? "")];
      if (node.type === "footnoteReference") return [textNode(`[${node.label ?? ""}]`)];
      if (node.value !== undefined) return [{ ...node, value: named(node.value, people) }];
      adopt(node, depth + 1, inLink || node.type === "link" || node.type === "linkReference");
      return node.type === "footnoteDefinition" ? (node.children ?? []) : [node];
    });
  };
  adopt(tree, 0, false);
};

function nodeOf(part: Part): Node {
  if ("words" in part) return textNode(part.words);
  if ("newLine" in part) return { type: "break" };
  return {
    type: "mention",
    data: { hName: "span", hProperties: { className: ["mention"] } },
    children: [textNode(part.mention)],
  };
}

const textNode = (value: string): Node => ({ type: "text", value });

const pictureAsLink = (picture: Node, inLink: boolean): Node => {
  const words = textNode(picture.alt || (picture.url ?? ""));
  return inLink ? words : { type: "link", url: picture.url ?? "", children: [words] };
};

/** Code keeps its signs, but an id says nothing to a reader. */
const named = (value: string, people: readonly Person[]) =>
  partsOf(value, people)
    .map((part) => ("words" in part ? part.words : "newLine" in part ? "\n" : part.mention))
    .join("");

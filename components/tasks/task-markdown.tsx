import Markdown from "react-markdown";
import remarkGfm from "remark-gfm";

/** Markdown of a task. No pictures: a text must not make browsers call other servers. */
export const TaskMarkdown = ({ text }: { text: string }) => (
  <div className="prose-calm text-soft">
    <Markdown remarkPlugins={[remarkGfm]} disallowedElements={["img"]} skipHtml>
      {text}
    </Markdown>
  </div>
);

"use client";

type Props = {
  slug: string;
  caseId: string;
  taskId: string | null;
  people: { id: string; name: string }[];
  lastOwn: string | null;
};

export const Composer = (_props: Props) => null;

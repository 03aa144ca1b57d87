"use client";

/** Placeholder until the doors are there. */
export const SeenMentions = (_props: { commentIds: string[] }) => null;

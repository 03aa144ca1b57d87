import { answerNoticeQuestion } from "@/lib/notice/route";

export const POST = answerNoticeQuestion;

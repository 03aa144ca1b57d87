import { classes } from "./classes";
import type { IconShape } from "./icon-shapes";

/**
 * Every icon of the product, from Lucide: one element on a page, cut out of the sheet that `app/icon-sheet.ts` makes.
 * Its words stand beside it, never in it.
 */
function icon(shape: IconShape) {
  const look = `icon i-${shape}`;
  return function Icon({ className }: { className?: string }) {
    return <span aria-hidden="true" className={classes(look, className)} />;
  };
}

export const Archive = icon("archive");
export const ArrowDown = icon("arrow-down");
export const ArrowRight = icon("arrow-right");
export const ArrowUp = icon("arrow-up");
export const BookOpen = icon("book-open");
export const Building = icon("building");
export const Building2 = icon("building-2");
export const CalendarClock = icon("calendar-clock");
export const CalendarDays = icon("calendar-days");
export const CalendarPlus = icon("calendar-plus");
export const CalendarX = icon("calendar-x");
export const Check = icon("check");
export const ChevronDown = icon("chevron-down");
export const ChevronRight = icon("chevron-right");
export const ChevronsUpDown = icon("chevrons-up-down");
export const Circle = icon("circle");
export const CircleAlert = icon("circle-alert");
export const CircleCheck = icon("circle-check");
export const CircleSlash = icon("circle-slash");
export const ClipboardCheck = icon("clipboard-check");
export const Copy = icon("copy");
export const Download = icon("download");
export const Ellipsis = icon("ellipsis");
export const FileText = icon("file-text");
export const FileUp = icon("file-up");
export const FolderInput = icon("folder-input");
export const Globe = icon("globe");
export const Handshake = icon("handshake");
export const Hourglass = icon("hourglass");
export const KeyRound = icon("key-round");
export const Keyboard = icon("keyboard");
export const LayoutGrid = icon("layout-grid");
export const Link2Off = icon("link-2-off");
export const ListChecks = icon("list-checks");
export const ListPlus = icon("list-plus");
export const Lock = icon("lock");
export const LogOut = icon("log-out");
export const Menu = icon("menu");
export const MessageSquare = icon("message-square");
export const MessageSquareQuote = icon("message-square-quote");
export const MessageSquareReply = icon("message-square-reply");
export const Minus = icon("minus");
export const PanelLeftClose = icon("panel-left-close");
export const PanelLeftOpen = icon("panel-left-open");
export const Paperclip = icon("paperclip");
export const PenLine = icon("pen-line");
export const Pencil = icon("pencil");
export const Plus = icon("plus");
export const Printer = icon("printer");
export const RotateCcw = icon("rotate-ccw");
export const RotateCw = icon("rotate-cw");
export const Route = icon("route");
export const Search = icon("search");
export const Send = icon("send");
export const Settings = icon("settings");
export const Trash2 = icon("trash-2");
export const Undo2 = icon("undo-2");
export const UserMinus = icon("user-minus");
export const UserPen = icon("user-pen");
export const UserPlus = icon("user-plus");
export const UserRound = icon("user-round");
export const UserX = icon("user-x");
export const Users = icon("users");
export const X = icon("x");

import { classes } from "./classes";

/**
 * Every icon of the product, from Lucide. The build draws each as a mask of the stylesheet, so that on a page it is
 * one element, which weighs nothing on its way and costs nothing to make. Its words stand beside it, never in it.
 */
const icon = (shape: string) =>
  function Icon({ className }: { className?: string }) {
    return <span aria-hidden="true" className={classes("icon", shape, className)} />;
  };

export const Archive = icon("i-[lucide--archive]");
export const ArrowDown = icon("i-[lucide--arrow-down]");
export const ArrowRight = icon("i-[lucide--arrow-right]");
export const ArrowUp = icon("i-[lucide--arrow-up]");
export const BookOpen = icon("i-[lucide--book-open]");
export const Building = icon("i-[lucide--building]");
export const Building2 = icon("i-[lucide--building-2]");
export const CalendarClock = icon("i-[lucide--calendar-clock]");
export const CalendarDays = icon("i-[lucide--calendar-days]");
export const CalendarPlus = icon("i-[lucide--calendar-plus]");
export const CalendarX = icon("i-[lucide--calendar-x]");
export const Check = icon("i-[lucide--check]");
export const ChevronDown = icon("i-[lucide--chevron-down]");
export const ChevronRight = icon("i-[lucide--chevron-right]");
export const ChevronsUpDown = icon("i-[lucide--chevrons-up-down]");
export const Circle = icon("i-[lucide--circle]");
export const CircleAlert = icon("i-[lucide--circle-alert]");
export const CircleCheck = icon("i-[lucide--circle-check]");
export const CircleSlash = icon("i-[lucide--circle-slash]");
export const ClipboardCheck = icon("i-[lucide--clipboard-check]");
export const Copy = icon("i-[lucide--copy]");
export const Download = icon("i-[lucide--download]");
export const Ellipsis = icon("i-[lucide--ellipsis]");
export const FileText = icon("i-[lucide--file-text]");
export const FileUp = icon("i-[lucide--file-up]");
export const FolderInput = icon("i-[lucide--folder-input]");
export const Globe = icon("i-[lucide--globe]");
export const Handshake = icon("i-[lucide--handshake]");
export const Hourglass = icon("i-[lucide--hourglass]");
export const KeyRound = icon("i-[lucide--key-round]");
export const Keyboard = icon("i-[lucide--keyboard]");
export const LayoutGrid = icon("i-[lucide--layout-grid]");
export const Link2Off = icon("i-[lucide--link-2-off]");
export const ListChecks = icon("i-[lucide--list-checks]");
export const ListPlus = icon("i-[lucide--list-plus]");
export const Lock = icon("i-[lucide--lock]");
export const LogOut = icon("i-[lucide--log-out]");
export const Menu = icon("i-[lucide--menu]");
export const MessageSquare = icon("i-[lucide--message-square]");
export const MessageSquareQuote = icon("i-[lucide--message-square-quote]");
export const MessageSquareReply = icon("i-[lucide--message-square-reply]");
export const Minus = icon("i-[lucide--minus]");
export const PanelLeftClose = icon("i-[lucide--panel-left-close]");
export const PanelLeftOpen = icon("i-[lucide--panel-left-open]");
export const Paperclip = icon("i-[lucide--paperclip]");
export const PenLine = icon("i-[lucide--pen-line]");
export const Pencil = icon("i-[lucide--pencil]");
export const Plus = icon("i-[lucide--plus]");
export const Printer = icon("i-[lucide--printer]");
export const RotateCcw = icon("i-[lucide--rotate-ccw]");
export const RotateCw = icon("i-[lucide--rotate-cw]");
export const Route = icon("i-[lucide--route]");
export const Search = icon("i-[lucide--search]");
export const Send = icon("i-[lucide--send]");
export const Settings = icon("i-[lucide--settings]");
export const Trash2 = icon("i-[lucide--trash-2]");
export const Undo2 = icon("i-[lucide--undo-2]");
export const UserMinus = icon("i-[lucide--user-minus]");
export const UserPen = icon("i-[lucide--user-pen]");
export const UserPlus = icon("i-[lucide--user-plus]");
export const UserRound = icon("i-[lucide--user-round]");
export const UserX = icon("i-[lucide--user-x]");
export const Users = icon("i-[lucide--users]");
export const X = icon("i-[lucide--x]");

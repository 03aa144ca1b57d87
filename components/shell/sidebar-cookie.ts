/** Keeps whether the sidebar is narrow; read on the server, written in the browser. */
export const sidebarCookie = "partwell_sidebar";

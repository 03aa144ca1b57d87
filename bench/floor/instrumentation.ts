/** The floor prepares nothing. Without this file the product's own would be taken. */
export function register() {}

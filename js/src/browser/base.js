/**
 * The address of the page, which may stand below a path: its scripts are in `assets/` next to it.
 * Not read from the address bar, which may hold more than that.
 */
export const base = new URL("..", import.meta.url).href;

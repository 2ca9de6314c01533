/**
 * What of the program only a call needs is taken out of it: the functions by which the rest of the program
 * turns to a call, and all that nothing but they refer to. Where they stood, stubs call what has come
 * in the meantime (docs/decisions/430-fetch-the-screen-of-a-call-with-the-call.md).
 */

const PROJECT = "$author$project$";
/** The program begins here. */
const MAIN = `${PROJECT}Main$main`;

/** Functions that nothing calls before `welcome`: the page of a call, and what happens in one. */
const OF_A_CALL = /^\$author\$project\$(?:Page\$Call|Page\$Call\$Events)\$\w+$/;

/** A definition of a function, with the number of its arguments if there are several. */
const FUNCTION = /^var [\w$]+ = (?:F(\d)\(\s*)?function \(/;

/** @param {string} part */
const nameOf = (part) => /^(?:var|function) ([\w$]+)/.exec(part)?.[1] ?? "";

/** Elm begins each definition in the first column, and nothing else but a few loose statements.
 * @param {string} program */
export const definitions = (program) =>
  program.split(/\n(?=(?:var|function) |_Platform_)/);

/**
 * @param {string[]} parts the definitions of the program, in their order
 * @param {string[]} others what is kept for other modules, by name
 * @returns {{ now: string[], later: string[] }} what it begins with, whose stubs look into an object
 *   `later`, and what a call needs, which exports such an object as `screen`
 */
export function divide(parts, others) {
  const byName = new Map(parts.map((part) => [nameOf(part), part]));
  const doors = [...byName]
    .filter(([name, part]) => OF_A_CALL.test(name) && FUNCTION.test(part))
    .map(([name]) => name);
  if (doors.length === 0)
    return { now: parts, later: ["export const screen = {};"] };
  const loose = parts.filter((part) => !nameOf(part)).flatMap(wordsIn);
  const early = reachable(byName, [MAIN, ...others, ...loose], new Set(doors));
  const open = doors.filter((door) => early.has(door));
  const isEarly = (/** @type {string} */ part) => early.has(nameOf(part));
  const isOpen = (/** @type {string} */ part) => open.includes(nameOf(part));
  return {
    now: parts
      .filter(isEarly)
      .map((part) => (isOpen(part) ? stub(part) : part)),
    later: [
      ...parts.filter((part) => !isEarly(part) || isOpen(part)),
      `export const screen = { ${open.join(", ")} };`,
    ],
  };
}

/**
 * What can be reached without going through one of the doors, doors included.
 *
 * @param {Map<string, string>} byName
 * @param {string[]} from
 * @param {Set<string>} doors
 */
function reachable(byName, from, doors) {
  /** @type {Set<string>} */
  const found = new Set();
  // Elm's own machinery stays as it is: it has loose statements.
  const kernel = [...byName.keys()].filter((name) => !name.startsWith("$"));
  const next = [...from, ...kernel];
  for (let name = next.pop(); name !== undefined; name = next.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    if (!doors.has(name)) next.push(...usedBy(byName, name));
  }
  return found;
}

/**
 * @param {Map<string, string>} byName
 * @param {string} name
 */
function usedBy(byName, name) {
  const words = wordsIn(byName.get(name) ?? "");
  return new Set(words.filter((word) => word !== name && byName.has(word)));
}

/** @param {string} text */
export function wordsIn(text) {
  return text.match(/(?<![\w$.])[\w$]+/g) ?? [];
}

/** @param {string} part */
function stub(part) {
  const name = nameOf(part);
  const count = Number(FUNCTION.exec(part)?.[1] ?? 1);
  const names = ["a", "b", "c", "d", "e", "f", "g", "h", "i"].slice(0, count);
  const list = names.join(", ");
  return count === 1
    ? `var ${name} = function (a) { return later.${name}(a); };`
    : `var ${name} = F${count}(function (${list}) { return A${count}(later.${name}, ${list}); });`;
}

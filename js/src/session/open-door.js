/**
 * Lets in whoever knocks at a call for later while its host is there, if the host wants that: its links
 * lead to a door, so that nobody is in the call without a host (docs/decisions/322). Whom the host has
 * to decide about, in a locked or full call, is told to the page as ever.
 */

/**
 * @param {object} options
 * @param {() => boolean} options.isOpen
 * @param {(member: string) => void} options.admit
 * @param {import("../ports.js").Tell} options.tell
 * @returns {import("../ports.js").Tell} for what a call tells the page
 */
export function createOpenDoor({ isOpen, admit, tell }) {
  let locked = false;
  let capacity = 0;
  /** @type {Set<string>} who is in, oneself too, or is being let in */
  let inside = new Set();

  /** @param {string} member */
  function opens(member) {
    if (!isOpen() || locked || inside.size >= capacity) return false;
    inside.add(member);
    admit(member);
    return true;
  }

  return (message) => {
    switch (message.type) {
      case "welcome": {
        ({ locked, capacity } = message);
        inside = new Set([
          message.self,
          ...message.members.map(({ id }) => id),
        ]);
        const { role, waiting } = message;
        const rest = waiting.filter(({ id }) => role !== "host" || !opens(id));
        return tell({ ...message, waiting: rest });
      }
      case "knock":
        return opens(message.member.id) ? undefined : tell(message);
      case "unknock":
        // Either let in, who is listed next, or gone.
        inside.delete(message.member);
        break;
      case "member":
        inside.add(message.member.id);
        break;
      case "left":
        inside.delete(message.member);
        break;
      case "room":
        ({ locked } = message);
        break;
    }
    return tell(message);
  };
}

/**
 * Hears what the page is told of who comes and goes, and lets it sound, in a call that is small
 * enough for it: in a large one somebody comes or goes all the time.
 */

/** Oneself among them. */
const MOST = 4;

/**
 * @param {object} options
 * @param {Pick<import("../devices/chime.js").Chime, "come" | "go">} options.chime
 * @param {() => boolean} options.wanted
 */
export function createComings({ chime, wanted }) {
  /** @type {Set<string>} the others */
  let here = new Set();

  /** @param {() => void} sound */
  function say(sound) {
    if (here.size < MOST && wanted()) sound();
  }

  return {
    /** What the page is told.
     * @param {import("../ports.js").ToElm} message */
    hear(message) {
      switch (message.type) {
        case "welcome":
          // Whoever is there already, or is back with a socket of one's own, does not come.
          here = new Set(
            message.members
              .map(({ id }) => id)
              .filter((id) => id !== message.self),
          );
          return;
        case "member":
          if (here.has(message.member.id)) return;
          here.add(message.member.id);
          return say(chime.come);
        case "left":
          if (here.delete(message.member)) say(chime.go);
          return;
        case "over":
          here = new Set();
          return;
      }
    },
  };
}

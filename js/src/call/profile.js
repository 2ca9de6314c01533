import { createChanges } from "../changes.js";
import { HIGHEST_HAND } from "../wire/messages.js";

/**
 * What this member tells everybody about itself, whenever it changes.
 *
 * @typedef {ReturnType<typeof createProfile>} OwnProfile
 */

/**
 * @param {object} options
 * @param {string} options.name
 * @param {number} options.epoch of this page
 * @param {import("../devices/media.js").Media} options.media
 * @param {import("../devices/sharing.js").Sharing} options.sharing
 * @param {Pick<import("../browser/browser.js").Browser, "abilities">} options.browser
 * @param {{ members: () => { hand: number }[] }} options.roster
 * @param {(profile: () => import("../wire/messages.js").Profile | null) => void} options.send seals
 *   and sends it, when its turn comes
 * @param {import("../ports.js").Tell} options.tell
 */
export function createProfile({
  name,
  epoch,
  media,
  sharing,
  browser,
  roster,
  send,
  tell,
}) {
  let hand = 0;
  const changes = createChanges(
    /** @type {import("../wire/messages.js").Profile | null} */ (null),
  );
  let n = 0;

  const showHand = () => tell({ type: "hand", hand });

  /** @returns {import("../wire/messages.js").Profile | null} null if it has not changed */
  function news() {
    const able = browser.abilities();
    const profile = changes.take({
      name,
      microphone: media.state("microphone") === "on",
      camera: media.state("camera") === "on",
      hand,
      screen: sharing.state() === "on",
      epoch,
      ...(able && { codecs: able }),
    });
    if (!profile) return null;
    n += 1;
    return { ...profile, n };
  }

  return {
    showHand,

    publish: () => send(news),

    /** Others can no longer read what was sent: send it again. */
    publishAgain() {
      changes.forget();
      send(news);
    },

    /** @param {boolean} raised */
    raiseHand(raised) {
      if (raised === hand > 0) return;
      hand = raised ? nextHand(roster.members()) : 0;
      showHand();
      send(news);
    },
  };
}

/**
 * The place of a hand that is raised now: after all that are up. Everybody sees the same order,
 * even those who join later, and no clock is needed; two raised at once are ordered by their ids.
 * @param {{ hand: number }[]} members
 */
export function nextHand(members) {
  const last = Math.max(0, ...members.map(({ hand }) => hand));
  return Math.min(last + 1, HIGHEST_HAND);
}

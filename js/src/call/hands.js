import { HIGHEST_HAND } from "../wire/messages.js";

/**
 * The place of a hand that is raised now: after all that are up. Everybody sees the same order, also
 * whoever joins later, and no clock is needed; two raised at once are told apart by their ids.
 * @param {{ hand: number }[]} members
 */
export function nextHand(members) {
  const last = Math.max(0, ...members.map(({ hand }) => hand));
  return Math.min(last + 1, HIGHEST_HAND);
}

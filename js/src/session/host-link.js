import { createQueue } from "../wire/queue.js";
import { baseOf } from "./invites.js";
import { makeLink } from "./link.js";

/**
 * The link by which another device of the host becomes a host, too (docs/decisions/323): asked for when
 * the host wants one, kept nowhere, and good for a quarter of an hour.
 *
 * @param {object} options
 * @param {import("./api.js").Api} options.api
 * @param {string} options.base the address of the page
 * @param {() => import("./storage.js").Place | null} options.place
 * @param {import("../ports.js").Tell} options.tell
 * @param {(error: unknown) => void} options.onFault
 */
export function createHostLink({ api, base, place, tell, onFault }) {
  let link = "";
  const queue = createQueue((error) => {
    onFault(error);
    tell({ type: "notice", code: "invite-failed", member: null });
    tell({ type: "hostLink", link: null, expires: 0 });
  });

  return {
    link: () => link,

    make: () =>
      queue(async () => {
        const mine = place();
        const bearer = mine?.later?.token ?? mine?.host;
        if (!mine || !bearer) return;
        const { room } = mine;
        const { host, expires } = await api.makeHost(
          { room, bearer },
          { for: "device" },
        );
        const { secret } = mine;
        link = makeLink(baseOf(mine, base), { secret, token: host });
        tell({ type: "hostLink", link, expires });
      }),
  };
}

import { expiry, inviteOf, lifeLeft, newestLinks } from "../wire/claims.js";
import { createQueue } from "../wire/queue.js";
import { cleanName } from "../wire/text-rules.js";
import { makeLink } from "./link.js";

/**
 * The invite links that this host has made: the main one first; those made for somebody have a
 * label, which never leaves this browser. Keeps them in the session, asks the server for new ones,
 * and drops those that the server has revoked.
 *
 * @typedef {object} Invite
 * @property {string} id
 * @property {string} label
 * @property {string} token
 * @property {boolean} single whether it serves one person
 * @typedef {{ id: string, label: string, link: string, single: boolean, expires: number,
 *   main: boolean }} ShownInvite `expires`: epoch seconds
 * @typedef {ReturnType<typeof createInvites>} Invites
 */

/** The address that links to a call begin with: where others find the server, for a page that was opened as
 * localhost.
 * @param {{ elsewhere?: string } | null} place
 * @param {string} base the address of the page */
export const baseOf = (place, base) =>
  place?.elsewhere
    ? new URL(new URL(base).pathname, place.elsewhere).href
    : base;

/** The main link of a room.
 * @param {string} token
 * @returns {Invite} */
export function mainInvite(token) {
  return { id: inviteOf(token).id, label: "", token, single: false };
}

/**
 * @param {object} options
 * @param {import("./api.js").Api} options.api
 * @param {string} options.base the address of the page
 * @param {() => import("./storage.js").Place | null} options.session
 * @param {(change: Partial<import("./storage.js").Session>) => void} options.keep
 * @param {() => string} options.newestSeat
 * @param {() => Promise<void> | undefined} options.keyed once the link secret is the newest
 * @param {() => number} options.now ms
 * @param {import("../ports.js").Tell} options.tell
 * @param {(error: unknown) => void} options.onFault
 */
export function createInvites(options) {
  const { api, base, session, keep, newestSeat, now, tell, onFault } = options;
  const queue = createQueue((error) => {
    onFault(error);
    tell({ type: "notice", code: "invite-failed", member: null });
  });

  /** @returns {Invite[]} */
  const all = () => session()?.invites ?? [];

  /** @param {string} token */
  const linkOf = (token) =>
    makeLink(baseOf(session(), base), {
      secret: session()?.secret ?? "",
      token,
      at: session()?.later?.at ?? undefined,
    });

  /** A link is worth nothing without a host, who may have less time than it has.
   * @param {string} token */
  function until(token) {
    const { expires } = inviteOf(token);
    const host = bearer();
    const hosts = host ? expiry(host) : 0;
    return hosts > 0 ? Math.min(expires, hosts) : expires;
  }

  const isHost = () => session()?.role === "host";

  /** The token that speaks for the host the longest. */
  const bearer = () => session()?.later?.token ?? session()?.host ?? "";

  const claim = () => ({ room: session()?.room ?? "", bearer: bearer() });

  /** How long a link lives that is to live as long as it can, in seconds: where the server is not to
   * decide, as long as the call. */
  const longest = () => {
    const { later } = session() ?? {};
    return later ? { ttl: lifeLeft(later.token, now()) } : {};
  };

  function show() {
    if (!isHost()) return;
    tell({
      type: "invites",
      list: all().map(({ id, label, token, single }) => ({
        id,
        label,
        link: linkOf(token),
        single,
        expires: until(token),
        main: label === "" && !single,
      })),
    });
  }

  /** @param {Invite[]} invites */
  function put(invites) {
    const main = invites.find(({ label, single }) => label === "" && !single);
    keep({ invites, link: main ? linkOf(main.token) : null });
    show();
  }

  async function renewMain() {
    const { invite } = await api.makeInvite(claim(), longest());
    put([mainInvite(invite), ...all()]);
  }

  /** A link that is handed on for longer than it lives is made anew in time; the older one works on.
   * @param {Invite} main */
  function isOld({ token }) {
    const { later } = session() ?? {};
    if (!later || later.at !== null) return false;
    return lifeLeft(token, now()) < lifeLeft(later.token, now()) / 2;
  }

  /** Makes sure there is a main link, and drops revoked ones: a removed member knew them all. */
  async function refresh() {
    await options.keyed();
    // A member who became a host gets the token from the host who made it one.
    if (!isHost() || !session()?.host) return;
    const living = newestLinks(all(), newestSeat());
    put(living);
    const main = living.find(({ label, single }) => label === "" && !single);
    if (!main || isOld(main)) await renewMain();
  }

  return {
    show,

    /** Called whenever the newest seat, the role or the link secret has changed. */
    refresh: () => queue(refresh),

    /** @param {{ label: string, ttl: number, single: boolean }} wish `ttl` in seconds; 0 leaves it
     *   to the server */
    make: ({ label, ttl, single }) =>
      queue(async () => {
        const { id, invite } = await api.makeInvite(claim(), {
          ...(ttl > 0 ? { ttl } : longest()),
          ...(single && { uses: 1 }),
        });
        const named = cleanName(label) || "…";
        put([...all(), { id, label: named, token: invite, single }]);
      }),

    /** @param {string} id */
    revoke: (id) =>
      queue(async () => {
        await api.revokeInvite(claim(), id);
        put(all().filter((invite) => invite.id !== id));
        await refresh();
      }),

    /** Every link sent so far stops working. */
    replaceAll: () =>
      queue(async () => {
        const { host, invite } = await api.replaceInvites(claim());
        const { later } = session() ?? {};
        if (later) {
          keep({ later: { ...later, token: host } });
          put([]);
          await renewMain();
        } else {
          // A promoted host has its place from an invite, not from this token.
          keep(
            session()?.token === session()?.host
              ? { host, token: host }
              : { host },
          );
          put([mainInvite(invite)]);
        }
        tell({ type: "notice", code: "links-replaced", member: null });
      }),

    /** @param {string} id */
    link(id) {
      const invite = all().find((one) => one.id === id);
      return invite ? linkOf(invite.token) : null;
    },
  };
}

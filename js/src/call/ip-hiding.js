import { createChanges } from "../changes.js";
import {
  isRelayed,
  relayOnly,
  tellsCandidate,
  withoutNames,
} from "./candidate-filter.js";

/**
 * From which members this browser hides its IP address, and whether that works
 * (docs/decisions/130). It connects to them through the relay or not at all.
 *
 * @typedef {import("../wire/messages.js").Envelope} Envelope
 * @typedef {import("../wire/messages.js").RelayTrouble} Trouble
 * @typedef {{ people: Record<string, boolean>, told: string[] }} Kept over a reload: exceptions from
 *   the wish for everybody, and the members who have got candidates of the browser itself
 * @typedef {{ member: string, on: boolean, told: boolean, trouble: Trouble | null,
 *   theirs: Trouble | null }} Hidden `theirs`: that of the peer who hides from this browser
 * @typedef {{ relay: boolean, everyone: boolean, people: Hidden[] }} State
 * @typedef {ReturnType<typeof createIpHiding>} Hiding
 */

/** A relay that answers does so within a second or two, over TCP and TLS too. */
const RELAY_MS = 8_000;
/** Kept over reloads; more than ever come to a call. */
const MOST_TOLD = 256;

/** @param {readonly RTCIceServer[]} servers */
export function hasRelay(servers) {
  return servers.some(({ urls }) => [urls].flat().some(isTurn));
}

/** @param {string} url */
function isTurn(url) {
  return /^turns?:/.test(url);
}

/**
 * @param {object} options
 * @param {boolean} options.everyone
 * @param {Kept} [options.kept]
 * @param {import("../clock.js").Clock} options.clock
 * @param {() => string[]} options.members the others in the room
 * @param {(kept: Kept) => void} options.keep
 * @param {(state: State) => void} options.onChange
 * @param {(id: string) => void} options.onSwitched what was agreed with this member is void
 * @param {(id: string) => void} options.onMissed the relay did not answer
 * @param {(id: string, trouble: Trouble | null) => void} options.onTrouble tells this peer why
 *   it is not reached, or that it may be again
 */
export function createIpHiding(options) {
  const { clock, members, onChange, onSwitched } = options;
  let { everyone } = options;
  let relay = false;
  /** @type {Map<string, boolean>} */
  const people = new Map(Object.entries(options.kept?.people ?? {}));
  const told = new Set(options.kept?.told ?? []);
  /** @type {Set<string>} whose relay does not answer */
  const missed = new Set();
  /** @type {Map<string, Trouble | null>} what each peer knows of this browser's trouble */
  const hinted = new Map();
  /** @type {Map<string, Trouble | null>} */
  const theirs = new Map();
  const changes = createChanges(/** @type {State | null} */ (null));

  /** @param {string} id */
  const hides = (id) => people.get(id) ?? everyone;

  /** @param {string} id
   * @returns {Trouble | null} */
  function trouble(id) {
    if (!hides(id)) return null;
    if (!relay) return "no-relay";
    return missed.has(id) ? "unreachable" : null;
  }

  function show() {
    for (const id of members()) hint(id);
    const state = changes.take({
      relay,
      everyone,
      people: members().map((member) => ({
        member,
        on: hides(member),
        told: told.has(member),
        trouble: trouble(member),
        theirs: theirs.get(member) ?? null,
      })),
    });
    if (state) onChange(state);
  }

  /** @param {string} id */
  function hint(id) {
    const now = trouble(id);
    if ((hinted.get(id) ?? null) === now) return;
    hinted.set(id, now);
    options.onTrouble(id, now);
  }

  function keep() {
    options.keep({ people: Object.fromEntries(people), told: [...told] });
  }

  /** @param {() => void} change of the wishes */
  function rewish(change) {
    const before = new Map(members().map((id) => [id, hides(id)]));
    change();
    keep();
    for (const [id, hidden] of before) {
      if (hides(id) === hidden) continue;
      missed.delete(id);
      onSwitched(id);
    }
    show();
  }

  /** @param {Envelope} envelope
   * @param {(body: import("../wire/messages.js").Body) => import("../wire/messages.js").Body | null} change
   * @returns {Envelope} with its number in any case: the peer counts */
  function changed({ body, ...rest }, change) {
    const next = body && change(body);
    return next ? { ...rest, body: next } : rest;
  }

  return {
    trouble,

    /** A peer says why it does not reach this browser.
     * @param {string} id
     * @param {Trouble | null} reason */
    theirTrouble(id, reason) {
      theirs.set(id, reason);
      show();
    },

    /** Another connection to this member: neither knows of the other's trouble any more.
     * @param {string} id */
    renewed(id) {
      hinted.delete(id);
      theirs.delete(id);
      show();
    },

    /** @param {string} id
     * @returns {RTCIceTransportPolicy} */
    policy: (id) => (hides(id) ? "relay" : "all"),

    /** This browser's address, from one member or from all. The latter takes back exceptions from
     * hiding, never hiding itself.
     * @param {string | null} who null for all
     * @param {boolean} on */
    hide(who, on) {
      if (who !== null) {
        if (members().includes(who)) rewish(() => people.set(who, on));
        return;
      }
      rewish(() => {
        everyone = on;
        for (const [id, hidden] of people) if (on && !hidden) people.delete(id);
      });
    },

    /** @param {readonly RTCIceServer[]} servers */
    setServers(servers) {
      const before = relay;
      relay = hasRelay(servers);
      // Start again with those who could not be reached without one.
      if (relay && !before) members().filter(hides).forEach(onSwitched);
      show();
    },

    /** The last step before a signal is sealed.
     * @param {string} to
     * @param {Envelope} envelope */
    outgoing(to, envelope) {
      if (hides(to)) return changed(envelope, relayOnly);
      if (envelope.body && !told.has(to) && tellsCandidate(envelope.body)) {
        told.add(to);
        if (told.size > MOST_TOLD) told.delete([...told][0]);
        keep();
        show();
      }
      return envelope;
    },

    /** The first step after a signal was opened.
     * @param {string} from
     * @param {Envelope} envelope */
    incoming: (from, envelope) =>
      hides(from) ? changed(envelope, withoutNames) : envelope,

    /** Finds out whether the relay answers, whenever this connection looks for a way.
     * @param {string} id
     * @param {RTCPeerConnection} pc
     * @returns {RTCPeerConnection} */
    watch(id, pc) {
      if (!hides(id)) return pc;
      let found = false;
      /** @type {unknown} */
      let timer = null;

      function miss() {
        clock.clearTimeout(timer);
        if (found || pc.signalingState === "closed") return;
        const before = missed.has(id);
        missed.add(id);
        show();
        if (!before && relay) options.onMissed(id);
      }

      pc.addEventListener("icegatheringstatechange", () => {
        clock.clearTimeout(timer);
        if (pc.iceGatheringState === "complete") return miss();
        found = false;
        timer = clock.setTimeout(miss, RELAY_MS);
      });
      pc.addEventListener("icecandidate", ({ candidate }) => {
        if (!candidate || !isRelayed(candidate.candidate)) return;
        found = true;
        missed.delete(id);
        show();
      });
      return pc;
    },

    /** @param {string} id */
    gone(id) {
      missed.delete(id);
      hinted.delete(id);
      theirs.delete(id);
      show();
    },
  };
}

/**
 * The wire (protocol.md): what is said to and by the server, and between browsers inside the seal.
 * Decoders trust nothing: they copy what they know, refuse what is malformed, and never
 * return an object that came from outside.
 */

import { decodeAbilities } from "./abilities.js";
import {
  bad,
  boolean,
  id,
  integer,
  list,
  object,
  optionalString,
  parse,
  string,
} from "./decode.js";
import { cleanNameOfPeer } from "./text-rules.js";

export { Refused } from "./decode.js";

/** @typedef {"host" | "guest" | "waiting"} Role */
/** @typedef {"left" | "lost" | "removed"} LeaveReason */
/** @typedef {{ id: string, role: Role, profile: string }} Listed a member as the server lists it */
/** @typedef {{ urls: string[], username?: string, credential?: string }} IceServer */

/**
 * What the server says. `host` is the newest host token, for a host.
 * @typedef {{ type: "welcome", self: string, role: Role, members: Listed[], waiting: Listed[],
 *     locked: boolean, capacity: number, iceServers: IceServer[], seat: string, host?: string }
 *   | { type: "waiting", host: boolean }
 *   | { type: "joined", member: Listed }
 *   | { type: "updated", member: Listed }
 *   | { type: "left", member: string, reason: LeaveReason }
 *   | { type: "away", member: string }
 *   | { type: "back", member: string }
 *   | { type: "knock", member: Listed }
 *   | { type: "unknock", member: string }
 *   | { type: "signal", from: string, data: string }
 *   | { type: "seat", seat: string, host?: string }
 *   | { type: "room", locked: boolean }
 *   | { type: "ice", iceServers: IceServer[] }
 *   | { type: "error", code: string, about: string | null }} ServerMessage
 */

/**
 * What the browser says.
 * @typedef {{ type: "join", profile: string }
 *   | { type: "profile", profile: string }
 *   | { type: "signal", to: string, data: string }
 *   | { type: "leave" }
 *   | { type: "admit" | "refuse" | "remove" | "promote", member: string }
 *   | { type: "lock", locked: boolean }
 *   | { type: "plate", plate: string }
 *   | { type: "end" }} ClientMessage
 */

/** @typedef {{ room: string, host: string, invite: string, capacity: number, knock: boolean, expires: number, elsewhere?: string }} RoomCreated */
/** @typedef {{ id: string, invite: string, expires: number }} InviteMade */
/** @typedef {{ host: string, expires: number }} HostMade */
/** @typedef {{ host: string, invite: string, expires: number }} LinksReplaced */
/**
 * @typedef {{ seat: string, room: string, member: string, role: Role, expires: number,
 *   renewUntil: number, relay: boolean }} SeatTaken
 */

/**
 * What one browser tells another, in the seal.
 * @typedef {{ description: { type: RTCSdpType, sdp: string } } | { candidate: RTCIceCandidateInit }
 *   | { restart: true }} Signal
 * @typedef {"no-relay" | "unreachable"} RelayTrouble this server names no relay, or it does not answer
 * @typedef {{ hiding: RelayTrouble | null }} Hint why no way is found from there, or that this is over
 * @typedef {Signal | Hint} Body
 * @typedef {{ n: number, ack: number, epoch: number, for: number, body?: Body }} Envelope
 * @typedef {{ name: string, microphone: boolean, camera: boolean, screen: boolean, hand: number,
 *   epoch: number, n?: number, codecs?: import("./abilities.js").Abilities }} Profile `hand` is 0, or
 *   the place in the order in which hands were raised; `n` counts the profiles of an epoch
 */

/** More than a room and its door hold. */
const MOST_LISTED = 64;
/** Four times what the server takes. */
const LONGEST_PROFILE = 4_096;
/** A browser asks each of them. */
const MOST_ICE_SERVERS = 16;

/** So that one more is always a number that the others understand. */
export const HIGHEST_HAND = 999_999;

/**
 * A forgotten case fails the type check here.
 * @param {never} value
 * @returns {never}
 */
export function never(value) {
  throw Object.assign(bad(), { value });
}

/** Only a host gets one.
 * @param {Record<string, unknown>} json */
const hostToken = (json) =>
  json.host === undefined ? {} : { host: string(json.host) };

/**
 * @param {string} text
 * @returns {ServerMessage} fails with `bad-message`
 */
export function decodeServerMessage(text) {
  const json = object(parse(text));
  const type = string(json.type);
  switch (type) {
    case "welcome":
      return {
        type,
        self: id(json.self),
        role: role(json.role),
        members: list(json.members, listed, MOST_LISTED),
        waiting:
          json.waiting === undefined
            ? []
            : list(json.waiting, listed, MOST_LISTED),
        locked: boolean(json.locked),
        capacity: integer(json.capacity),
        iceServers: iceServers(json.iceServers),
        seat: token(json.seat),
        ...hostToken(json),
      };
    case "waiting":
      // A server of before does not say.
      return { type, host: json.host === undefined || boolean(json.host) };
    case "joined":
    case "updated":
    case "knock":
      return { type, member: listed(json.member) };
    case "left":
      return {
        type,
        member: id(json.member),
        reason: leaveReason(json.reason),
      };
    case "away":
    case "back":
    case "unknock":
      return { type, member: id(json.member) };
    case "signal":
      return { type, from: id(json.from), data: string(json.data) };
    case "seat":
      return { type, seat: token(json.seat), ...hostToken(json) };
    case "room":
      return { type, locked: boolean(json.locked) };
    case "ice":
      return { type, iceServers: iceServers(json.iceServers) };
    case "error":
      return {
        type,
        code: string(json.code),
        about: optionalString(json.about),
      };
    default:
      throw bad();
  }
}

/** @param {ClientMessage} message */
export function encodeClientMessage(message) {
  return JSON.stringify(message);
}

/**
 * @param {unknown} value
 * @returns {RoomCreated}
 */
export function decodeRoomCreated(value) {
  const json = object(value);
  return {
    room: id(json.room),
    host: string(json.host),
    invite: string(json.invite),
    capacity: integer(json.capacity),
    knock: boolean(json.knock),
    expires: integer(json.expires),
    ...(json.elsewhere !== undefined && { elsewhere: origin(json.elsewhere) }),
  };
}

/** @param {unknown} value */
function origin(value) {
  const text = string(value);
  if (!/^https?:\/\/[\w.:[\]-]{1,260}$/.test(text)) throw bad();
  return text;
}

/**
 * @param {unknown} value
 * @returns {InviteMade}
 */
export function decodeInviteMade(value) {
  const json = object(value);
  return {
    id: id(json.id),
    invite: string(json.invite),
    expires: integer(json.expires),
  };
}

/**
 * @param {unknown} value
 * @returns {HostMade}
 */
export function decodeHostMade(value) {
  const json = object(value);
  return { host: string(json.host), expires: integer(json.expires) };
}

/**
 * @param {unknown} value
 * @returns {LinksReplaced}
 */
export function decodeLinksReplaced(value) {
  const json = object(value);
  return {
    host: string(json.host),
    invite: string(json.invite),
    expires: integer(json.expires),
  };
}

/**
 * @param {unknown} value
 * @returns {SeatTaken}
 */
export function decodeSeatTaken(value) {
  const json = object(value);
  return {
    seat: token(json.seat),
    room: id(json.room),
    member: id(json.member),
    role: role(json.role),
    expires: integer(json.expires),
    renewUntil: integer(json.renewUntil),
    relay: boolean(json.relay ?? false),
  };
}

/**
 * @param {string} text
 * @returns {Envelope}
 */
export function decodeEnvelope(text) {
  const json = object(parse(text));
  const envelope = {
    n: integer(json.n),
    ack: integer(json.ack),
    epoch: integer(json.epoch),
    for: integer(json.for),
  };
  return json.body === undefined
    ? envelope
    : { ...envelope, body: body(json.body) };
}

/**
 * @param {string} text
 * @returns {Profile}
 */
export function decodeProfile(text) {
  const json = object(parse(text));
  return {
    name: cleanNameOfPeer(string(json.name)),
    microphone: boolean(json.microphone),
    camera: boolean(json.camera),
    hand: Math.min(integer(json.hand ?? 0), HIGHEST_HAND),
    screen: boolean(json.screen ?? false),
    epoch: integer(json.epoch),
    ...(json.n !== undefined && { n: integer(json.n) }),
    ...(json.codecs !== undefined && { codecs: decodeAbilities(json.codecs) }),
  };
}

/** Characters that a header takes: with any other the seat could open no socket.
 * @param {unknown} value */
function token(value) {
  const text = string(value);
  if (!/^[\w.-]{0,1600}$/.test(text)) throw bad();
  return text;
}

/**
 * @param {unknown} value
 * @returns {Role}
 */
function role(value) {
  if (value !== "host" && value !== "guest" && value !== "waiting") throw bad();
  return value;
}

/**
 * @param {unknown} value
 * @returns {LeaveReason}
 */
function leaveReason(value) {
  if (value !== "left" && value !== "lost" && value !== "removed") throw bad();
  return value;
}

/**
 * @param {unknown} value
 * @returns {Listed}
 */
function listed(value) {
  const json = object(value);
  return {
    id: id(json.id),
    role: role(json.role),
    // A longer one does not open.
    profile: string(json.profile).slice(0, LONGEST_PROFILE),
  };
}

/** A malformed one is skipped: it must not cost the others, or the call.
 * @param {unknown} value
 * @returns {IceServer[]}
 */
function iceServers(value) {
  return list(value, (item) => item, MOST_ICE_SERVERS).flatMap((item) => {
    try {
      return [iceServer(item)];
    } catch {
      return [];
    }
  });
}

/**
 * @param {unknown} value
 * @returns {IceServer}
 */
function iceServer(value) {
  const json = object(value);
  const urls = Array.isArray(json.urls)
    ? json.urls.slice(0, MOST_ICE_SERVERS).map(string)
    : [string(json.urls)];
  if (!urls.every((url) => /^(stun|turn)s?:/.test(url))) throw bad();
  if (json.username === undefined) return { urls };
  return {
    urls,
    username: string(json.username),
    credential: string(json.credential),
  };
}

/**
 * @param {unknown} value
 * @returns {Body}
 */
function body(value) {
  const json = object(value);
  if (json.hiding !== undefined) return { hiding: trouble(json.hiding) };
  return signal(json);
}

/**
 * @param {unknown} value
 * @returns {Hint["hiding"]}
 */
function trouble(value) {
  if (value !== "no-relay" && value !== "unreachable" && value !== null)
    throw bad();
  return value;
}

/**
 * @param {Record<string, unknown>} json
 * @returns {Signal}
 */
function signal(json) {
  if (json.description !== undefined) {
    const { type, sdp } = object(json.description);
    if (type !== "offer" && type !== "answer") throw bad();
    return { description: { type, sdp: string(sdp) } };
  }
  if (json.restart === true) return { restart: true };
  const { candidate, sdpMid, sdpMLineIndex, usernameFragment } = object(
    json.candidate,
  );
  return {
    candidate: {
      candidate: string(candidate),
      sdpMid: optionalString(sdpMid),
      sdpMLineIndex:
        sdpMLineIndex === undefined || sdpMLineIndex === null
          ? null
          : integer(sdpMLineIndex),
      usernameFragment: optionalString(usernameFragment),
    },
  };
}

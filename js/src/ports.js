/**
 * What Elm and JavaScript say to each other, over one pair of ports. Elm's side of it stands in
 * elm-src/Ports.
 *
 * @typedef {import("./call/roster.js").Member} Member
 * @typedef {import("./wire/messages.js").Role} Role
 * @typedef {import("./devices/media.js").DeviceState} DeviceState
 *
 * @typedef {object} Flags
 * @property {"home" | "invite" | "resume" | "unsupported"
 *   | import("./session/address.js").Trouble} start
 * @property {string | null} opened the link, in a browser that cannot open it
 * @property {string} name
 * @property {readonly string[]} languages
 * @property {boolean} canShare
 * @property {boolean} canFullscreen
 * @property {boolean} canSetVolume
 * @property {boolean} canKeep whether the browser keeps anything for the page
 * @property {boolean} secure
 * @property {boolean} shortcuts
 *
 * @typedef {{ type: "create", knock: boolean, capacity: number, key: string }
 *   | ({ type: "createLater" } & import("./session/later.js").LaterWishes)
 *   | { type: "calendarFile", room: string, title: string, about: string }
 *   | { type: "preview" }
 *   | { type: "choose", kind: "camera" | "microphone" | "speaker", id: string }
 *   | { type: "testSpeaker" } | { type: "flip" }
 *   | { type: "microphone" | "camera" | "shortcuts", on: boolean }
 *   | { type: "join", name: string }
 *   | { type: "measure", field: "name" | "label", text: string }
 *   | { type: "leave" } | { type: "end" } | { type: "lock", locked: boolean }
 *   | { type: "admit" | "refuse" | "remove" | "promote", member: string }
 *   | { type: "share", on: boolean }
 *   | ({ type: "view" } & import("./session/view.js").View)
 *   | ({ type: "recording" } & import("./devices/settings.js").Settings)
 *   | { type: "pictureInPicture" | "movePictureInPicture" | "switchFraming", member: string,
 *       source: import("./peer/peer.js").Source }
 *   | { type: "switchFramings" }
 *   | { type: "zoom", member: string, source: import("./peer/peer.js").Source,
 *       step: import("./elements/zoom.js").Step }
 *   | { type: "fullscreen" } | { type: "copyLink" | "copyLinkOnJoining" } | { type: "shareLink" } | { type: "copyLog" }
 *   | { type: "copyReport" }
 *   | { type: "head", title: string, language: string }
 *   | { type: "note", text: string }
 *   | { type: "language", tag: string }
 *   | { type: "home" } | { type: "rejoin" }
 *   | { type: "openCall" | "copyCall" | "copyOwnLink" | "forgetCall", room: string }
 *   | { type: "remember", on: boolean }
 *   | { type: "pasteLink", text: string }
 *   | { type: "openOther", yes: boolean }
 *   | { type: "makeInvite", label: string, ttl: number, single: boolean }
 *   | { type: "revokeInvite" | "copyInvite" | "shareInvite", invite: string }
 *   | { type: "replaceInvites" }
 *   | { type: "hostLink" } | { type: "copyHostLink" } | { type: "shareHostLink" }
 *   | { type: "askToMute", member: string }
 *   | { type: "hide", member: string | null, on: boolean }
 *   | { type: "silence", member: string, on: boolean }
 *   | { type: "volume", member: string, percent: number }
 *   | { type: "knockSound" | "comingSound", on: boolean }
 *   | { type: "say", text: string }
 *   | { type: "react", reaction: import("./chat/chat-messages.js").Reaction }
 *   | { type: "hand", raised: boolean }
 *   | { type: "offerFiles", files: FileList }
 *   | { type: "acceptFile" | "cancelFile", transfer: number }} FromElm
 *
 * A notice that is `over` is taken away: it no longer holds. Where `member` is null, what is "said"
 * or reacted comes from this browser.
 *
 * @typedef {{ type: "created", link: string, expires: number, knock: boolean }
 *   | { type: "createRefused", code: string, retryAfter: number | null }
 *   | { type: "laterMade", room: string }
 *   | { type: "laterRefused", code: string, retryAfter: number | null, until: number }
 *   | { type: "invited", role: Role, link: string | null, opened: string | null, expired: boolean,
 *       exposed: boolean, at: number | null, open: boolean }
 *   | { type: "linkTrouble", code: import("./session/find-link.js").NotFound | "elsewhere",
 *       link: string | null }
 *   | { type: "otherCall", asked: boolean }
 *   | { type: "calls", remember: boolean,
 *       list: import("./session/kept-calls.js").ShownCall[] }
 *   | ({ type: "devices", speaker: string } & import("./devices/media.js").DeviceList)
 *   | { type: "media", camera: DeviceState, microphone: DeviceState }
 *   | { type: "lens", flips: boolean, away: boolean, blurs: boolean }
 *   | { type: "waiting", host: boolean }
 *   | { type: "welcome", self: string, role: Role, locked: boolean, capacity: number,
 *       members: Member[], waiting: Member[], link: string | null }
 *   | { type: "member", member: Member }
 *   | { type: "left", member: string, reason: import("./wire/messages.js").LeaveReason }
 *   | { type: "knock", member: Member }
 *   | { type: "unknock", member: string }
 *   | { type: "room", locked: boolean }
 *   | { type: "role", role: Role }
 *   | { type: "seen", count: number, name: string | null }
 *   | { type: "connection", state: import("./wire/signal-socket.js").SocketState
 *       | import("./wire/reachability.js").Reach }
 *   | { type: "over", code: string }
 *   | ({ type: "log" } & import("./log.js").Line)
 *   | { type: "notice", code: string, member: string | null, over?: boolean }
 *   | { type: "muteAsked", member: string }
 *   | { type: "hiding", relay: boolean, everyone: boolean,
 *       people: import("./call/ip-hiding.js").Hidden[] }
 *   | { type: "pairs", rows: import("./stats/pairs.js").PairRow[] }
 *   | { type: "words" }
 *   | { type: "knockSound" | "comingSound", on: boolean }
 *   | { type: "hostLink", link: string | null, expires: number }
 *   | { type: "invites", list: import("./session/invites.js").ShownInvite[] }
 *   | { type: "said", key: number, member: string | null, text: string, at: string }
 *   | { type: "saidWaiting", key: number, waiting: number }
 *   | { type: "reaction", member: string | null,
 *       reaction: import("./chat/chat-messages.js").Reaction }
 *   | { type: "hand", hand: number }
 *   | ({ type: "transfer", at: string } & import("./chat/files.js").Transfer)
 *   | { type: "filesRefused", obstacle: import("./chat/files.js").Obstacle, names: string[] }
 *   | ({ type: "measured" } & import("./wire/text-rules.js").Measured)
 *   | { type: "sharing", state: import("./devices/sharing.js").SharingState }
 *   | { type: "speaking", members: string[], active: string | null }
 *   | ({ type: "view", pictureInPicture: boolean, autoFloat: boolean | null }
 *     & Omit<import("./session/view.js").View, "autoFloat">)
 *   | { type: "floating", member: string, source: string }
 *   | ({ type: "recording" } & import("./devices/settings.js").Settings)
 *   | { type: "fullscreen", on: boolean }
 *   | { type: "looked", on: boolean }
 *   | { type: "cameInOff", camera: boolean, microphone: boolean }} ToElm
 *
 * @typedef {(message: ToElm) => void} Tell
 * @typedef {{ hold: () => void, release: () => void }} Drawing keeps what Elm is told, for a moment
 */

export {};

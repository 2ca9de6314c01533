import { english } from "./english.js";
import { french } from "./french.js";
import { german } from "./german.js";
import { spanish } from "./spanish.js";

/**
 * What the page of the self-test says, in each language. A sentence that is missing in one of them
 * does not pass the type check.
 *
 * @typedef {"browser" | "camera" | "microphone" | "speaker" | "server" | "socket" | "stun" | "turn"
 *   | "loopback"} StepName
 * @typedef {"well" | "weak" | "bad" | "skipped"} State
 * @typedef {[result: string, advice?: string]} Said
 * @typedef {object} CheckWords
 * @property {string} language
 * @property {string} title
 * @property {string} lead
 * @property {string} start
 * @property {string} again
 * @property {string} running
 * @property {string} copy
 * @property {string} copied
 * @property {string} copyFailed
 * @property {string} copyHint
 * @property {string} back
 * @property {string} code
 * @property {string} codeWorth
 * @property {string} codeKept
 * @property {string} codeForget
 * @property {string} codeForgotten
 * @property {Record<State | "running" | "waiting", string>} states
 * @property {Record<"well" | "weak" | "bad", string>} verdict
 * @property {Record<StepName, string>} steps
 * @property {Record<"browser.well" | "browser.insecure" | "browser.unsupported" | "camera.well"
 *   | "camera.refused" | "camera.missing" | "camera.busy" | "camera.failed" | "microphone.well"
 *   | "microphone.quiet" | "microphone.refused" | "microphone.missing" | "microphone.busy"
 *   | "microphone.failed" | "speaker.well" | "speaker.one" | "server.well" | "server.offline"
 *   | "server.refused" | "socket.well" | "socket.blocked" | "stun.well" | "stun.unset"
 *   | "stun.blocked" | "stun.refused" | "turn.refused" | "turn.well" | "turn.answers" | "turn.unset" | "turn.blocked"
 *   | "loopback.well" | "loopback.no-path" | "loopback.no-picture" | "loopback.no-sound"
 *   | "untested", Said>} said
 */

/** By tag, with the name of each in itself.
 * @type {Record<string, { name: string, words: CheckWords }>} */
export const LANGUAGES = {
  en: { name: "English", words: english },
  de: { name: "Deutsch", words: german },
  fr: { name: "Français", words: french },
  es: { name: "Español", words: spanish },
};

/** @type {import("./words.js").CheckWords} */
export const english = {
  language: "Language",
  title: "Test device and network",
  lead: "Half a minute that shows whether calls work here. Your browser will ask for camera and microphone; nothing is recorded or sent to anybody.",
  start: "Start the test",
  again: "Run again",
  running: "Testing:",
  copy: "Copy result",
  copied: "Result copied",
  copyFailed: "The result could not be copied",
  copyHint:
    "For whoever helps you. It holds no name, no address and no name of a device.",
  back: "Back to Allo",
  states: {
    well: "works",
    weak: "limited",
    bad: "fails",
    skipped: "not tested",
    running: "running",
    waiting: "waiting",
  },
  verdict: {
    well: "Everything works: you can make calls here.",
    weak: "Calls work here, with limits. See below what they are.",
    bad: "Something keeps calls from working here. See below what to try.",
  },
  steps: {
    browser: "Browser",
    camera: "Camera",
    microphone: "Microphone",
    speaker: "Speaker",
    server: "Server",
    socket: "Way to the server (WebSocket)",
    stun: "Way to other networks (STUN)",
    turn: "Relay (TURN)",
    loopback: "Test call",
  },
  said: {
    "browser.well": ["This browser can make calls."],
    "browser.insecure": [
      "This page was not opened securely.",
      "Open it with https:// in front of the address.",
    ],
    "browser.unsupported": [
      "This browser cannot make calls.",
      "Use a current Firefox, Chrome, Edge or Safari, and no extension that forbids WebRTC.",
    ],
    "camera.well": ["The camera works."],
    "camera.refused": [
      "This page may not use the camera.",
      "Click the sign beside the address of the page, allow the camera and run the test again. If it is allowed there, allow it to the browser in the settings of your system.",
    ],
    "camera.missing": [
      "No camera was found.",
      "Plug one in, or call without a picture.",
    ],
    "camera.busy": [
      "The camera is in use by another program.",
      "Close other programs that show video, and run the test again.",
    ],
    "camera.failed": [
      "The camera gives no picture.",
      "Plug it in again, or restart the browser.",
    ],
    "microphone.well": ["The microphone works."],
    "microphone.quiet": [
      "The microphone is there, but was silent.",
      "Speak while the test runs. If it stays silent, choose another microphone in your system or turn this one up.",
    ],
    "microphone.refused": [
      "This page may not use the microphone.",
      "Click the sign beside the address of the page, allow the microphone and run the test again. If it is allowed there, allow it to the browser in the settings of your system.",
    ],
    "microphone.missing": [
      "No microphone was found.",
      "Plug one in. Without it you can only listen.",
    ],
    "microphone.busy": [
      "The microphone is in use by another program.",
      "Close other programs for calls, and run the test again.",
    ],
    "microphone.failed": [
      "The microphone gives no sound.",
      "Plug it in again, or restart the browser.",
    ],
    "speaker.well": ["There are several to choose from in the call."],
    "speaker.one": ["Sound plays where your system plays it."],
    "server.well": ["The server answers."],
    "server.offline": [
      "The server does not answer.",
      "Check your internet connection. A VPN or a firewall may block this address: try without.",
    ],
    "server.refused": [
      "The server asks you to wait.",
      "Run the test again in a minute.",
    ],
    "socket.well": ["Calls can be arranged."],
    "socket.blocked": [
      "Your network blocks WebSockets.",
      "Switch off VPN, proxy or virus scanner for this page, or try another network, such as your phone’s hotspot.",
    ],
    "stun.well": ["Your network lets calls through to other networks."],
    "stun.unset": [
      "Not set up on this server. Calls within one network work without.",
    ],
    "stun.refused": [
      "The browser refuses an address that the server names, and calls do without it:",
      "Tell whoever runs this server: it stands in its settings (ALLO_STUN, ALLO_TURN).",
    ],
    "stun.blocked": [
      "Your network blocks the direct way to other networks (UDP).",
      "Calls to other networks need a relay then. Try another network, such as your phone’s hotspot.",
    ],
    "turn.well": ["The relay works."],
    "turn.answers": ["The relay answers."],
    "turn.unset": ["Not set up on this server. Most calls work without."],
    "turn.refused": [
      "The browser refuses an address that the server names, and calls do without it:",
      "Tell whoever runs this server: it stands in its settings (ALLO_STUN, ALLO_TURN).",
    ],
    "turn.blocked": [
      "The relay cannot be reached from here.",
      "Try another network, and tell whoever runs this server.",
    ],
    "loopback.well": ["Picture and sound went through a call and came back."],
    "loopback.no-path": [
      "This browser did not even reach itself.",
      "An extension or a privacy setting may forbid WebRTC: try a private window or another browser.",
    ],
    "loopback.no-picture": [
      "No picture came back from the test call.",
      "Update this browser, or try another one.",
    ],
    "loopback.no-sound": [
      "No sound came back from the test call.",
      "Update this browser, or try another one.",
    ],
    untested: ["Not tested, because of what failed above."],
  },
};

/** @type {import("./words.js").CheckWords} */
export const english = {
  language: "Language",
  title: "Test device and network",
  lead: "A half-minute test that shows whether calls work here. Your browser will ask for camera and microphone; nothing is recorded or sent to anybody.",
  start: "Start the test",
  again: "Run again",
  running: "Testing:",
  copy: "Copy result",
  copied: "Result copied",
  copyFailed: "The result could not be copied",
  copyHint:
    "For whoever helps you. It contains no names, addresses or device names.",
  back: "Back to Allo",
  code: "Page code",
  codeWorth:
    "The code stands for all that the page for calls runs. Compare it with the release’s notes, or with a copy that you built yourself. This alone proves nothing: a server that lies shows what it likes.",
  codeKept:
    "This browser keeps the code of the page, so that it can tell you when the page changes.",
  codeForget: "Forget it",
  codeForgotten: "Forgotten, until you open the page again",
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
    weak: "Calls work here, with limits. See below for what they are.",
    bad: "Something keeps calls from working here. See below for what to try.",
  },
  steps: {
    browser: "Browser",
    camera: "Camera",
    microphone: "Microphone",
    speaker: "Speaker",
    server: "Server",
    socket: "Connection to the server (WebSocket)",
    stun: "Connection to other networks (STUN)",
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
      "Use a current version of Firefox, Chrome, Edge or Safari, without extensions that block WebRTC.",
    ],
    "camera.well": ["The camera works."],
    "camera.refused": [
      "This page may not use the camera.",
      "Click the icon next to the address, allow the camera and run the test again. If it is already allowed there, allow it for the browser in your system settings.",
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
      "The camera delivers no picture.",
      "Unplug it and plug it in again, or restart the browser.",
    ],
    "microphone.well": ["The microphone works."],
    "microphone.quiet": [
      "The microphone is connected, but was silent.",
      "Speak while the test runs. If it stays silent, choose another microphone in your system or turn this one up.",
    ],
    "microphone.refused": [
      "This page may not use the microphone.",
      "Click the icon next to the address, allow the microphone and run the test again. If it is already allowed there, allow it for the browser in your system settings.",
    ],
    "microphone.missing": [
      "No microphone was found.",
      "Plug one in. Without it you can only listen.",
    ],
    "microphone.busy": [
      "The microphone is in use by another program.",
      "Close other calling apps, and run the test again.",
    ],
    "microphone.failed": [
      "The microphone delivers no sound.",
      "Unplug it and plug it in again, or restart the browser.",
    ],
    "speaker.well": ["You can choose between several during the call."],
    "speaker.one": ["Sound plays where your system plays it."],
    "server.well": ["The server answers."],
    "server.offline": [
      "The server does not answer.",
      "Check your internet connection. A VPN or a firewall may block this address: try without it.",
    ],
    "server.refused": [
      "The server asks you to wait.",
      "Run the test again in a minute.",
    ],
    "socket.well": ["Calls can be set up."],
    "socket.blocked": [
      "Your network blocks WebSockets.",
      "Turn off your VPN, proxy or virus scanner for this page, or try another network, such as your phone’s hotspot.",
    ],
    "stun.well": ["Your network lets calls through to other networks."],
    "stun.unset": [
      "Not set up on this server. Calls within one network work without it.",
    ],
    "stun.refused": [
      "The browser refuses an address that the server gave it; calls work without it:",
      "Tell whoever runs this server: the address is in its settings (ALLO_STUN, ALLO_TURN).",
    ],
    "stun.blocked": [
      "Your network blocks direct connections to other networks (UDP).",
      "Calls to other networks then need a relay. Try another network, such as your phone’s hotspot.",
    ],
    "turn.well": ["The relay works."],
    "turn.answers": ["The relay answers."],
    "turn.unset": ["Not set up on this server. Most calls work without it."],
    "turn.refused": [
      "The browser refuses an address that the server gave it; calls work without it:",
      "Tell whoever runs this server: the address is in its settings (ALLO_STUN, ALLO_TURN).",
    ],
    "turn.blocked": [
      "The relay cannot be reached from here.",
      "Try another network, and tell whoever runs this server.",
    ],
    "loopback.well": ["Picture and sound went through a call and came back."],
    "loopback.no-path": [
      "This browser did not even reach itself.",
      "An extension or a privacy setting may block WebRTC: try a private window or another browser.",
    ],
    "loopback.no-picture": [
      "No picture came back from the test call.",
      "Update this browser, or try a different one.",
    ],
    "loopback.no-sound": [
      "No sound came back from the test call.",
      "Update this browser, or try a different one.",
    ],
    untested: ["Not tested because of the failure above."],
  },
};

/**
 * Perfect negotiation with one peer (webrtc-pc §10.7). Signals must arrive exactly once and in
 * order; whoever passes them to `receive` need not wait for one before the next.
 *
 * After a rollback in mid-call Chromium decodes what comes and draws none of it
 * (docs/decisions/140). So only the impolite side restarts ICE, and the polite one asks it to:
 * there is no glare.
 *
 * @param {RTCPeerConnection} pc
 * @param {object} options
 * @param {boolean} options.polite gives way when both make an offer at once
 * @param {(signal: import("../wire/messages.js").Signal) => void} options.send
 * @param {(sdp: string) => string} [options.amend] a description of our own before it is set
 * @param {() => void} [options.beforeAnswer] runs once an offer is set: time to add own tracks
 * @param {(error: unknown) => void} options.onFault the two no longer agree: start again
 * @param {(error: unknown) => void} options.onStray a candidate that fits no description, as may
 *   happen after a rollback: ICE goes on without it
 * @returns {{ receive: (signal: import("../wire/messages.js").Signal) => Promise<void>,
 *   restartIce: () => void, renew: () => void, close: () => void }}
 */
export function negotiate(
  pc,
  { polite, send, amend = (sdp) => sdp, beforeAnswer, onFault, onStray },
) {
  let makingOffer = false;
  let ignoreOffer = false;
  let isSettingRemoteAnswerPending = false;
  let renewalWaits = false;

  /** An offer of the polite side may have to give way between its making and its setting, so the
   * browser does both at once, and nothing is amended: it makes none unless it must. */
  async function describe() {
    const answers = pc.signalingState === "have-remote-offer";
    if (polite && !answers) await pc.setLocalDescription();
    else
      await setAmended(await (answers ? pc.createAnswer() : pc.createOffer()));
    const description = pc.localDescription;
    if (description)
      send({ description: { type: description.type, sdp: description.sdp } });
  }

  /** @param {RTCSessionDescriptionInit} made */
  async function setAmended({ type, sdp = "" }) {
    const { signalingState } = pc;
    try {
      await pc.setLocalDescription({ type, sdp: amend(sdp) });
    } catch (error) {
      if (pc.signalingState !== signalingState) throw error;
      // As the browser made it, then: no call may fail for an amendment.
      await pc.setLocalDescription();
    }
  }

  /** @param {unknown} error */
  function fault(error) {
    if (pc.signalingState !== "closed") onFault(error);
  }

  pc.onicecandidate = ({ candidate }) => {
    if (candidate) send({ candidate: candidate.toJSON() });
  };

  async function offer() {
    try {
      makingOffer = true;
      await describe();
    } catch (error) {
      fault(error);
    } finally {
      makingOffer = false;
    }
  }

  pc.onnegotiationneeded = offer;

  function renew() {
    renewalWaits = makingOffer || pc.signalingState !== "stable";
    if (renewalWaits) return;
    if (polite) send({ restart: true });
    else offer();
  }

  /** @param {RTCSessionDescriptionInit} description */
  async function receiveDescription(description) {
    // An offer may come in while we are busy setting the answer. We will be stable by the time it
    // is processed, so it is safe to chain it.
    const readyForOffer =
      !makingOffer &&
      (pc.signalingState === "stable" || isSettingRemoteAnswerPending);
    const offerCollision = description.type === "offer" && !readyForOffer;

    ignoreOffer = !polite && offerCollision;
    if (ignoreOffer) return;
    isSettingRemoteAnswerPending = description.type === "answer";
    await pc.setRemoteDescription(description); // rolls back as needed
    isSettingRemoteAnswerPending = false;
    if (description.type === "offer") {
      beforeAnswer?.();
      await describe();
    }
  }

  /** @param {RTCIceCandidateInit} candidate */
  async function receiveCandidate(candidate) {
    try {
      await pc.addIceCandidate(candidate);
    } catch (error) {
      // Candidates of an offer that we ignored are expected to fail.
      if (!ignoreOffer && pc.signalingState !== "closed") onStray(error);
    }
  }

  /** An offer that is under way is a new beginning too, as long as it was not answered. */
  function restartAsked() {
    const ready =
      pc.signalingState === "stable" || isSettingRemoteAnswerPending;
    if (polite || makingOffer || !ready) return;
    pc.restartIce();
  }

  return {
    async receive(signal) {
      try {
        if ("description" in signal)
          await receiveDescription(signal.description);
        else if ("restart" in signal) restartAsked();
        else await receiveCandidate(signal.candidate);
        if (renewalWaits) renew();
      } catch (error) {
        fault(error);
      }
    },
    restartIce() {
      if (polite) send({ restart: true });
      else pc.restartIce();
    },

    /** Both describe themselves anew: what one of them amends has changed. */
    renew,

    close() {
      pc.onicecandidate = null;
      pc.onnegotiationneeded = null;
      pc.close();
    },
  };
}

package app.allo.browser;

import java.util.List;

/** What a browser finds when it looks for a camera and a microphone. */
public enum Devices {
  /** A film for a camera, a beep a second for a microphone, and the person always allows both. */
  WORKING("--use-fake-device-for-media-stream=device-count=2", "--use-fake-ui-for-media-stream"),
  /**
   * Cameras that show a clock instead of a film (the second a depth, in no colour that can be
   * sent), and several microphones and speakers.
   */
  SEVERAL("--use-fake-device-for-media-stream=device-count=3", "--use-fake-ui-for-media-stream"),
  /** There is a microphone and no camera. */
  NO_CAMERA("--use-fake-device-for-media-stream=device-count=0", "--use-fake-ui-for-media-stream"),
  /** Both are there, and the person allows neither. */
  REFUSED("--use-fake-device-for-media-stream", "--deny-permission-prompts");

  private final List<String> flags;

  Devices(String... flags) {
    this.flags = List.of(flags);
  }

  List<String> flags() {
    return flags;
  }
}

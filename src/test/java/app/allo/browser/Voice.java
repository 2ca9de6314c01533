package app.allo.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a microphone under test hears, over and over. Decision 181. */
public enum Voice {
  SILENT,
  /**
   * Four syllables a second, of vowels of changing pitch: what a browser takes for noise, it
   * removes.
   */
  SPEAKING;

  private static final int RATE = 48_000;
  private static final int SECONDS = 4;
  private static final int SYLLABLES_PER_SECOND = 4;
  private static final int HEADER_BYTES = 44;
  private static final int HARMONICS = 12;
  private static final double PITCH = 140;
  private static final double LOUDNESS = 0.5;

  /** Writes it as WAV, 16 bits, one channel, which Chromium takes for a microphone. */
  Path record(Path file) {
    int samples = SECONDS * RATE;
    ByteBuffer wav = ByteBuffer.allocate(HEADER_BYTES + 2 * samples).order(ByteOrder.LITTLE_ENDIAN);
    wav.put(ascii("RIFF")).putInt(HEADER_BYTES - 8 + 2 * samples).put(ascii("WAVE"));
    wav.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) 1);
    wav.putInt(RATE).putInt(2 * RATE).putShort((short) 2).putShort((short) 16);
    wav.put(ascii("data")).putInt(2 * samples);
    for (int i = 0; i < samples; i++) {
      double value = this == SILENT ? 0 : syllable((double) i / RATE);
      wav.putShort((short) (Short.MAX_VALUE * value));
    }
    try {
      return Files.write(file, wav.array());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A vowel that swells and fades, a different one each time; between -1 and 1. */
  private static double syllable(double seconds) {
    double place = seconds * SYLLABLES_PER_SECOND;
    double swell = Math.pow(Math.sin(Math.PI * (place % 1)), 2);
    double pitch = PITCH * (1 + 0.12 * (int) (place % 5));
    double formant = 500 + 350 * (int) (place % 3);
    double sum = 0;
    double weight = 0;
    for (int harmonic = 1; harmonic <= HARMONICS; harmonic++) {
      double strength = 1 / (1 + Math.pow((harmonic * pitch - formant) / 300, 2));
      sum += strength * Math.sin(2 * Math.PI * harmonic * pitch * seconds);
      weight += strength;
    }
    return LOUDNESS * swell * sum / weight;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}

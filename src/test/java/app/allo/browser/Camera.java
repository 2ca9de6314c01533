package app.allo.browser;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a browser under test films: a person who sways and nods, in a colour of their own. Small and
 * slow, since every picture is encoded and decoded by software, several times over.
 */
final class Camera {
  private static final int FRAMES_PER_SECOND = 15;
  private static final int FRAMES = 4 * FRAMES_PER_SECOND;

  private Camera() {}

  /** Writes a loop of four seconds as YUV4MPEG2, which Chromium takes for a camera. */
  static Path film(Path file, int width, int height, float hue) {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      out.write(
          "YUV4MPEG2 W%d H%d F%d:1 Ip C420\n"
              .formatted(width, height, FRAMES_PER_SECOND)
              .getBytes(StandardCharsets.US_ASCII));
      for (int frame = 0; frame < FRAMES; frame++) {
        out.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
        out.write(planes(draw(width, height, hue, (double) frame / FRAMES)));
      }
      return file;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** {@code moment} runs from 0 to 1 and joins up again. */
  private static BufferedImage draw(int width, int height, float hue, double moment) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setPaint(
        new GradientPaint(0, 0, tone(hue, 0.25f, 0.95f), width, height, tone(hue, 0.45f, 0.6f)));
    pen.fillRect(0, 0, width, height);
    // All that follows is drawn on a stage 320 wide and 240 high.
    pen.scale(width / 320.0, height / 240.0);
    pen.setPaint(tone(hue + 0.08f, 0.2f, 0.8f));
    pen.fill(new RoundRectangle2D.Double(22, 24, 70, 92, 8, 8));
    pen.setPaint(tone(hue + 0.16f, 0.35f, 0.7f));
    pen.fill(new Ellipse2D.Double(240, 30, 52, 52));
    double sway = 6 * Math.sin(2 * Math.PI * moment);
    double nod = 3 * Math.sin(4 * Math.PI * moment);
    person(pen, hue, 160 + sway, 112 + nod);
    pen.dispose();
    return image;
  }

  private static void person(Graphics2D pen, float hue, double x, double y) {
    pen.setPaint(tone(hue + 0.5f, 0.5f, 0.55f));
    pen.fill(new RoundRectangle2D.Double(x - 78, y + 62, 156, 160, 90, 90));
    Color skin = tone(0.07f, 0.3f + 0.35f * (hue % 0.5f), 0.92f - 0.5f * (hue % 0.5f));
    pen.setPaint(skin.darker());
    pen.fill(new RoundRectangle2D.Double(x - 16, y + 36, 32, 46, 20, 20));
    pen.setPaint(tone(hue + 0.4f, 0.6f, 0.25f));
    pen.fill(new Ellipse2D.Double(x - 50, y - 64, 100, 112));
    pen.setPaint(skin);
    pen.fill(new Ellipse2D.Double(x - 40, y - 44, 80, 98));
    pen.setPaint(new Color(40, 34, 34));
    pen.fill(new Ellipse2D.Double(x - 22, y - 8, 9, 11));
    pen.fill(new Ellipse2D.Double(x + 13, y - 8, 9, 11));
    pen.setPaint(new Color(150, 60, 60));
    pen.fill(new Arc2D.Double(x - 18, y + 10, 36, 26, 180, 180, Arc2D.CHORD));
  }

  private static Color tone(float hue, float saturation, float brightness) {
    return Color.getHSBColor(hue, saturation, brightness);
  }

  /** The Y, U and V planes of BT.601 at half the colour resolution. */
  private static byte[] planes(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    byte[] planes = new byte[width * height * 3 / 2];
    int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
    int u = width * height;
    int v = u + width * height / 4;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int rgb = pixels[y * width + x];
        int r = rgb >> 16 & 255;
        int g = rgb >> 8 & 255;
        int b = rgb & 255;
        planes[y * width + x] = (byte) (16 + (66 * r + 129 * g + 25 * b >> 8));
        if (x % 2 == 0 && y % 2 == 0) {
          planes[u++] = (byte) (128 + (-38 * r - 74 * g + 112 * b >> 8));
          planes[v++] = (byte) (128 + (112 * r - 94 * g - 18 * b >> 8));
        }
      }
    }
    return planes;
  }
}

package app.allo.config;

import java.util.ArrayList;
import java.util.List;

/** What {@code java -jar allo.jar --help} prints: every setting. */
public final class Help {
  private Help() {}

  public static List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("Allo: private video calling by invite link");
    lines.add("");
    lines.add("  java -jar allo.jar");
    lines.add("  java -XX:ArchiveClassesAtExit=allo.jsa -Xlog:disable -jar allo.jar --warm-up");
    lines.add("      makes an archive, with which it starts in half the time:");
    lines.add("  java -XX:SharedArchiveFile=allo.jsa -jar allo.jar");
    lines.add("  java -jar allo.jar --page");
    lines.add("      prints the code of the page in it, to compare with what a server sends");
    lines.add("");
    lines.add("Settings come from the environment, or from a file that ALLO_CONFIG names.");
    lines.add("");
    for (Setting<?> setting : Setting.ALL) {
      String byDefault = setting.byDefault().isEmpty() ? "" : " [" + setting.byDefault() + "]";
      lines.add("  " + setting.name() + byDefault);
      lines.add("      " + setting.about());
      lines.add("      expects " + setting.type().words());
    }
    return lines;
  }
}

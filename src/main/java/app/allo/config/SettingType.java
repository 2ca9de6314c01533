package app.allo.config;

import app.allo.origin.AddressRange;
import app.allo.origin.AddressScope;
import app.allo.web.WebSettings;
import io.netty.util.NetUtil;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The type of a setting, in words and as a rule.
 *
 * @param words completes "ALLO_X expects …"
 * @param read the value of a text, or nothing if it is not of this type
 * @param faults what is wrong with such a text, if that can be said more precisely than by the
 *     words; each completes "ALLO_X expects …"
 */
record SettingType<T>(
    String words, Function<String, Optional<T>> read, Function<String, List<String>> faults) {
  private static final Pattern DURATION = Pattern.compile("([0-9]{1,9})([smhd]?)");
  private static final Pattern HOST =
      Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?");
  private static final int HIGHEST_PORT = 65_535;
  private static final int MOST_URL = 100;

  SettingType(String words, Function<String, Optional<T>> read) {
    this(words, read, text -> List.of());
  }

  static SettingType<Integer> count(int least, int most) {
    return new SettingType<>(
        "a whole number from " + least + " to " + most, text -> number(text, least, most));
  }

  static SettingType<Integer> port() {
    return new SettingType<>("a port from 0 to 65535", text -> number(text, 0, HIGHEST_PORT));
  }

  /** A port, or the word off, which reads as -1. */
  static SettingType<Integer> portOrOff() {
    return new SettingType<>(
        "a port from 0 to 65535, or off",
        text -> text.equals("off") ? Optional.of(-1) : number(text, 0, HIGHEST_PORT));
  }

  static SettingType<Duration> duration(Duration least, Duration most) {
    return new SettingType<>(
        "a duration from " + inWords(least) + " to " + inWords(most) + ", like 90, 90s, 15m or 12h",
        text -> {
          Matcher parts = DURATION.matcher(text);
          return parts.matches()
              ? Optional.of(seconds(parts))
                  .filter(value -> value.compareTo(least) >= 0 && value.compareTo(most) <= 0)
              : Optional.empty();
        });
  }

  static <E extends Enum<E>> SettingType<E> oneOf(Class<E> choices) {
    List<E> values = Arrays.asList(choices.getEnumConstants());
    return new SettingType<>(
        String.join(" or ", values.stream().map(SettingType::inWords).toList()),
        text -> values.stream().filter(value -> inWords(value).equals(text)).findFirst());
  }

  static SettingType<String> host() {
    return new SettingType<>(
        "an address or a host name",
        text -> Optional.of(text).filter(host -> isAddress(host) || isName(host)));
  }

  static SettingType<Path> path() {
    return new SettingType<>(
        "a path",
        text -> {
          try {
            return Optional.of(Path.of(text));
          } catch (InvalidPathException notAPath) {
            return Optional.empty();
          }
        });
  }

  /** An address: https, or http on this machine alone, since browsers give cameras to no other. */
  static SettingType<URI> address() {
    return new SettingType<>(
        "an address like https://allo.example or https://example.org/allo, without anything behind"
            + " it, at most "
            + MOST_URL
            + " characters",
        SettingType::address);
  }

  static SettingType<String> matching(String words, Predicate<String> rule) {
    return new SettingType<>(words, text -> Optional.of(text).filter(rule));
  }

  static SettingType<List<String>> list(String words, Predicate<String> rule) {
    return new SettingType<>(
        words,
        text ->
            Optional.of(Arrays.stream(text.split(",", -1)).map(String::strip).toList())
                .filter(parts -> parts.stream().allMatch(rule)));
  }

  /**
   * A list; a mistake names each bad item.
   *
   * @param fault what is expected of a bad item
   */
  static SettingType<List<String>> listOf(String words, Function<String, Optional<String>> fault) {
    SettingType<List<String>> list = list(words, item -> fault.apply(item).isEmpty());
    return new SettingType<>(
        words,
        list.read(),
        text ->
            Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .flatMap(item -> fault.apply(item).map(what -> named(item, what)).stream())
                .toList());
  }

  /** The same lists, or this word for an empty one. */
  static SettingType<List<String>> orWord(String word, SettingType<List<String>> lists) {
    return new SettingType<>(
        lists.words() + ", or " + word,
        text -> text.equals(word) ? Optional.of(List.of()) : lists.read().apply(text),
        lists.faults());
  }

  private static String named(String item, String expected) {
    // Does not repeat what may be a password.
    String shown = SettingsReader.shown(item.replaceFirst("(?<=:).*@", "…@"));
    return expected + ", not \"" + shown + "\"";
  }

  /** True for an address, or a range like 10.0.0.0/8. */
  static boolean isAddressOrRange(String text) {
    try {
      AddressRange.parse(text);
      return true;
    } catch (IllegalArgumentException neither) {
      return false;
    }
  }

  private static boolean isAddress(String text) {
    return NetUtil.isValidIpV4Address(text) || NetUtil.isValidIpV6Address(text);
  }

  private static boolean isName(String text) {
    return HOST.matcher(text).matches() && !text.contains("..");
  }

  private static Optional<Integer> number(String text, int least, int most) {
    if (!text.matches("[0-9]{1,9}")) {
      return Optional.empty();
    }
    return Optional.of(Integer.valueOf(text)).filter(value -> value >= least && value <= most);
  }

  private static Duration seconds(Matcher parts) {
    long amount = Long.parseLong(parts.group(1));
    return switch (parts.group(2)) {
      case "m" -> Duration.ofMinutes(amount);
      case "h" -> Duration.ofHours(amount);
      case "d" -> Duration.ofDays(amount);
      default -> Duration.ofSeconds(amount);
    };
  }

  private static Optional<URI> address(String text) {
    try {
      URI uri = new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
      boolean whole =
          uri.getHost() != null
              && uri.getPort() <= HIGHEST_PORT
              && WebSettings.isPath(uri.getRawPath())
              && !uri.getRawPath().endsWith("/")
              && uri.getRawQuery() == null
              && uri.getRawFragment() == null
              && uri.getRawUserInfo() == null
              && text.length() <= MOST_URL;
      if (!whole || !isSecure(uri)) {
        return Optional.empty();
      }
      // Only the path is case-sensitive.
      String path = uri.getRawPath();
      String origin = uri.toString().substring(0, uri.toString().length() - path.length());
      return Optional.of(new URI(origin.toLowerCase(Locale.ROOT) + path));
    } catch (URISyntaxException notAUrl) {
      return Optional.empty();
    }
  }

  private static boolean isSecure(URI uri) {
    return "https".equalsIgnoreCase(uri.getScheme())
        || ("http".equalsIgnoreCase(uri.getScheme())
            && AddressScope.of(uri.getHost()) == AddressScope.LOOPBACK);
  }

  private static String inWords(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String inWords(Duration value) {
    if (value.toDays() > 0) {
      return value.toDays() + " d";
    }
    return value.toMinutes() > 0 ? value.toMinutes() + " min" : value.toSeconds() + " s";
  }
}

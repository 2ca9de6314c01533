package app.allo.ice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IceUrlTest {
  private static final String A_HOST =
      "a host name, an IPv4 address or an IPv6 address in brackets";

  @ParameterizedTest
  @ValueSource(
      strings = {
        ":a",
        ":a.example.",
        ":a-b_c.example:3478",
        ":3com.example:53",
        ":192.0.2.1:65535",
        ":[2001:db8::1]:3478",
        ":[::ffff:192.0.2.1]"
      })
  void what_every_browser_takes_passes(String rest) {
    assertEquals(Optional.empty(), IceUrl.faultInStun("stun" + rest));
    assertEquals(Optional.empty(), IceUrl.faultInTurn("turn" + rest));
    assertEquals(Optional.empty(), IceUrl.faultInTurn("turn" + rest + "?transport=udp"));
    assertEquals(Optional.empty(), IceUrl.faultInTurn("turn" + rest + "?transport=tcp"));
    assertEquals(Optional.empty(), IceUrl.faultInTurn("turns" + rest + "?transport=tcp"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "stun", "turn:a", "STUN:a", "http:a", " stun:a", "stunt:a", ":a"})
  void another_scheme_is_named(String url) {
    assertEquals(Optional.of("stun: at the beginning"), IceUrl.faultInStun(url));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {":0", ":65536", ":99999", ":100000", ":-1", ":+1", ":x", ":", ":1:2", ":１"})
  void a_port_that_is_none_is_named(String port) {
    for (String host : new String[] {"a.example", "192.0.2.1", "[2001:db8::1]"}) {
      assertEquals(
          Optional.of("a port from 1 to 65535"), IceUrl.faultInStun("stun:" + host + port));
      assertEquals(
          Optional.of("a port from 1 to 65535"),
          IceUrl.faultInTurn("turns:" + host + port + "?transport=tcp"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ":3478",
        "a b",
        "a..b",
        ".a",
        "-a",
        "a-",
        "a.-b",
        "bücher.example",
        "a%2eb",
        "a,b",
        "a\\b",
        "192.0.2",
        "192.0.2.256",
        "0x7f.1",
        "example.0x1",
        "[]",
        "[::1",
        "[192.0.2.1]",
        "[::g]",
        "[fe80::1%eth0]",
        "[v1.a]",
        "[::1]a"
      })
  void a_host_that_is_none_is_named(String host) {
    assertEquals(Optional.of(A_HOST), IceUrl.faultInStun("stun:" + host));
    assertEquals(Optional.of(A_HOST), IceUrl.faultInTurn("turn:" + host));
  }

  @Test
  void a_name_is_no_longer_than_names_can_be() {
    String label = "a".repeat(63);
    String longest = String.join(".", label, label, label, "a".repeat(61));
    assertEquals(Optional.empty(), IceUrl.faultInStun("stun:" + longest));
    assertTrue(IceUrl.faultInStun("stun:" + longest + "a").isPresent());
    assertTrue(IceUrl.faultInStun("stun:a" + label).isPresent());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "stuns:a|stun: at the beginning, since Firefox takes no stuns:",
        "stun:a:5060|another port, since browsers block 5060",
        "stun:a?transport=udp|nothing after the port",
        "stun:a:3478?|nothing after the port",
        "stun://a|no slash",
        "stun:a/|no slash",
        "stun:me@a|no user name or password",
        "stun:me:word@a:3478|no user name or password",
        "stun:a#b|a host name, an IPv4 address or an IPv6 address in brackets",
        "stun:a:3478#b|a port from 1 to 65535"
      })
  void what_a_stun_url_has_not_is_named(String url, String fault) {
    assertEquals(Optional.of(fault), IceUrl.faultInStun(url));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?",
        "?transport",
        "?transport=",
        "?transport=tls",
        "?transport=UDP",
        "?transport=tcp&a=b",
        "?transport=tcp?transport=udp",
        "?a=b",
        "?transport=tcp#a"
      })
  void of_a_turn_url_only_the_transport_may_be_told(String query) {
    Optional<String> fault =
        Optional.of("nothing after the port but ?transport=udp or ?transport=tcp");
    assertEquals(fault, IceUrl.faultInTurn("turn:a" + query));
    assertEquals(fault, IceUrl.faultInTurn("turns:[::1]:443" + query));
  }
}

package app.allo.origin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {
  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8,10.255.255.255,true",
    "10.0.0.0/8,11.0.0.0,false",
    "10.1.2.3,10.1.2.3,true",
    "10.1.2.3,10.1.2.4,false",
    "192.168.0.0/23,192.168.1.255,true",
    "192.168.0.0/23,192.168.2.0,false",
    "0.0.0.0/0,203.0.113.7,true",
    "0.0.0.0/0,::1,false",
    "fd00::/8,fdff::1,true",
    "fd00::/8,fe80::1,false",
    "fd00::/8,ff02::1,false",
    "::1,::1,true",
    "::1,0:0:0:0:0:0:0:1,true",
    "127.0.0.1,::ffff:127.0.0.1,true",
    "::ffff:10.0.0.0/8,10.255.0.1,true",
    "::/0,10.0.0.1,false",
    "fe80::/10,fe80::1%eth0,true",
    "10.0.0.0/8,localhost,false",
    "10.0.0.0/8,'',false",
  })
  void a_range_holds_the_addresses_that_share_its_prefix(
      String range, String address, boolean within) {
    assertEquals(within, AddressRange.parse(range).contains(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "/", "localhost", "allo.example", "10.0.0", "10.0.0.0/33", "10.0.0.0/-1",
        "10.0.0.0/", "10.0.0.0/+8", "10.0.0.0/8/8", "::/129", "10.0.0.0/08x", "1.2.3.4.5", "*"
      })
  void all_else_is_refused(String text) {
    assertThrows(IllegalArgumentException.class, () -> AddressRange.parse(text));
  }

  @Test
  void a_range_is_written_as_it_was_read() {
    assertEquals("10.0.0.0/8", AddressRange.parse("10.0.0.0/8").toString());
  }
}

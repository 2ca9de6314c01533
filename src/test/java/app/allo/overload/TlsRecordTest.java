package app.allo.overload;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.netty.buffer.Unpooled;
import org.junit.jupiter.api.Test;

class TlsRecordTest {
  private static final byte[] OF_300 = {23, 3, 3, 1, 44};

  private final TlsRecord record = new TlsRecord();

  @Test
  void whole_records_leave_nothing() {
    assertEquals(0, add(OF_300, 300));
    assertEquals(0, add(OF_300, 300));
  }

  @Test
  void a_part_is_counted_until_the_rest_has_come() {
    assertEquals(5, add(OF_300, 0));
    assertEquals(104, add(new byte[99], 0));
    assertEquals(0, add(new byte[201], 0));
  }

  @Test
  void a_header_may_come_byte_by_byte() {
    for (int i = 0; i < OF_300.length; i++) {
      assertEquals(i + 1, add(new byte[] {OF_300[i]}, 0));
    }
    assertEquals(0, add(new byte[300], 0));
  }

  @Test
  void an_empty_record_is_whole() {
    assertEquals(0, add(new byte[] {22, 3, 3, 0, 0}, 0));
  }

  @Test
  void what_follows_a_whole_one_is_counted_alone() {
    add(OF_300, 0);
    assertEquals(7, add(new byte[300], 0) + add(OF_300, 2));
  }

  private int add(byte[] head, int more) {
    return record.add(Unpooled.wrappedBuffer(head, new byte[more]));
  }
}

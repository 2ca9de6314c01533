package app.allo.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitTest {
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
  private final RateLimit limit = new RateLimit(10, 100, nanos::get);

  @Test
  void an_address_has_its_minute_s_worth_at_once_and_no_more() {
    for (int i = 0; i < 10; i++) {
      assertEquals(OptionalLong.empty(), limit.take("a"));
    }
    assertEquals(OptionalLong.of(6), limit.take("a"));
    assertEquals(OptionalLong.empty(), limit.take("b"));
  }

  @Test
  void waiting_as_long_as_it_says_is_enough() {
    exhaust("a");
    long wait = limit.take("a").getAsLong();
    after(wait - 1);
    assertTrue(limit.take("a").isPresent());
    after(1);
    assertEquals(OptionalLong.empty(), limit.take("a"));
    assertTrue(limit.take("a").isPresent());
  }

  @Test
  void a_minute_fills_it_and_an_hour_no_further() {
    exhaust("a");
    after(3_600);
    exhaust("a");
    assertTrue(limit.take("a").isPresent());
  }

  @Test
  void asking_while_refused_does_not_lengthen_the_wait() {
    exhaust("a");
    for (int second = 0; second < 5; second++) {
      after(1);
      assertTrue(limit.take("a").isPresent());
    }
    after(1);
    assertEquals(OptionalLong.empty(), limit.take("a"));
  }

  @Test
  void it_remembers_so_many_addresses_and_forgets_the_oldest() {
    exhaust("first");
    exhaust("second");
    for (int i = 0; i < 98; i++) {
      limit.take("other " + i);
    }
    assertTrue(limit.take("first").isPresent());
    limit.take("one more");
    assertEquals(100, limit.addresses());
    assertTrue(limit.take("first").isPresent());
    assertEquals(OptionalLong.empty(), limit.take("second"));
  }

  @Test
  void threads_share_one_count() {
    AtomicInteger taken = new AtomicInteger();
    IntStream.range(0, 1_000)
        .parallel()
        .forEach(
            i -> {
              if (limit.take("a").isEmpty()) {
                taken.incrementAndGet();
              }
            });
    assertEquals(10, taken.get());
  }

  private void exhaust(String address) {
    for (int i = 0; i < 10; i++) {
      assertEquals(OptionalLong.empty(), limit.take(address));
    }
  }

  private void after(long seconds) {
    nanos.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
  }
}

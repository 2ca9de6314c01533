package app.allo.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignalLimitsTest {
  @Test
  void the_limits_of_a_deployment_are_those_of_the_protocol() {
    assertEquals(
        new SignalLimits(
            100,
            200,
            1024 * 1024,
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofSeconds(4),
            Duration.ofSeconds(10),
            Duration.ofSeconds(1)),
        SignalLimits.of(100, 200));
  }
}

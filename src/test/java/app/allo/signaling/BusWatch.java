package app.allo.signaling;

import app.allo.room.id.MemberId;
import app.allo.room.id.RoomId;
import io.vertx.core.Handler;
import io.vertx.core.eventbus.DeliveryContext;
import io.vertx.core.eventbus.EventBus;
import java.util.concurrent.CompletableFuture;

/** Watches what sockets tell the rooms of a server over its event bus. */
public final class BusWatch {
  private final EventBus bus;

  public BusWatch(EventBus bus) {
    this.bus = bus;
  }

  /** How long the next member whose socket is lost had been silent, in ms. */
  public CompletableFuture<Long> silenceOfNextLost() {
    CompletableFuture<Long> silence = new CompletableFuture<>();
    bus.<RoomCommand>addOutboundInterceptor(
        sent -> {
          if (sent.message().body() instanceof RoomCommand.Lost lost) {
            silence.complete(lost.silentMillis());
          }
          sent.next();
        });
    return silence;
  }

  /** Whether a signal still reaches the member when its room learns that its socket is lost. */
  public CompletableFuture<Boolean> isReachedWhenLost(RoomId room, MemberId member) {
    return isReachedAt(RoomCommand.Lost.class, room, member);
  }

  /** Whether a signal still reaches the member when its room learns that it has left. */
  public CompletableFuture<Boolean> isReachedWhenLeft(RoomId room, MemberId member) {
    return isReachedAt(RoomCommand.Leave.class, room, member);
  }

  private CompletableFuture<Boolean> isReachedAt(
      Class<? extends RoomCommand> news, RoomId room, MemberId member) {
    CompletableFuture<Boolean> reached = new CompletableFuture<>();
    Handler<DeliveryContext<RoomCommand>> listener =
        sent -> {
          if (news.isInstance(sent.message().body())
              && sent.message().body().claims().room().equals(room)) {
            bus.<String>sender(Address.inbox(room, member))
                .write("{}")
                .onComplete(written -> reached.complete(written.succeeded()));
          }
          sent.next();
        };
    bus.addOutboundInterceptor(listener);
    reached.whenComplete((done, failure) -> bus.removeOutboundInterceptor(listener));
    return reached;
  }
}

package app.allo.cluster;

import app.allo.room.id.MemberId;
import app.allo.room.id.RoomId;
import io.vertx.core.Future;
import java.util.Map;

/** One node, as most servers are: everything is here. */
record Alone(String self) implements Nodes {
  @Override
  public boolean isAlone() {
    return true;
  }

  @Override
  public boolean isReady() {
    return true;
  }

  @Override
  public int ready() {
    return 1;
  }

  @Override
  public String ownerOf(RoomId room) {
    return self;
  }

  @Override
  public boolean isThere(String node) {
    return true;
  }

  @Override
  public Future<Void> open(Listener listener) {
    return Future.succeededFuture();
  }

  @Override
  public void leave() {}

  @Override
  public void tell(Copy copy) {}

  @Override
  public void membersHeard(Map<RoomId, Long> said) {}

  @Override
  public void placed(RoomId room, Map<MemberId, String> elsewhere) {}

  @Override
  public String whereIs(RoomId room, MemberId member) {
    return null;
  }

  @Override
  public void publishElsewhere(String address, Map<String, String> headers) {}

  @Override
  public void publish(String node, String address, String text, Map<String, String> headers) {}

  @Override
  public Future<Void> relay(String node, String address, String text, Otherwise otherwise) {
    return Future.failedFuture("there is no other node");
  }

  @Override
  public String nameSocket(String id) {
    return id;
  }
}

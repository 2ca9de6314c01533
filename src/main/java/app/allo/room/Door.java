package app.allo.room;

import app.allo.room.claims.RoomClaims;
import app.allo.room.id.MemberId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a room says to whoever is outside: whether they must knock, and whose room it is. */
final class Door {
  private final Roster roster;
  private boolean knock;
  private boolean knowsKnock;
  // By the host who left it, in the order in which they did.
  private final Map<MemberId, String> plates = new BoundedMap<>(RoomClaims.MOST_CAPACITY);

  Door(Roster roster) {
    this.roster = roster;
  }

  /** Whether guests must knock, unless their invite says otherwise. */
  boolean knock() {
    return knock;
  }

  /** Whether a token that speaks for the whole room has said so, not just an invite. */
  boolean knowsKnock() {
    return knowsKnock;
  }

  /** Learns from a token. An invite only speaks for itself. */
  void merge(RoomClaims claims) {
    if (!knowsKnock) {
      knock = claims.knock();
      knowsKnock = claims.until() > 0;
    }
  }

  /** Takes over what another node knows. */
  void learn(RoomRecord record) {
    if (!knowsKnock) {
      knock = record.knock();
      knowsKnock = record.knockKnown();
    }
    for (RoomRecord.Plate plate : record.plates()) {
      plates.put(plate.host(), plate.sealed());
    }
  }

  /** A host leaves its sealed name. */
  void leavePlate(MemberId host, String plate) {
    plates.put(host, plate);
  }

  /** The first that a host left who is here, else that of the last host who was. */
  Optional<String> plate() {
    String last = null;
    for (Map.Entry<MemberId, String> plate : plates.entrySet()) {
      last = plate.getValue();
      if (roster.find(plate.getKey()).isPresent()) {
        return Optional.of(last);
      }
    }
    return Optional.ofNullable(last);
  }

  /** All that hosts left, for another node. */
  List<RoomRecord.Plate> plates() {
    return plates.entrySet().stream()
        .map(plate -> new RoomRecord.Plate(plate.getKey(), plate.getValue()))
        .toList();
  }
}

package app.allo.room;

import app.allo.room.id.MemberId;

/**
 * Holds back who is in a rebuilt room for a while, from the first who joins it. The seats that
 * return meanwhile tell who was removed, so that such a one finds an empty room, never a peer
 * (protocol.md, Tokens). What concerns one member alone passes at once.
 */
final class RosterHoldBack implements RoomListener {
  private final RoomListener audience;
  private final RoomContext context;
  private boolean holds;
  private long until = Long.MAX_VALUE;

  RosterHoldBack(boolean holds, RoomContext context) {
    this.holds = holds;
    this.audience = context.audience();
    this.context = context;
  }

  boolean holds() {
    return holds;
  }

  /** Somebody joined: counts from the first. */
  void start() {
    if (until == Long.MAX_VALUE) {
      until = context.after(context.limits().holdBack());
    }
  }

  /** Tells everyone of everyone, once it is time. */
  void sweep(Room room, long now) {
    if (holds && until <= now) {
      holds = false;
      audience.revealed(room);
    }
  }

  @Override
  public void came(Room room, Member member) {
    if (!holds) {
      audience.came(room, member);
    }
  }

  @Override
  public void changed(Room room, Member member) {
    if (!holds) {
      audience.changed(room, member);
    }
  }

  @Override
  public void back(Room room, Member member) {
    if (!holds) {
      audience.back(room, member);
    }
  }

  @Override
  public void away(Room room, Member member) {
    if (!holds) {
      audience.away(room, member);
    }
  }

  @Override
  public void gone(Room room, Member member, LeaveReason reason) {
    if (!holds) {
      audience.gone(room, member, reason);
    }
  }

  @Override
  public void admitted(Room room, Member member) {
    audience.admitted(room, member);
  }

  @Override
  public void promoted(Room room, Member member) {
    audience.promoted(room, member);
  }

  @Override
  public void locked(Room room) {
    audience.locked(room);
  }

  @Override
  public void reseated(Room room) {
    audience.reseated(room);
  }

  @Override
  public void replaced(Room room, Member member) {
    audience.replaced(room, member);
  }

  @Override
  public void closed(Room room, MemberId member, Refusal refusal) {
    audience.closed(room, member, refusal);
  }

  @Override
  public void revealed(Room room) {
    audience.revealed(room);
  }
}

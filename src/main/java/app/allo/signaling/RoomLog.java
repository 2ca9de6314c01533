package app.allo.signaling;

import app.allo.room.Member;
import app.allo.room.RoomEvent;
import app.allo.room.RoomView;
import app.allo.room.id.Alias;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Logs what changes in rooms, event by event, and passes each on. Names nobody, see {@link Alias}.
 */
final class RoomLog implements RoomEvent.Listener {
  private static final Logger LOG = System.getLogger(RoomLog.class.getName());

  private final RoomEvent.Listener next;

  RoomLog(RoomEvent.Listener next) {
    this.next = next;
  }

  @Override
  public void on(RoomView room, RoomEvent event) {
    if (LOG.isLoggable(Level.DEBUG)) {
      LOG.log(Level.DEBUG, "room " + Alias.of(room.id()) + ": " + told(event));
    }
    next.on(room, event);
  }

  static String told(RoomEvent event) {
    if (event instanceof RoomEvent.Opened opened) {
      return opened.rebuilt() ? "rebuilt from a token" : "opened";
    } else if (event instanceof RoomEvent.Dropped dropped) {
      return dropped.ended() ? "ended" : "dropped";
    } else if (event instanceof RoomEvent.Came came) {
      Member member = came.member();
      return name(member) + (member.isWaiting() ? " knocks" : " joined as " + role(member));
    } else if (event instanceof RoomEvent.Changed changed) {
      return name(changed.member()) + " has another profile or role";
    } else if (event instanceof RoomEvent.Back back) {
      return name(back.member()) + " resumed";
    } else if (event instanceof RoomEvent.Away away) {
      return name(away.member()) + " has no socket";
    } else if (event instanceof RoomEvent.Gone gone) {
      return name(gone.member()) + " is gone: " + gone.reason().wire();
    } else if (event instanceof RoomEvent.Admitted admitted) {
      return name(admitted.member()) + " was admitted";
    } else if (event instanceof RoomEvent.Promoted promoted) {
      return name(promoted.member()) + " is a host now";
    } else if (event instanceof RoomEvent.Locked locked) {
      return locked.locked() ? "locked" : "unlocked";
    } else if (event instanceof RoomEvent.Reseated) {
      return "everyone gets a newer seat";
    } else if (event instanceof RoomEvent.Replaced replaced) {
      return name(replaced.member()) + " has a newer socket";
    } else if (event instanceof RoomEvent.Closed closed) {
      return "member " + Alias.of(closed.member()) + " must go: " + closed.refusal().code();
    } else if (event instanceof RoomEvent.Revealed) {
      return "no longer held back";
    }
    throw new IllegalStateException("nobody tells of " + event.getClass());
  }

  private static String name(Member member) {
    return "member " + Alias.of(member.id());
  }

  private static String role(Member member) {
    return member.role().wire();
  }
}

package app.allo.signaling;

import app.allo.access.HostClaims;
import app.allo.access.InviteClaims;
import app.allo.access.Tokens;
import app.allo.cluster.Nodes;
import app.allo.room.Member;
import app.allo.room.OpenRooms;
import app.allo.room.Refusal;
import app.allo.room.Refused;
import app.allo.room.Room;
import app.allo.room.RoomLimits;
import app.allo.room.Time;
import app.allo.room.claims.Seat;
import app.allo.room.id.MemberId;
import app.allo.room.id.RoomId;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.MessageConsumer;
import io.vertx.core.json.JsonArray;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Owns the rooms of this node: one event loop, so no locks. Accepts every {@link RoomCommand} at
 * one address and publishes what members must be told (architecture.md, The event bus). Deploy one
 * instance.
 */
public final class RoomVerticle extends VerticleBase {
  private static final Logger LOG = System.getLogger(RoomVerticle.class.getName());
  private static final long SWEEP_MILLIS = 100;

  /** Another node owns that room: it must be asked. */
  static final String MOVED = "moved";

  private final Map<Class<?>, Function<RoomCommand, RoomReply>> answers = new HashMap<>();
  private final Nodes nodes;
  private final Tokens tokens;
  private final IceRenewals iceServers;
  private final RoomLimits limits;
  private final Time time;
  private final BooleanSupplier crowded;
  private final Runnable rejoined;
  private final ClaimsMapper mapper;
  private RoomAnnouncer announcer;
  private SharedRooms shared;
  private OpenRooms rooms;
  private MessageConsumer<RoomCommand> consumer;
  private long sweeper;
  private long timesSet;
  private volatile int open;
  private volatile int members;

  /**
   * @param nodes the others, which own rooms as well
   * @param iceServers the STUN and TURN servers for a member's browser
   * @param crowded whether memory is too short to let anyone new in
   * @param rejoined is called once this node is among others again that it was cut off from
   */
  public RoomVerticle(
      Nodes nodes,
      Tokens tokens,
      Function<MemberId, JsonArray> iceServers,
      RoomLimits limits,
      Time time,
      BooleanSupplier crowded,
      Runnable rejoined) {
    this.rejoined = rejoined;
    this.nodes = nodes;
    this.tokens = tokens;
    this.iceServers = new IceRenewals(iceServers, time);
    this.limits = limits;
    this.time = time;
    this.crowded = crowded;
    this.mapper = new ClaimsMapper(tokens, time);
  }

  /** The same without others that it could be cut off from. */
  public RoomVerticle(
      Nodes nodes,
      Tokens tokens,
      Function<MemberId, JsonArray> iceServers,
      RoomLimits limits,
      Time time,
      BooleanSupplier crowded) {
    this(nodes, tokens, iceServers, limits, time, crowded, () -> {});
  }

  @Override
  public Future<?> start() {
    RecordCodec.register(vertx.eventBus());
    MemberControl control = new MemberControl(vertx.eventBus(), nodes);
    announcer = new RoomAnnouncer(control, tokens, mapper, iceServers);
    shared =
        new SharedRooms(
            nodes, new RoomLog(announcer), announcer::iceServers, control, time, rejoined);
    rooms = new OpenRooms(limits, time, crowded, shared);
    shared.of(rooms);
    on(RoomCommand.Open.class, this::open);
    on(RoomCommand.Redeem.class, this::redeem);
    on(RoomCommand.Renew.class, this::renew);
    on(RoomCommand.Invite.class, this::invite);
    on(RoomCommand.Host.class, this::host);
    on(RoomCommand.Revoke.class, this::revoke);
    on(RoomCommand.Rotate.class, this::rotate);
    on(RoomCommand.Look.class, this::look);
    on(RoomCommand.Check.class, this::check);
    on(RoomCommand.Join.class, this::join);
    on(RoomCommand.Profile.class, this::profile);
    on(RoomCommand.Leave.class, this::leave);
    on(RoomCommand.Lost.class, this::lost);
    on(RoomCommand.Act.class, this::act);
    sweeper = vertx.setPeriodic(SWEEP_MILLIS, timer -> sweep());
    consumer = vertx.eventBus().consumer(Address.owner(nodes.self()), this::answer);
    return consumer.completion().compose(registered -> nodes.open(shared));
  }

  @Override
  public Future<?> stop() {
    vertx.cancelTimer(sweeper);
    return consumer.unregister();
  }

  /** How many rooms are open; read from another thread, it may be slightly old. */
  public int openRooms() {
    return open;
  }

  /** How many members are in them or wait; read from another thread, it may be slightly old. */
  public int members() {
    return members;
  }

  private RoomReply open(RoomCommand.Open open) {
    rooms.open(ClaimsMapper.roomClaims(open.claims()));
    return new RoomReply.Done();
  }

  private RoomReply redeem(RoomCommand.Redeem redeem) {
    Room room = roomOf(redeem);
    return seated(
        room, room.redeem(ClaimsMapper.seatGrant(redeem.claims()), redeem.member(), redeem.from()));
  }

  private RoomReply renew(RoomCommand.Renew renew) {
    Room room = roomOf(renew);
    return seated(room, room.renew(ClaimsMapper.seat(renew.claims())));
  }

  private RoomReply invite(RoomCommand.Invite invite) {
    Duration ttl = Duration.ofSeconds(invite.ttlSeconds());
    return new RoomReply.Invited(invited(roomOf(invite), invite.uses(), ttl, invite.knock()));
  }

  private RoomReply host(RoomCommand.Host asked) {
    Room room = roomOf(asked);
    Duration ttl = Duration.ofSeconds(asked.ttlSeconds());
    HostClaims host =
        asked.purpose() == HostClaims.Purpose.DEVICE
            ? mapper.forDevice(room, asked.claims(), ttl)
            : mapper.renewed(room, asked.claims(), ttl);
    room.expects(host.expires());
    return new RoomReply.Hosted(host);
  }

  private RoomReply revoke(RoomCommand.Revoke revoke) {
    roomOf(revoke).revoke(revoke.invite());
    return new RoomReply.Done();
  }

  private RoomReply rotate(RoomCommand.Rotate rotate) {
    Room room = roomOf(rotate);
    room.rotate();
    InviteClaims invite = invited(room, 0, limits.inviteTtl(), rotate.claims().knock());
    return new Rotated(mapper.host(room, rotate.claims()), invite);
  }

  private RoomReply look(RoomCommand.Look look) {
    Room.Glance glance = rooms.look(look.claims().room(), ClaimsMapper.seatGrant(look.claims()));
    return new RoomReply.Looked(glance.count(), glance.plate().orElse(""));
  }

  private RoomReply check(RoomCommand.Check check) {
    roomOf(check).check(ClaimsMapper.seat(check.claims()), check.from());
    return new RoomReply.Done();
  }

  private RoomReply join(RoomCommand.Join join) {
    Room room = roomOf(join);
    Member member =
        room.join(ClaimsMapper.seat(join.claims()), join.socket(), join.profile(), join.from());
    // Sent after the welcome: which of the others are away.
    context.runOnContext(replied -> announcer.tellWhoIsAway(room, member));
    return new Joined(member.role(), announcer.greeting(room, member).text());
  }

  private RoomReply profile(RoomCommand.Profile profile) {
    MemberId member = profile.claims().member();
    openRoomOf(profile)
        .ifPresent(room -> room.profile(member, profile.socket(), profile.profile()));
    return new RoomReply.Done();
  }

  private RoomReply leave(RoomCommand.Leave leave) {
    openRoomOf(leave).ifPresent(room -> room.leave(leave.claims().member(), leave.socket()));
    return new RoomReply.Done();
  }

  private RoomReply lost(RoomCommand.Lost lost) {
    Duration silence = Duration.ofMillis(lost.silentMillis());
    openRoomOf(lost).ifPresent(room -> room.lost(lost.claims().member(), lost.socket(), silence));
    return new RoomReply.Done();
  }

  private RoomReply act(RoomCommand.Act act) {
    Room room = openRoomOf(act).orElseThrow(() -> new Refused(Refusal.NOT_HOST));
    room.requireHost(act.claims().member(), act.socket());
    act.action().apply(room, act.claims().member());
    return new RoomReply.Done();
  }

  private void sweep() {
    if (time.timesSet() != timesSet) {
      clockWasSet();
    }
    rooms.sweep();
    shared.sweep();
    iceServers.sweep(rooms::find, announcer::iceServers);
    open = rooms.size();
    members = rooms.members();
  }

  /** Tokens and credentials contain dates by the clock as it was: everyone gets new ones. */
  private void clockWasSet() {
    timesSet = time.timesSet();
    LOG.log(
        Level.WARNING, "The machine's clock was set by " + time.lastSetBy() + " s; calls go on");
    for (Room room : rooms.all()) {
      announcer.reseat(room);
      announcer.iceServers(room);
    }
  }

  /** The room of the command's verified token, which learns from it. */
  private Room roomOf(RoomCommand command) {
    return rooms.of(ClaimsMapper.roomClaims(command.claims()), command.from());
  }

  private Optional<Room> openRoomOf(RoomCommand command) {
    return rooms.find(command.claims().room());
  }

  private RoomReply seated(Room room, Seat seat) {
    return new RoomReply.Seated(mapper.claims(room, seat));
  }

  private InviteClaims invited(Room room, int uses, Duration ttl, boolean knock) {
    InviteClaims invite = mapper.invite(room, uses, ttl, knock);
    room.expects(invite.expires());
    return invite;
  }

  private <C extends RoomCommand> void on(Class<C> type, Function<C, RoomReply> handler) {
    answers.put(type, command -> handler.apply(type.cast(command)));
  }

  private void answer(Message<RoomCommand> message) {
    RoomId room = message.body().claims().room();
    if (!shared.owns(room)) {
      message.fail(-1, MOVED);
      return;
    }
    try {
      shared.prepare(room);
      RoomReply reply = answers.get(message.body().getClass()).apply(message.body());
      open = rooms.size();
      shared.say(room);
      message.reply(reply, RecordCodec.REPLIES.options());
    } catch (Refused no) {
      message.fail(no.refusal().ordinal(), no.refusal().code());
    } catch (RuntimeException fault) {
      LOG.log(Level.ERROR, "A command to a room failed", fault);
      message.fail(-1, "fault");
    }
  }
}

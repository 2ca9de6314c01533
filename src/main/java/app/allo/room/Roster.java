package app.allo.room;

import app.allo.room.claims.Role;
import app.allo.room.id.MemberId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Who is in a room or waits at its door, in the order in which they came. */
public final class Roster {
  private final Map<MemberId, Member> members = new LinkedHashMap<>();

  Roster() {}

  /** That member, if it is in or waits. */
  public Optional<Member> find(MemberId id) {
    return Optional.ofNullable(members.get(id));
  }

  /** Everyone, in or waiting. */
  public List<Member> all() {
    return List.copyOf(members.values());
  }

  /** How many are in or waiting. */
  public int size() {
    return members.size();
  }

  /** Those who are in, with or without a socket. */
  public List<Member> admitted() {
    return filter(member -> !member.isWaiting());
  }

  /** Those who are in, except one. */
  public List<Member> admittedExcept(MemberId id) {
    return filter(member -> !member.isWaiting() && !member.id().equals(id));
  }

  /** Those who may admit, refuse, remove, lock and end. */
  public List<Member> hosts() {
    return filter(member -> member.role() == Role.HOST);
  }

  /** Those who knocked. */
  public List<Member> waiting() {
    return filter(Member::isWaiting);
  }

  boolean isEmpty() {
    return members.isEmpty();
  }

  void put(Member member) {
    members.put(member.id(), member);
  }

  void remove(MemberId id) {
    members.remove(id);
  }

  void replaceAll(UnaryOperator<Member> change) {
    members.replaceAll((id, member) -> change.apply(member));
  }

  List<Member> filter(Predicate<Member> which) {
    return members.values().stream().filter(which).toList();
  }
}

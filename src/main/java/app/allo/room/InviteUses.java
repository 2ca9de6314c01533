package app.allo.room;

import app.allo.room.claims.SeatGrant;
import app.allo.room.id.MemberId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Counts who came through each invite with a limited number of uses. */
final class InviteUses {
  /** How many uses one room counts in all; anyone after that is refused, not forgotten. */
  static final int MAX = 1024;

  private final Map<String, Set<MemberId>> members = new HashMap<>();

  /** How many may come through each, as far as tokens have said since this room was opened here. */
  private final Map<String, Integer> limits = new BoundedMap<>(MAX);

  private int count;

  InviteUses(Map<String, Set<MemberId>> remembered) {
    learn(remembered);
  }

  /** Fails with INVITE_USED, or TOO_MANY; the same member may come any number of times. */
  void require(SeatGrant grant, MemberId member) {
    Set<MemberId> who = members.getOrDefault(grant.id(), Set.of());
    if (!grant.isLimited()) {
      return;
    }
    limits.put(grant.id(), grant.uses());
    if (who.contains(member)) {
      return;
    }
    if (who.size() >= grant.uses()) {
      throw new Refused(Refusal.INVITE_USED);
    }
    if (count >= MAX) {
      throw new Refused(Refusal.TOO_MANY);
    }
  }

  /** Fails with INVITE_USED if nobody new may come through it. */
  void requireLeft(SeatGrant grant) {
    Set<MemberId> who = members.getOrDefault(grant.id(), Set.of());
    if (grant.isLimited() && who.size() >= grant.uses()) {
      throw new Refused(Refusal.INVITE_USED);
    }
  }

  /** Counts a member once. */
  void add(String invite, MemberId member) {
    if (count < MAX && members.computeIfAbsent(invite, id -> new HashSet<>()).add(member)) {
      count++;
    }
  }

  boolean contains(String invite, MemberId member) {
    return members.getOrDefault(invite, Set.of()).contains(member);
  }

  /** Whether it has no use left for this member. */
  boolean isUsedUp(String invite, MemberId member) {
    Set<MemberId> who = members.getOrDefault(invite, Set.of());
    return !who.contains(member) && who.size() >= limits.getOrDefault(invite, Integer.MAX_VALUE);
  }

  /** Counts all these, too. */
  void learn(Map<String, Set<MemberId>> others) {
    others.forEach((invite, who) -> who.forEach(member -> add(invite, member)));
  }

  /** How many may come through each invite, as other nodes know it. */
  void learnLimits(Map<String, Integer> others) {
    limits.putAll(others);
  }

  Map<String, Integer> limits() {
    return limits;
  }

  void clear() {
    members.clear();
    count = 0;
  }

  Map<String, Set<MemberId>> copy() {
    Map<String, Set<MemberId>> copy = new HashMap<>();
    members.forEach((invite, who) -> copy.put(invite, Set.copyOf(who)));
    return copy;
  }
}

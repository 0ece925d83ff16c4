package org.entente.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds which event nodes, over all documents, tell of one happening, and names one of them for
 * all.
 *
 * <p>Two accounts are of one happening if they have the same type, times that agree (a coarser date
 * contains the finer one) and the same chief participants, that is
 *
 * <ul>
 *   <li>they share what was acted upon, no role contradicts (in each role, one names no one or a
 *       part of what the other names), and the agents are the same or act for each other; or
 *   <li>they name the same two or more parties, in whatever roles (a war of two states, a war of
 *       one in the other), and not two different places.
 * </ul>
 *
 * <p>Where one of them has no date, what it was about must be told alike, and of a type that the
 * same actors repeat (visits, criticism) that must be a topic: "they met" may mean any meeting. Two
 * accounts without a date are joined only if their type does not recur.
 *
 * <p>Accounts are taken from the finest date to none, the fuller one first. One that agrees with
 * several different happenings is ambiguous and stays alone.
 *
 * <p>The representative is the account with the finest date, then the smallest IRI. The result does
 * not depend on the order of the accounts given.
 */
final class Happenings {
  private static final Comparator<EventAccount> FINEST_FIRST =
      Comparator.comparingLong(account -> account.time().extent());
  private static final Comparator<EventAccount> REPRESENTATIVE_FIRST =
      FINEST_FIRST.thenComparing(EventAccount::event);
  private static final Comparator<EventAccount> ORDER_OF_READING =
      FINEST_FIRST
          .thenComparing(account -> -account.participants().size())
          .thenComparing(EventAccount::event);

  private final Background background;
  private final Map<String, List<Happening>> byCommonGround = new HashMap<>();

  private Happenings(Background background) {
    this.background = background;
  }

  /** The accounts of one happening, so far. */
  private static final class Happening {
    private final List<EventAccount> accounts = new ArrayList<>(1);

    /** One account of all that say the same. */
    private final Map<EventAccount.Telling, EventAccount> different = new LinkedHashMap<>(2);

    private boolean dated;

    /** Whether it says something that no account before it said. */
    boolean add(EventAccount account) {
      accounts.add(account);
      dated |= account.time().isKnown();
      return different.putIfAbsent(account.telling(), account) == null;
    }

    String representative() {
      return accounts.stream().min(REPRESENTATIVE_FIRST).orElseThrow().event();
    }
  }

  /** Event → the event that stands for its happening: itself, if no other account agrees. */
  static SortedMap<String, String> representatives(
      Collection<EventAccount> accounts, Background background) {
    Happenings index = new Happenings(background);
    List<Happening> all = new ArrayList<>();
    for (EventAccount account : accounts.stream().sorted(ORDER_OF_READING).toList()) {
      Happening happening = index.agreeingWith(account).orElse(null);
      if (happening == null) {
        happening = new Happening();
        all.add(happening);
      }
      index.add(account, happening);
    }
    SortedMap<String, String> representatives = new TreeMap<>();
    for (Happening happening : all) {
      String representative = happening.representative();
      happening.accounts.forEach(account -> representatives.put(account.event(), representative));
    }
    return representatives;
  }

  private void add(EventAccount account, Happening happening) {
    boolean different = happening.add(account);
    if (!different || (!happening.dated && background.recurs(account.type()))) {
      // It is found already; or all that come later have no date either, and none joins this one.
      return;
    }
    for (String key : commonGround(account).keys()) {
      byCommonGround.computeIfAbsent(key, k -> new ArrayList<>(1)).add(happening);
    }
  }

  /** The one happening that the account agrees with; empty if there is none, or more than one. */
  private Optional<Happening> agreeingWith(EventAccount account) {
    Set<Happening> met = new HashSet<>();
    Happening agreeing = null;
    for (String key : commonGround(account).sought()) {
      for (Happening happening : byCommonGround.getOrDefault(key, List.of())) {
        if (met.add(happening) && agrees(account, happening)) {
          if (agreeing != null) {
            return Optional.empty();
          }
          agreeing = happening;
        }
      }
    }
    return Optional.ofNullable(agreeing);
  }

  private boolean agrees(EventAccount account, Happening happening) {
    return happening.different.values().stream().allMatch(other -> agrees(account, other));
  }

  private CommonGround commonGround(EventAccount account) {
    return new CommonGround(account, parties(account), background.recurs(account.type()));
  }

  /** Whether two accounts can be of one happening. */
  static boolean agree(EventAccount one, EventAccount other, Background background) {
    return new Happenings(background).agrees(one, other);
  }

  /**
   * Whether two accounts can be of one happening whatever is known of their agents and places: true
   * wherever {@link #agree} can be.
   */
  static boolean mayAgree(EventAccount one, EventAccount other) {
    if (!one.type().equals(other.type())
        || (one.time().isKnown() && other.time().isKnown() && !one.time().agrees(other.time()))) {
      return false;
    }
    Set<String> shared = one.participants();
    shared.addAll(one.places());
    Set<String> others = other.participants();
    others.addAll(other.places());
    shared.retainAll(others);
    return meet(one.objects(), other.objects()) || shared.size() > 1;
  }

  private boolean agrees(EventAccount one, EventAccount other) {
    if (!one.type().equals(other.type())) {
      return false;
    }
    if (one.time().isKnown() && other.time().isKnown()) {
      return one.time().agrees(other.time()) && (sameParties(one, other) || sameObject(one, other));
    }
    return toldAlike(one, other) && sameObject(one, other);
  }

  /** Whether what it was about tells the happening apart even without a date. */
  private boolean toldAlike(EventAccount one, EventAccount other) {
    return meet(one.topics(), other.topics())
        || (!background.recurs(one.type())
            && one.topics().equals(other.topics())
            && meet(one.objects(), other.objects()));
  }

  /** The same two or more parties, in whatever roles, and not at two different places. */
  private boolean sameParties(EventAccount one, EventAccount other) {
    boolean elsewhere =
        !one.places().isEmpty()
            && !other.places().isEmpty()
            && one.places().stream().noneMatch(other.places()::contains);
    return !elsewhere
        && partiesAsTold(one).stream()
            .anyMatch(parties -> parties.size() > 1 && partiesAsTold(other).contains(parties));
  }

  /** Those who take part, without and with the state where it took place. */
  private List<Set<String>> partiesAsTold(EventAccount account) {
    return List.of(account.participants(), parties(account));
  }

  private Set<String> parties(EventAccount account) {
    Set<String> parties = account.participants();
    account.places().stream().filter(background::isActor).forEach(parties::add);
    return parties;
  }

  /** The same thing was acted upon by the same agents, as far as both accounts tell. */
  private boolean sameObject(EventAccount one, EventAccount other) {
    return consistent(one.targets(), other.targets())
        && consistent(one.topics(), other.topics())
        && consistent(one.replaced(), other.replaced())
        && sameAgents(one.agents(), other.agents())
        && meet(one.objects(), other.objects());
  }

  private static boolean meet(Set<String> one, Set<String> other) {
    return one.stream().anyMatch(other::contains);
  }

  /** One names no one, or only what the other names too. */
  private static boolean consistent(Set<String> one, Set<String> other) {
    return one.isEmpty() || other.isEmpty() || one.containsAll(other) || other.containsAll(one);
  }

  /** One names no one, or everyone it names is, or acts for, someone whom the other names. */
  private boolean sameAgents(Set<String> one, Set<String> other) {
    Set<String> fewer = one.size() <= other.size() ? one : other;
    Set<String> more = fewer == one ? other : one;
    return fewer.stream().allMatch(a -> more.stream().anyMatch(b -> background.affiliated(a, b)));
  }
}

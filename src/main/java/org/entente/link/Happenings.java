package org.entente.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.annotate.Sentence;
import org.entente.annotate.TimeValue;
import org.entente.extract.EventFrame;
import org.entente.extract.Role;
import org.entente.gazetteer.EntityClass;

/**
 * Joins the frames of one document that tell of the same happening.
 *
 * <p>Two frames tell of the same if they have the same type, neither's participants contradict the
 * other's, their times agree, and what they share is enough to tell it from others of its type: the
 * thing itself (an agreement is signed once), all chief participants together with a date, or of a
 * meeting those who met, the place and a date. Of happenings that recur, two without a date are
 * never joined. An undated frame that could belong to several is left alone. What a heading tells,
 * "1956: The Zenda Raid", is what the section below tells first of that type, there or by or to
 * them.
 */
final class Happenings {
  private static final Set<Role> CHIEF =
      Set.of(Role.AGENT, Role.TARGET, Role.PREDECESSOR, Role.SUCCESSOR);

  /**
   * A frame whose participants are known, before it is known which happening it tells of.
   *
   * @param name the entity whose name the happening bears, if it has one
   * @param section the heading that it stands in or under
   */
  record Draft(
      EventFrame frame,
      List<Participant> participants,
      Optional<Entity> name,
      Optional<Entity> attributedTo,
      Optional<Sentence> section) {

    /** Whether a heading tells it. */
    boolean inHeading() {
      return section.filter(h -> h.span().equals(frame.sentence())).isPresent();
    }

    Set<String> ids(Collection<Role> roles) {
      return participants.stream()
          .filter(p -> roles.contains(p.role()))
          .filter(p -> p.value() instanceof Entity)
          .map(p -> ((Entity) p.value()).id())
          .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Who or what fills a role, groups left out: "NATO leaders" does not contradict "NATO". */
    Set<String> names(Role role) {
      return participants.stream()
          .filter(p -> p.role() == role)
          .filter(p -> p.value() instanceof Entity e && e.type() != EntityClass.GROUP)
          .map(p -> ((Entity) p.value()).id())
          .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The named things that alone tell this happening from others of its type. */
    Set<String> things() {
      return participants.stream()
          .filter(p -> HappeningTypes.of(frame.type()).thing().contains(p.role()))
          .filter(p -> p.value() instanceof Entity e && isNamed(e))
          .map(p -> ((Entity) p.value()).id())
          .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isNamed(Entity e) {
      return e.type() != EntityClass.TOPIC && e.type() != EntityClass.GROUP;
    }
  }

  private Happenings() {}

  /** The happenings that these frames tell of, in the order in which the text first tells them. */
  static List<LinkedEvent> of(String documentId, List<Draft> drafts) {
    List<List<Integer>> clusters = cluster(drafts);
    String[] keys = new String[drafts.size()];
    List<String> clusterKeys = keys(documentId, drafts, clusters);
    for (int c = 0; c < clusters.size(); c++) {
      for (int i : clusters.get(c)) {
        keys[i] = clusterKeys.get(c);
      }
    }
    List<LinkedEvent> out = new ArrayList<>();
    for (int c = 0; c < clusters.size(); c++) {
      String key = clusterKeys.get(c);
      List<Draft> members = clusters.get(c).stream().map(drafts::get).toList();
      List<Telling> tellings = new ArrayList<>();
      for (Draft d : members) {
        List<String> causes =
            d.frame().inResponseTo().stream()
                .map(i -> keys[i])
                .filter(k -> !k.equals(key))
                .distinct()
                .toList();
        tellings.add(new Telling(d.frame(), d.participants(), d.attributedTo(), causes));
      }
      out.add(
          new LinkedEvent(
              key,
              members.get(0).frame().type(),
              members.get(0).name(),
              finest(members),
              tellings));
    }
    return out;
  }

  private static List<List<Integer>> cluster(List<Draft> drafts) {
    List<List<Integer>> clusters = new ArrayList<>();
    Map<List<Object>, List<List<Integer>>> byType = new HashMap<>();
    List<Integer> dated = new ArrayList<>();
    List<Integer> undated = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      (drafts.get(i).frame().time().isPresent() ? dated : undated).add(i);
    }
    for (int i : Stream.concat(dated.stream(), undated.stream()).toList()) {
      EventFrame frame = drafts.get(i).frame();
      List<List<Integer>> possible =
          byType.computeIfAbsent(
              List.of(frame.type(), frame.status().asserts()), type -> new ArrayList<>());
      List<List<Integer>> same =
          possible.stream()
              .filter(c -> c.stream().allMatch(j -> sameHappening(drafts.get(i), drafts.get(j))))
              .toList();
      if (same.size() == 1) {
        same.get(0).add(i);
      } else {
        List<Integer> cluster = new ArrayList<>(List.of(i));
        possible.add(cluster);
        clusters.add(cluster);
      }
    }
    clusters.forEach(Collections::sort);
    clusters.sort(Comparator.comparing(c -> c.get(0)));
    return clusters;
  }

  /** Whether two frames tell of one happening. */
  static boolean sameHappening(Draft a, Draft b) {
    if (!a.frame().type().equals(b.frame().type())
        || a.frame().status().asserts() != b.frame().status().asserts()) {
      return false;
    }
    boolean dated = a.frame().time().isPresent() && b.frame().time().isPresent();
    if (dated && !Times.agree(a.frame().time().get(), b.frame().time().get())) {
      return false;
    }
    boolean headed = a.inHeading() != b.inHeading() && a.section().equals(b.section());
    boolean oneNamed = a.name().isPresent() != b.name().isPresent();
    if ((a.name().isPresent() || b.name().isPresent()) && !(headed && oneNamed)) {
      return a.name().map(Entity::id).equals(b.name().map(Entity::id));
    }
    HappeningTypes.HappeningType type = HappeningTypes.of(a.frame().type());
    for (Role role : Role.values()) {
      if (contradicts(a.names(role), b.names(role)) && !(role == Role.PLACE && !type.recurs())) {
        return false;
      }
    }
    if (headed && !Collections.disjoint(named(a), named(b))) {
      return true;
    }
    if (!Collections.disjoint(a.things(), b.things())) {
      return dated || !type.recurs();
    }
    if (type.placed() && dated && sameActorsThere(a, b)) {
      return true;
    }
    Set<String> chiefOfA = a.ids(CHIEF);
    Set<String> chiefOfB = b.ids(CHIEF);
    return chiefOfA.size() >= 2 && chiefOfA.equals(chiefOfB) && (dated || !type.recurs());
  }

  private static Set<String> named(Draft d) {
    return d.participants().stream()
        .filter(p -> p.value() instanceof Entity e && Draft.isNamed(e))
        .map(p -> ((Entity) p.value()).id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean sameActorsThere(Draft a, Draft b) {
    Set<String> actors = a.ids(Set.of(Role.AGENT));
    return !actors.isEmpty()
        && actors.equals(b.ids(Set.of(Role.AGENT)))
        && !Collections.disjoint(a.names(Role.PLACE), b.names(Role.PLACE));
  }

  /** Whether each names someone that the other leaves out. */
  private static boolean contradicts(Set<String> a, Set<String> b) {
    return !a.isEmpty() && !b.isEmpty() && !a.containsAll(b) && !b.containsAll(a);
  }

  private static Optional<TimeValue> finest(List<Draft> members) {
    return members.stream()
        .map(d -> d.frame().time())
        .flatMap(Optional::stream)
        .reduce((a, b) -> Times.precision(b) > Times.precision(a) ? b : a);
  }

  private static List<String> keys(
      String documentId, List<Draft> drafts, List<List<Integer>> clusters) {
    List<String> out = new ArrayList<>();
    Map<String, Boolean> taken = new HashMap<>();
    for (List<Integer> cluster : clusters) {
      List<Draft> members = cluster.stream().map(drafts::get).toList();
      Draft first = members.get(0);
      boolean asserts = first.frame().status().asserts();
      String key = key(documentId, members, Optional.empty());
      if (taken.containsKey(key) && taken.get(key) == asserts) {
        key = key(documentId, members, Optional.of(first.frame()));
      }
      taken.merge(key, asserts, Boolean::logicalOr);
      out.add(key);
    }
    return out;
  }

  /**
   * The last part of an event's IRI: its type, its date, and a hash of what tells it apart. A
   * happening without a date or a name is told apart by its document and its first sentence as
   * well.
   *
   * @param apart a frame that must not share its IRI with another of the same document
   */
  private static String key(String documentId, List<Draft> members, Optional<EventFrame> apart) {
    EventFrame first = members.get(0).frame();
    Optional<Entity> name = members.get(0).name();
    String path = "event/" + Slug.kebab(first.type()) + "/";
    if (name.isPresent() && apart.isEmpty()) {
      return path + "named/" + name.get().id();
    }
    Optional<TimeValue> time = finest(members);
    List<String> parts = new ArrayList<>(List.of(first.type(), time.map(Times::path).orElse("")));
    name.ifPresent(n -> parts.add(n.id()));
    parts.addAll(identity(members));
    if (time.isEmpty()) {
      parts.add(documentId);
      parts.add(first.sentence().toString());
    }
    apart.ifPresent(
        f -> {
          parts.add(documentId);
          parts.add(f.sentence().toString());
          parts.add(f.trigger().toString());
        });
    return path
        + time.map(Times::path).orElse("undated")
        + "/"
        + Hash.of(parts.toArray(String[]::new));
  }

  private static Set<String> identity(List<Draft> members) {
    Set<String> things = new TreeSet<>();
    members.forEach(d -> things.addAll(d.things()));
    if (!things.isEmpty()) {
      return things;
    }
    Set<String> all = new TreeSet<>();
    members.forEach(d -> all.addAll(d.ids(Set.of(Role.values()))));
    return all;
  }
}

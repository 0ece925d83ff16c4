package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.NodeFactory;

/** Which accounts tell of one happening. */
class HappeningsTest {
  private static final Background BACKGROUND =
      new Background(
          Map.of("pact-ministers", new TreeSet<>(Set.of("pact"))),
          Set.of("freedonia", "sylvania"),
          Set.of("Meeting", "Criticism", "Suspension", "ArmedConflict"));

  private static EventTime at(String date) {
    return date.isEmpty()
        ? EventTime.UNKNOWN
        : new EventTime(Optional.of(span(date)), Optional.empty(), Optional.empty());
  }

  private static EventTime from(String start, String end) {
    return new EventTime(Optional.empty(), Optional.of(span(start)), Optional.of(span(end)));
  }

  private static TimeSpan span(String date) {
    XSDDatatype type =
        switch (date.length()) {
          case 4 -> XSDDatatype.XSDgYear;
          case 7 -> XSDDatatype.XSDgYearMonth;
          default -> XSDDatatype.XSDdate;
        };
    return TimeSpan.of(NodeFactory.createLiteralDT(date, type)).orElseThrow();
  }

  /** An account; participants are separated by blanks. */
  private static EventAccount account(
      String event, String type, EventTime time, String agents, String targets, String topics) {
    return account(event, type, time, agents, targets, topics, "");
  }

  private static EventAccount account(
      String event,
      String type,
      EventTime time,
      String agents,
      String targets,
      String topics,
      String places) {
    return new EventAccount(
        event, type, time, set(agents), set(targets), set(topics), set(""), set(places));
  }

  private static TreeSet<String> set(String names) {
    return new TreeSet<>(names.isEmpty() ? List.of() : List.of(names.split(" ")));
  }

  private static Map<String, String> representatives(EventAccount... accounts) {
    return Happenings.representatives(List.of(accounts), BACKGROUND);
  }

  @Example
  void anEventAloneRepresentsItself() {
    assertThat(representatives(account("a", "Meeting", at("2014"), "freedonia", "", "")))
        .containsExactly(Map.entry("a", "a"));
  }

  @Example
  void theFinestDateRepresentsThenTheSmallestName() {
    assertThat(
            representatives(
                account("a", "Accession", at("1994"), "freedonia", "pact", ""),
                account("c", "Accession", at("1994-06"), "freedonia", "pact", ""),
                account("b", "Accession", at("1994-06"), "freedonia", "pact", "")))
        .containsExactlyInAnyOrderEntriesOf(Map.of("a", "b", "b", "b", "c", "b"));
  }

  @Example
  void otherTypesDatesOrParticipantsAreOtherHappenings() {
    assertThat(
            representatives(
                account("a", "Accession", at("1994"), "freedonia", "pact", ""),
                account("b", "Withdrawal", at("1994"), "freedonia", "pact", ""),
                account("c", "Accession", at("1995"), "freedonia", "pact", ""),
                account("d", "Accession", at("1994"), "sylvania", "pact", "")))
        .allSatisfy((event, happening) -> assertThat(happening).isEqualTo(event));
  }

  @Example
  void anAccountWithoutAgentsJoinsTheOneThatNamesThem() {
    assertThat(
            representatives(
                account("a", "Signing", at("1997-05-27"), "", "", "charter"),
                account("b", "Signing", at("1997-05-27"), "freedonia pact", "", "charter")))
        .containsEntry("b", "a");
  }

  @Example
  void whoeverActsForAnInstitutionIsTakenForIt() {
    assertThat(
            representatives(
                account("a", "Suspension", at("2014-04-01"), "pact", "freedonia", "cooperation"),
                account(
                    "b",
                    "Suspension",
                    at("2014-04-01"),
                    "pact-ministers",
                    "freedonia",
                    "cooperation"),
                account("c", "Suspension", at(""), "pact", "freedonia", "cooperation")))
        .containsExactlyInAnyOrderEntriesOf(Map.of("a", "a", "b", "a", "c", "a"));
  }

  @Example
  void aWarOfTwoIsTheWarOfOneInTheOther() {
    assertThat(
            representatives(
                account("a", "ArmedConflict", at("2008"), "freedonia sylvania", "", ""),
                account("b", "ArmedConflict", at("2008-08"), "freedonia", "", "", "sylvania")))
        .containsEntry("a", "b");
  }

  @Example
  void twoMeetingsAtTwoPlacesAreTwo() {
    assertThat(
            representatives(
                account("a", "Meeting", at("2008"), "freedonia pact", "", "", "oldtown"),
                account("b", "Meeting", at("2008"), "freedonia pact", "", "", "newtown")))
        .containsEntry("a", "a")
        .containsEntry("b", "b");
  }

  @Example
  void anAmbiguousAccountStaysAlone() {
    EventAccount coarse = account("x", "Criticism", at("2014"), "pact", "freedonia", "");
    EventAccount undated = account("y", "Criticism", at(""), "pact", "freedonia", "");
    EventAccount march = account("a", "Criticism", at("2014-03"), "pact", "freedonia", "");
    EventAccount may = account("b", "Criticism", at("2014-05"), "pact", "freedonia", "");
    assertThat(representatives(coarse, undated, march, may))
        .allSatisfy((event, happening) -> assertThat(happening).isEqualTo(event));
  }

  @Example
  void anUndatedAccountJoinsTheOnlyDatedOneThatTellsTheSame() {
    assertThat(
            representatives(
                account("a", "Annexation", at("2014-03"), "sylvania", "marshes", ""),
                account("y", "Annexation", at(""), "sylvania", "marshes", ""),
                account("z", "Annexation", at(""), "", "marshes", "")))
        .containsEntry("y", "a")
        .containsEntry("z", "a");
  }

  @Example
  void anUndatedAccountOfWhatRecursNeedsTheSameTopic() {
    assertThat(
            representatives(
                account("a", "Criticism", at("2014"), "pact", "freedonia", "raid"),
                account("b", "Meeting", at("2014"), "pact freedonia", "", ""),
                account("w", "Criticism", at(""), "pact", "freedonia", "raid"),
                account("x", "Criticism", at(""), "pact", "freedonia", ""),
                account("y", "Meeting", at(""), "pact freedonia", "", "")))
        .containsEntry("w", "a")
        .containsEntry("x", "x")
        .containsEntry("y", "y");
  }

  @Example
  void twoUndatedAccountsAreJoinedIfSuchAThingHappensOnce() {
    assertThat(
            representatives(
                account("a", "Dissolution", at(""), "", "", "union"),
                account("b", "Dissolution", at(""), "freedonia", "", "union"),
                account("c", "Criticism", at(""), "pact", "freedonia", "raid"),
                account("d", "Criticism", at(""), "pact", "freedonia", "raid")))
        .containsEntry("b", "a")
        .containsEntry("c", "c")
        .containsEntry("d", "d");
  }

  @Example
  void aDayWithinAWarIsNotTheWar() {
    assertThat(
            representatives(
                account("a", "ArmedConflict", from("1950", "1953"), "freedonia sylvania", "", ""),
                account(
                    "b", "ArmedConflict", from("1950-06", "1953-07"), "freedonia sylvania", "", ""),
                account("c", "ArmedConflict", at("1951"), "freedonia sylvania", "", "")))
        .containsExactlyInAnyOrderEntriesOf(Map.of("a", "b", "b", "b", "c", "c"));
  }

  @Provide
  Arbitrary<List<EventAccount>> accounts() {
    Arbitrary<String> names =
        Arbitraries.of("", "freedonia", "sylvania", "pact", "pact-ministers", "freedonia pact");
    Arbitrary<EventAccount> account =
        Combinators.combine(
                Arbitraries.of("Meeting", "Annexation"),
                Arbitraries.of(
                    "",
                    "2014",
                    "2014-03",
                    "2014-05",
                    "2014-03-01",
                    "2015",
                    "2014 2014-03",
                    "2014-03 2015"),
                names,
                names,
                Arbitraries.of("", "raid", "charter"),
                Arbitraries.of("", "oldtown", "sylvania"))
            .as(
                (type, date, agents, targets, topics, places) ->
                    account(
                        String.join("/", type, date, agents, targets, topics, places),
                        type,
                        date.contains(" ")
                            ? from(date.split(" ")[0], date.split(" ")[1])
                            : at(date),
                        agents,
                        targets,
                        topics,
                        places));
    return account.list().uniqueElements(EventAccount::event).ofMaxSize(12);
  }

  /** Otherwise an account would not find what it agrees with. */
  @Property
  void accountsThatAgreeHaveAKeyInCommon(@ForAll("accounts") List<EventAccount> accounts) {
    for (EventAccount one : accounts) {
      for (EventAccount other : accounts) {
        if (Happenings.agree(one, other, BACKGROUND)) {
          assertThat(ground(one).sought()).containsAnyElementsOf(ground(other).keys());
        }
      }
    }
  }

  private static CommonGround ground(EventAccount account) {
    Set<String> parties = account.participants();
    account.places().stream().filter(BACKGROUND::isActor).forEach(parties::add);
    return new CommonGround(account, parties, BACKGROUND.recurs(account.type()));
  }

  @Property
  void theResultDoesNotDependOnTheOrder(
      @ForAll("accounts") List<EventAccount> accounts, @ForAll long seed) {
    List<EventAccount> shuffled = new ArrayList<>(accounts);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(Happenings.representatives(shuffled, BACKGROUND))
        .isEqualTo(Happenings.representatives(accounts, BACKGROUND));
  }

  @Property
  void everyEventHasARepresentativeOfItsTypeThatRepresentsItself(
      @ForAll("accounts") List<EventAccount> accounts) {
    SortedMap<String, String> representatives = Happenings.representatives(accounts, BACKGROUND);
    assertThat(representatives.keySet())
        .containsExactlyInAnyOrderElementsOf(accounts.stream().map(EventAccount::event).toList());
    representatives.forEach(
        (event, happening) -> {
          assertThat(representatives.get(happening)).isEqualTo(happening);
          assertThat(happening).startsWith(event.substring(0, event.indexOf('/')));
        });
  }
}

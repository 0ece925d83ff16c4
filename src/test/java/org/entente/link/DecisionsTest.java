package org.entente.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.entente.gazetteer.EntityClass.AGREEMENT;
import static org.entente.gazetteer.EntityClass.GROUP;
import static org.entente.gazetteer.EntityClass.PERSON;
import static org.entente.gazetteer.EntityClass.PLACE;
import static org.entente.gazetteer.EntityClass.STATE;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.entente.annotate.Mention;
import org.entente.annotate.Mention.Form;
import org.entente.extract.Role;
import org.entente.gazetteer.EntityClass;
import org.entente.gazetteer.Entry;
import org.entente.gazetteer.Gazetteer;
import org.entente.text.Document;
import org.entente.text.Metadata;
import org.junit.jupiter.api.Test;

/** What a curator decides stands, whatever the rules say. */
class DecisionsTest {
  private static final Entry BORDURIA = Sketch.entry("borduria", "Borduria", STATE, "Q71");
  private static final Entry SYLDAVIA = Sketch.entry("syldavia", "Syldavia", STATE, "Q72");
  private static final Entry SZOHOD =
      Sketch.linked(Sketch.entry("szohod", "Szohôd", PLACE, "Q73"), "capitalOf", "borduria");
  private static final Entry ALCAZAR =
      Sketch.entry("alcazar", "Ramón Alcazar", PERSON, "Q74", "Alcazar");
  private static final Entry TAPIOCA =
      Sketch.entry("tapioca", "General Tapioca", PERSON, "Q75", "Tapioca");
  private static final Entry GRAIN_PACT = Sketch.entry("grain-pact", "Grain Pact", AGREEMENT, null);
  private static final Gazetteer GAZETTEER =
      Gazetteer.of(List.of(BORDURIA, SYLDAVIA, SZOHOD, ALCAZAR, TAPIOCA, GRAIN_PACT));

  private static Decision on(String name, EntityClass type, Decision.Verdict verdict) {
    return new Decision(name, Optional.ofNullable(type), Optional.empty(), verdict, "");
  }

  private static Decision.Verdict item(String qid) {
    return new Decision.Item(qid);
  }

  private static Decision.Verdict same(String id) {
    return new Decision.Same(id);
  }

  private static final Decision.Verdict NIL = new Decision.Nothing();

  private static List<Entity> linked(Sketch s, Mention mention, Decision... decisions) {
    s.event("Statement", mention.sentence(), mention.text(), null, s.arg(Role.AGENT, mention));
    return new Linker(GAZETTEER, Decisions.of(Arrays.asList(decisions)))
        .link(s.extraction())
        .entities();
  }

  private static Entity only(Sketch s, Mention mention, Decision... decisions) {
    List<Entity> entities = linked(s, mention, decisions);
    assertThat(entities).hasSize(1);
    return entities.get(0);
  }

  @Test
  void anItemThatTheGazetteerHasIsItsEntry() {
    Sketch s = new Sketch("t.txt", "Alcazar spoke.");
    Entity e = only(s, s.name("Alcazar", PERSON, ALCAZAR), on("Alcazar", PERSON, item("Q75")));
    assertThat(e.id()).isEqualTo("tapioca");
    assertThat(e.qid()).contains("Q75");
    assertThat(e.names()).as("another's name does not become his").isEmpty();
  }

  @Test
  void anItemThatTheGazetteerLacksIsLinkedToTheNamesOwnThing() {
    Sketch unknown = new Sketch("t.txt", "Jane Roe spoke.");
    Entity roe =
        only(unknown, unknown.name("Jane Roe", PERSON), on("jane roe", PERSON, item("Q9")));
    assertThat(roe.id()).isEqualTo("person/jane-roe");
    assertThat(roe.qid()).contains("Q9");
    assertThat(roe.confidence()).isEqualTo(1);
    assertThat(roe.reason()).isEqualTo("curator's decision");
    assertThat(roe.evidence()).isEqualTo(unknown.in(0).find("Jane Roe"));

    Sketch known = new Sketch("t.txt", "The Grain Pact ended.");
    Entity pact =
        only(
            known,
            known.name("Grain Pact", AGREEMENT, GRAIN_PACT),
            on("Grain Pact", null, item("Q8")));
    assertThat(pact.id()).as("an entry without item gets one").isEqualTo("grain-pact");
    assertThat(pact.qid()).contains("Q8");

    Sketch wrong = new Sketch("t.txt", "Alcazar spoke.");
    Entity other =
        only(wrong, wrong.name("Alcazar", PERSON, ALCAZAR), on("Alcazar", PERSON, item("Q9")));
    assertThat(other.id()).as("another than the gazetteer's").isEqualTo("person/alcazar");
    assertThat(other.qid()).contains("Q9");
  }

  @Test
  void nilForbidsALink() {
    Sketch s = new Sketch("t.txt", "Alcazar spoke.");
    Entity e = only(s, s.name("Alcazar", PERSON, ALCAZAR), on("Alcazar", PERSON, NIL));
    assertThat(e.id()).isEqualTo("person/alcazar");
    assertThat(e.qid()).isEmpty();
    assertThat(e.reason()).isEqualTo("curator's decision");
  }

  @Test
  void sameAsMergesIntoAnotherThing() {
    Sketch s = new Sketch("t.txt", "Jane Roe spoke.", "J. Roe left.");
    Mention jane = s.name("Jane Roe", PERSON);
    s.in(1);
    Mention roe = s.name("J. Roe", PERSON);
    s.event("Statement", 0, "spoke", null, s.arg(Role.AGENT, jane));
    Entity e = only(s, roe, on("J. Roe", PERSON, same("person/jane-roe")));
    assertThat(e.id()).isEqualTo("person/jane-roe");
    assertThat(e.label()).isEqualTo("Jane Roe");
    assertThat(e.names()).containsExactly("J. Roe");
    assertThat(e.readings()).extracting(NameReading::name).contains("J. Roe");
  }

  @Test
  void sameAsFollowsWhatIsDecidedOnTheOther() {
    Decision first = on("J. Roe", PERSON, same("person/jane-roe"));
    Decision second = on("Jane Roe", PERSON, item("Q9"));
    Sketch s = new Sketch("t.txt", "J. Roe left.");
    Entity e = only(s, s.name("J. Roe", PERSON), first, second);
    assertThat(e.id()).isEqualTo("person/jane-roe");
    assertThat(e.label()).isEqualTo("Jane Roe");
    assertThat(e.names()).containsExactly("J. Roe");
    assertThat(e.qid()).contains("Q9");

    Sketch entry = new Sketch("t.txt", "J. Roe left.");
    assertThat(
            only(entry, entry.name("J. Roe", PERSON), on("J. Roe", PERSON, same("alcazar"))).qid())
        .contains("Q74");
  }

  @Test
  void aDecisionHoldsForItsClassOnly() {
    Decision state = on("Szohôd", STATE, item("Q72"));
    Sketch acts = new Sketch("t.txt", "Szohôd agreed.");
    assertThat(only(acts, acts.name("Szohôd", STATE, BORDURIA), state).id()).isEqualTo("syldavia");
    Sketch city = new Sketch("t.txt", "They met in Szohôd.");
    assertThat(only(city, city.name("Szohôd", PLACE, SZOHOD), state).id()).isEqualTo("szohod");
  }

  @Test
  void aDecisionForADocumentGoesBeforeOneForAll() {
    Decision all = on("Alcazar", PERSON, NIL);
    Decision here =
        new Decision("Alcazar", Optional.of(PERSON), Optional.of("here.txt"), item("Q9"), "");
    Sketch s = new Sketch("here.txt", "Alcazar spoke.");
    assertThat(only(s, s.name("Alcazar", PERSON, ALCAZAR), all, here).qid()).contains("Q9");
    Sketch t = new Sketch("there.txt", "Alcazar spoke.");
    assertThat(only(t, t.name("Alcazar", PERSON, ALCAZAR), all, here).qid()).isEmpty();
  }

  @Test
  void aDecisionOverrulesShortFormsAndAdjectivesToo() {
    Sketch s = new Sketch("t.txt", "Jane Roe spoke.", "Roe left.");
    Mention jane = s.name("Jane Roe", PERSON);
    s.in(1);
    Mention roe = s.reference(Form.NAME, "Roe", PERSON, jane);
    assertThat(only(s, roe, on("Roe", PERSON, item("Q9"))).id()).isEqualTo("person/roe");

    Sketch adjective = new Sketch("t.txt", "The Bordurians agreed.");
    Mention people =
        adjective.mention(Form.DEMONYM, "Bordurians", STATE, List.of(BORDURIA), List.of());
    assertThat(only(adjective, people, on("Bordurians", STATE, item("Q72"))).id())
        .isEqualTo("syldavia");
  }

  @Test
  void aTopicCanBeLinked() {
    Sketch s = new Sketch("t.txt", "Syldavia discussed co-operation on grain.");
    Mention state = s.name("Syldavia", STATE, SYLDAVIA);
    s.event(
        "Meeting",
        0,
        "discussed",
        null,
        s.arg(Role.AGENT, state),
        s.topic("co-operation on grain"));
    Linker linker =
        new Linker(
            GAZETTEER,
            Decisions.of(List.of(on("cooperation on grain", EntityClass.TOPIC, item("Q9")))));
    assertThat(linker.link(s.extraction()).entities())
        .extracting(Entity::id, Entity::label, e -> e.qid().orElse(""))
        .containsExactly(
            tuple("syldavia", "Syldavia", "Q72"),
            tuple("topic/cooperation-on-grain", "cooperation on grain", "Q9"));
  }

  @Test
  void onlyWhatOccursConcernsADocument() {
    Decisions all =
        Decisions.of(
            List.of(
                on("Jane Roe", PERSON, item("Q9")),
                on("J. Roe", PERSON, same("person/jane-roe")),
                on("U.S. Grain Board", null, NIL),
                new Decision("Jane Roe", Optional.empty(), Optional.of("b.txt"), NIL, "")));
    assertThat(names(all, "a.txt", "Nothing of it.")).isEmpty();
    assertThat(names(all, "a.txt", "Jane  Roe’s visit")).containsExactly("Jane Roe");
    assertThat(names(all, "b.txt", "JANE ROE left")).containsExactly("Jane Roe", "Jane Roe");
    assertThat(names(all, "a.txt", "J. Roe left"))
        .as("with what it is the same as")
        .containsExactly("J. Roe", "Jane Roe");
    assertThat(names(all, "a.txt", "the US grain board")).containsExactly("U.S. Grain Board");
  }

  private static List<String> names(Decisions all, String id, String text) {
    return all.concerning(new Document(id, text, Metadata.NONE)).all().stream()
        .map(Decision::name)
        .sorted()
        .toList();
  }

  @Test
  void theFingerprintTellsWhatIsDecidedAndNothingElse() {
    Decisions one = Decisions.of(List.of(on("Jane Roe", PERSON, item("Q9"))));
    Decisions alike =
        Decisions.of(
            List.of(
                new Decision(
                    "the Jane  Roe", Optional.of(PERSON), Optional.empty(), item("Q9"), "sure")));
    Decisions other = Decisions.of(List.of(on("Jane Roe", PERSON, NIL)));
    assertThat(Decisions.NONE.fingerprint()).isEmpty();
    assertThat(alike.fingerprint()).isEqualTo(one.fingerprint()).isNotEmpty();
    assertThat(other.fingerprint()).isNotEqualTo(one.fingerprint());
  }

  @Test
  void whatCannotBeCarriedOutIsRefusedWithItsReason() {
    assertThat(problem(on("Jane Roe", PERSON, item("Q71"))))
        .contains("Q71 is Borduria, of class State, the name is of class Person");
    assertThat(problem(on("Jane Roe", PERSON, same("nobody")))).contains("id:nobody is no thing");
    assertThat(problem(on("Jane Roe", PERSON, same("event/meeting/1950/ab")))).contains("no thing");
    assertThat(problem(on("Jane Roe", PERSON, same("person/Jane Roe"))))
        .contains("cannot be an IRI");
    assertThat(problem(on("Jane Roe", PERSON, same("treaty/roe")))).contains("is of class Treaty");
    assertThat(
            problem(
                on("Jane Roe", PERSON, same("person/j-roe")),
                on("J. Roe", PERSON, same("person/jane-roe"))))
        .contains("leads back to this name");
    assertThat(problem(on("Jane Roe", PERSON, same("person/jane-roe"))))
        .as("it is its own thing")
        .isEmpty();
    assertThat(problem(on("Szohôd", PLACE, item("Q71"))))
        .as("a capital may be its state")
        .isEmpty();
    Decisions bad = Decisions.of(List.of(on("Jane Roe", PERSON, same("nobody"))));
    assertThatThrownBy(() -> new Linker(GAZETTEER, bad))
        .isInstanceOf(DecisionException.class)
        .hasMessageContaining("\"Jane Roe\"")
        .hasMessageContaining("id:nobody");
  }

  private static String problem(Decision... decisions) {
    return Decisions.of(Arrays.asList(decisions)).problem(decisions[0], GAZETTEER).orElse("");
  }

  @Test
  void aGroupCanBeAnother() {
    Sketch s = new Sketch("t.txt", "Bordurian envoys left.");
    Mention m = s.mention(Form.GROUP, "Bordurian envoys", GROUP, List.of(), List.of());
    assertThat(only(s, m, on("Bordurian envoys", GROUP, same("group/bordurian-diplomats"))).id())
        .isEqualTo("group/bordurian-diplomats");
  }
}

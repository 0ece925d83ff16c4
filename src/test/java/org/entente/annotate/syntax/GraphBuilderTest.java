package org.entente.annotate.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.annotate.DependencyGraph.Edge;
import org.entente.annotate.Sentence;
import org.entente.text.Document;
import org.entente.text.Metadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One case for each construction that {@code DependencyGraph} promises to handle. */
class GraphBuilderTest {
  private static final SyntaxAnnotator SYNTAX = new SyntaxAnnotator(Nlp4jParser.shared());

  static Sentence parse(String text) {
    List<Sentence> sentences =
        SYNTAX.sentences(new Document("test.txt", text, Metadata.NONE), s -> true);
    assertThat(sentences).hasSize(1);
    return sentences.get(0);
  }

  static Set<String> edges(Sentence sentence) {
    Set<String> result = new TreeSet<>();
    for (Edge e : sentence.graph().edges()) {
      if (e.governor() >= 0) {
        result.add(
            e.label()
                + "("
                + sentence.tokens().get(e.governor()).form()
                + ", "
                + sentence.tokens().get(e.dependent()).form()
                + ")");
      }
    }
    return result;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void has(String text, String edges) {
    assertThat(edges(parse(text))).containsAll(Arrays.asList(edges.split("; ")));
  }

  static Stream<Arguments> has() {
    return Stream.of(
        // orders to act
        Arguments.of(
            "The president authorized the ambassador to negotiate a loan.",
            "xcomp(authorized, negotiate); nsubj(negotiate, ambassador)"),
        Arguments.of(
            "The ministers expressed regret and called upon Chile to show restraint.",
            "xcomp(called, show); nsubj(show, Chile); nsubj(called, ministers)"),
        Arguments.of(
            "Peru authorized the envoy to negotiate a loan.",
            "xcomp(authorized, negotiate); nsubj(negotiate, envoy)"),
        // clauses that describe a noun
        Arguments.of("Peru made a request that Chile turned down.", "obj(turned, request)"),
        Arguments.of(
            "Peru and Chile concluded a treaty in Lima, under the terms of which Chilean ships were"
                + " granted free passage.",
            "acl:relcl(treaty, granted)"),
        Arguments.of(
            "By the Lima Pact, signed in May, Peru left the island.",
            "acl(Pact, signed); nsubj:pass(signed, Pact)"),
        // lists
        Arguments.of(
            "Peru announced the recall of its envoy to Chile, as well as the denial of two visas.",
            "conj:and(recall, denial); obj(announced, denial)"),
        Arguments.of(
            "They helped Peru, including provision of grain for Chile, training for pilots, and support for a mill.",
            "conj:and(provision, training)"),
        Arguments.of(
            "Peru demanded from Chile a reduction of the tariff.", "obj(demanded, reduction)"),
        Arguments.of(
            "Its focus was on helping Peru rebuild, and not on fighting Chile.",
            "advcl:on(was, helping); advcl:on(was, fighting)"),
        // what takes place is a happening
        Arguments.of(
            "Talks between Peru and Chile that took place in May failed.",
            "acl:relcl(Talks, took); nsubj(took, Talks)"),
        // whose aim it is does it
        Arguments.of("Its aim was to help Chile.", "nsubj(help, Its)"),
        // prepositions
        Arguments.of("Peru agreed on the plan with Chile.", "obl:on(agreed, plan)"),
        Arguments.of(
            "Because of the war, Peru recalled its envoy.", "obl:because_of(recalled, war)"),
        Arguments.of("According to the report, Peru left.", "obl:according_to(left, report)"),
        Arguments.of(
            "They worked in areas such as trade and aid.",
            "nmod:such_as(areas, trade); nmod:such_as(areas, aid)"),
        Arguments.of(
            "In response to the raid, Peru imposed sanctions on Chile.",
            "obl:in_response_to(imposed, raid); obl:in(imposed, response)"),
        Arguments.of("Peru sent arms as part of the deal.", "obl:as_part_of(sent, deal)"),
        Arguments.of(
            "From the spring of 1920 to the autumn of 1921 the talks continued.",
            "obl:from(continued, spring); obl:to(continued, autumn)"),
        Arguments.of(
            "Peru, as well as Chile, signed the treaty.",
            "nsubj(signed, Peru); nsubj(signed, Chile)"),
        // passives
        Arguments.of(
            "The treaty was signed by Peru and Chile in 1929.",
            "nsubj:pass(signed, treaty); obl:agent(signed, Peru); obl:agent(signed, Chile); obl:in(signed, 1929)"),
        Arguments.of(
            "Peru was beset by problems by 1930.",
            "obl:agent(beset, problems); obl:by(beset, 1930)"),
        // coordination
        Arguments.of(
            "Peru, Chile, and Bolivia signed the accord.",
            "nsubj(signed, Peru); nsubj(signed, Chile); nsubj(signed, Bolivia)"),
        Arguments.of(
            "Peru signed and later ratified the treaty.",
            "obj(signed, treaty); obj(ratified, treaty); nsubj(ratified, Peru)"),
        Arguments.of(
            "In May 1921, Peru closed its embassy and expelled the envoy.",
            "obl:in(expelled, May); nsubj(expelled, Peru)"),
        Arguments.of(
            "Peru declared war and was occupied by Chile.",
            "nsubj:pass(occupied, Peru); obl:agent(occupied, Chile)"),
        Arguments.of(
            "Norway will not sign or ratify the pact.", "neg(ratify, not); aux(ratify, will)"),
        Arguments.of(
            "They opposed Peru's annexation and occupation of the port.",
            "nmod:poss(occupation, Peru); nmod:of(annexation, port)"),
        Arguments.of("Political and military talks failed.", "amod(talks, military)"),
        // relative clauses
        Arguments.of("The treaty, which was signed by Peru, failed.", "nsubj:pass(signed, treaty)"),
        Arguments.of("Peru, which Chile recognized in 1921, agreed.", "obj(recognized, Peru)"),
        Arguments.of("The base that Peru closed was small.", "obj(closed, base)"),
        Arguments.of("The treaty Peru signed was short.", "obj(signed, treaty)"),
        Arguments.of(
            "The accord, under which Peru withdrew, failed.", "obl:under(withdrew, accord)"),
        Arguments.of(
            "The port where the troops were stationed was closed.", "obl:in(stationed, port)"),
        Arguments.of("The envoy, whose talks had failed, left.", "nmod:poss(talks, envoy)"),
        Arguments.of("It was Peru that vetoed the plan.", "nsubj(vetoed, Peru)"),
        // participles
        Arguments.of(
            "An alliance established on 4 April 1949 has many members.",
            "nsubj:pass(established, alliance)"),
        Arguments.of(
            "A treaty signed by Peru ended the war.",
            "nsubj:pass(signed, treaty); obl:agent(signed, Peru)"),
        Arguments.of(
            "The leaders signed the act, expressing their concern.", "nsubj(expressing, leaders)"),
        Arguments.of(
            "Founded in 1949, the alliance has expanded.", "nsubj:pass(Founded, alliance)"),
        Arguments.of(
            "After losing the war, Peru surrendered to the Allies.", "nsubj(losing, Peru)"),
        Arguments.of(
            "Ministers meeting in Lima approved the plan.",
            "nsubj(approved, Ministers); nsubj(meeting, Ministers)"),
        // control and raising
        Arguments.of(
            "Peru and Chile decided to suspend the talks.",
            "nsubj(suspend, Peru); nsubj(suspend, Chile)"),
        Arguments.of("Peru was forced to withdraw its troops.", "nsubj(withdraw, Peru)"),
        Arguments.of(
            "The council invited Peru to join the pact.", "nsubj(join, Peru); obj(invited, Peru)"),
        Arguments.of(
            "The council allowed Peru to join the pact.", "nsubj(join, Peru); obj(allowed, Peru)"),
        Arguments.of(
            "They call on Peru to reverse its decision.",
            "nsubj(reverse, Peru); obl:on(call, Peru)"),
        Arguments.of("Peru continued to provide aid.", "nsubj(provide, Peru)"),
        Arguments.of(
            "The port was to be returned, Peru agreed to be paid.", "nsubj:pass(paid, Peru)"),
        Arguments.of("Peru is ready to sign the pact.", "nsubj(sign, Peru)"),
        Arguments.of("Chile's decision to leave the pact surprised Peru.", "nsubj(leave, Chile)"),
        Arguments.of("Soviet efforts to stop the war failed.", "nsubj(stop, Soviet)"),
        Arguments.of("Peru took steps in order to protect Chile.", "nsubj(protect, Peru)"),
        // copulas and small clauses
        Arguments.of(
            "Chad is a member of the union.",
            "attr(is, member); nsubj(member, Chad); cop(member, is)"),
        Arguments.of(
            "Chad became the first state to leave the pact.",
            "nsubj(leave, Chad); nsubj(leave, state)"),
        Arguments.of(
            "The council declared the treaty defunct.",
            "obj(declared, treaty); xcomp(declared, defunct); nsubj(defunct, treaty)"),
        Arguments.of(
            "He was appointed envoy by Peru.", "xcomp(appointed, envoy); nsubj(envoy, He)"),
        // apposition and short forms
        Arguments.of(
            "The Central Treaty Organization (CENTO), an alliance, collapsed.",
            "appos(Organization, CENTO); appos(Organization, alliance); nsubj(collapsed, Organization)"),
        // attachments at both places
        Arguments.of(
            "Peru severed relations with Chile.",
            "nmod:with(relations, Chile); obl:with(severed, Chile)"),
        Arguments.of("Relations were established with Chile.", "nmod:with(Relations, Chile)"),
        Arguments.of(
            "Peru signed the treaty in Lima on March 3, 1920.",
            "obl:in(signed, Lima); obl:on(signed, March)"),
        Arguments.of(
            "The signing of the treaty by Peru in 1920 ended the war.",
            "nmod:by(signing, Peru); nmod:in(signing, 1920)"),
        Arguments.of(
            "Peru and Chile agreed at the summit in Lima in 1921.",
            "obl:in(agreed, Lima); obl:in(agreed, 1921)"),
        Arguments.of("1921: Peru joined the union.", "obl:tmod(joined, 1921); nsubj(joined, Peru)"),
        // what the parser gets wrong by itself
        Arguments.of(
            "In the Founding Act, Peru and Chile agreed on a plan.",
            "nsubj(agreed, Peru); nsubj(agreed, Chile); obl:in(agreed, Act)"),
        Arguments.of(
            "By October, Peru, Chile, and Bolivia had withdrawn from the pact.",
            "nsubj(withdrawn, Peru); nsubj(withdrawn, Bolivia); obl:by(withdrawn, October)"),
        Arguments.of(
            "In 1991 Peru and Chile agreed on the plan.",
            "obl:in(agreed, 1991); nsubj(agreed, Peru)"),
        Arguments.of(
            "In May 1955 Britain signed the pact.", "obl:in(signed, May); nsubj(signed, Britain)"),
        Arguments.of(
            "After the Republic of Peru entered the war in 1950, Chile left.",
            "nsubj(entered, Republic); advcl:after(left, entered)"),
        Arguments.of(
            "The ports closed while Peru, having recalled its envoy, refused to talk.",
            "nsubj(refused, Peru); nsubj(recalled, Peru)"),
        Arguments.of(
            "The council admitted Japan to membership in 1956.", "obl:to(admitted, membership)"),
        Arguments.of(
            "Peru noted that the war was over and said that it would leave.", "nsubj(said, Peru)"),
        Arguments.of(
            "These states aimed to form a union.", "nsubj(aimed, states); nsubj(form, states)"),
        Arguments.of("Forty-one nations gradually adhered to the pact.", "nsubj(adhered, nations)"),
        Arguments.of(
            "Peru backed the rebels; Chile backed the king.",
            "nsubj(backed, Peru); parataxis(backed, backed)"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void hasNot(String text, String edges) {
    assertThat(edges(parse(text))).doesNotContainAnyElementsOf(Arrays.asList(edges.split("; ")));
  }

  static Stream<Arguments> hasNot() {
    return Stream.of(
        Arguments.of("The two met and signed the act.", "obj(met, act)"),
        Arguments.of("Peru attacked and Chile surrendered.", "nsubj(surrendered, Peru)"),
        Arguments.of("The council invited Peru to join.", "nsubj(join, council)"),
        Arguments.of("Peru used the pact to contain Chile.", "nsubj(contain, pact)"),
        Arguments.of("Peru said it would leave, and Chile agreed.", "ccomp(said, agreed)"));
  }

  @Test
  void everyTokenHasExactlyOneHeadOfItsOwn() {
    Sentence s =
        parse("In 1947 Peru and Chile, which had met in Lima (capital of Peru), signed it.");
    for (int i = 0; i < s.tokens().size(); i++) {
      assertThat(s.graph().incoming(i).stream().filter(e -> !e.inferred()).count()).isEqualTo(1);
    }
  }

  @Test
  void printsOneLineAToken() {
    assertThat(GraphPrinter.print(parse("Spain was forced to withdraw.")))
        .isEqualTo(
            """
              0 Spain    spain    NNP   nsubj:pass(forced-2)  +nsubj(withdraw-4)
              1 was      be       VBD   aux:pass(forced-2)
              2 forced   force    VBN   root
              3 to       to       TO    aux(withdraw-4)
              4 withdraw withdraw VB    xcomp(forced-2)
              5 .        .        .     punct(forced-2)
            """);
  }
}

package org.entente.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AddressesTest {
  @Test
  void ofOursThePathIsWhatFollowsTheBase() {
    assertThat(Addresses.page("https://w3id.org/entente/id/nato")).isEqualTo("/page/id/nato");
    assertThat(Addresses.page("https://w3id.org/entente/doc/a%20b.txt/p/0-9"))
        .isEqualTo("/page/doc/a%20b.txt/p/0-9");
    assertThat(Addresses.iri("/page/doc/a%20b.txt/p/0-9"))
        .isEqualTo("https://w3id.org/entente/doc/a%20b.txt/p/0-9");
    assertThat(Addresses.data("https://w3id.org/entente/id/nato", "ttl"))
        .isEqualTo("/data/id/nato.ttl");
  }

  @Test
  void ofOthersTheIriIsAnArgument() {
    assertThat(Addresses.page("http://example.org/a?b&c"))
        .isEqualTo("/entity?iri=http://example.org/a%3Fb%26c");
    assertThat(Addresses.page("javascript:alert(1)")).startsWith("/entity?iri=javascript:");
  }

  @Test
  void emptyArgumentsAreLeftOut() {
    assertThat(Addresses.with("/x", Map.of("a", ""))).isEqualTo("/x");
    assertThat(Addresses.relationship("u:1", "u:2")).isEqualTo("/relationship?a=u:1&b=u:2");
  }

  @Test
  void namesAndDaysAreWrittenForPeople() {
    assertThat(Names.spaced("https://w3id.org/entente/ontology#ArmedConflict"))
        .isEqualTo("Armed conflict");
    assertThat(Names.local("https://w3id.org/entente/id/topic/a%20b")).isEqualTo("a b");
    assertThat(Days.shown("2014-04-01")).isEqualTo("1 April 2014");
    assertThat(Days.shown("2014-03")).isEqualTo("March 2014");
    assertThat(Days.shown("1949/1991")).isEqualTo("1949 – 1991");
    assertThat(Days.shown("2014-03/..")).isEqualTo("since March 2014");
    assertThat(Days.shown("2014-13-99")).isEqualTo("2014-13-99");
    assertThat(Days.shown("")).isEqualTo("undated");
  }

  @Test
  void periodsCoverEveryYearAndAreNotTooMany() {
    Periods years = Periods.covering(1989, 2022);
    assertThat(years.number()).isEqualTo(34);
    assertThat(years.label(years.of(2014))).isEqualTo("2014");
    assertThat(years.ticks().values()).contains("1990", "2020");
    Periods decades = Periods.covering(1776, 2010);
    assertThat(decades.length()).isEqualTo(10);
    assertThat(decades.label(decades.of(1812))).isEqualTo("1810–1819");
    assertThat(decades.of(2010)).isEqualTo(decades.number() - 1);
    assertThat(Periods.covering(2000, 2000).number()).isEqualTo(1);
  }

  @Test
  void tonesAreSymmetric() {
    assertThat(Tone.of(0)).isEqualTo(Tone.NEITHER);
    assertThat(Tone.of(-10)).isEqualTo(Tone.STRONG_CONFLICT);
    assertThat(Tone.of(3)).isEqualTo(Tone.COOPERATION);
    assertThat(Tone.of(-3)).isEqualTo(Tone.CONFLICT);
    assertThat(Tone.of(1).style()).isEqualTo("tone-p1");
  }
}

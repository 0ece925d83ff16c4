package org.entente.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.entente.gazetteer.Entry.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several gazetteers as one. */
class GazetteerSourceTest {
  @TempDir Path folder;

  @Test
  void aFurtherGazetteerAddsEntriesAndDoesNotDisplaceThoseThatAreThere() throws IOException {
    Entry nato = Gazetteer.load().entry("nato").orElseThrow();
    String qid = nato.qid().orElseThrow();
    write(
        entry("q1", "North Atlantic Club", qid, List.of()),
        entry("q2", "Ruritania", "Q2", List.of(new Link("memberOf", "q1"))));
    Gazetteer both = new GazetteerSource(true, List.of(folder)).load();
    assertThat(both.entry("nato")).contains(nato);
    assertThat(both.entry("q1")).isEmpty();
    assertThat(both.byName("North Atlantic Club")).isEmpty();
    assertThat(both.byName("Ruritania"))
        .singleElement()
        .satisfies(e -> assertThat(e.links()).containsExactly(new Link("memberOf", "nato")));
    assertThat(both.entries()).hasSize(Gazetteer.load().entries().size() + 1);
  }

  @Test
  void aloneItIsAllThatIsKnown() throws IOException {
    write(entry("q2", "Ruritania", "Q2", List.of()));
    assertThat(new GazetteerSource(false, List.of(folder)).load().entries())
        .extracting(Entry::id)
        .containsExactly("q2");
  }

  @Test
  void anIdMayNotStandTwice() throws IOException {
    write(entry("nato", "Another", "Q2", List.of()));
    GazetteerSource source = new GazetteerSource(true, List.of(folder));
    assertThatThrownBy(source::load)
        .isInstanceOf(GazetteerException.class)
        .hasMessageContaining("id 'nato' stands already at institutions.tsv:");
  }

  @Test
  void theVersionTellsTablesWithOtherContentsApart() throws IOException {
    assertThat(GazetteerSource.BUILT_IN.version()).isEmpty();
    write(entry("q2", "Ruritania", "Q2", List.of()));
    GazetteerSource source = new GazetteerSource(true, List.of(folder));
    String first = source.version();
    assertThat(first).matches(" gazetteer sha256:[0-9a-f]{32}").isEqualTo(source.version());
    assertThat(new GazetteerSource(false, List.of(folder)).version()).isNotEqualTo(first);
    Files.delete(folder.resolve("state.tsv"));
    write(entry("q2", "Ruritania", "Q3", List.of()));
    assertThat(source.version()).isNotEqualTo(first);
  }

  private void write(Entry... entries) throws IOException {
    try (EntryTableWriter table = EntryTableWriter.create(folder.resolve("state.tsv"))) {
      for (Entry entry : entries) {
        table.write(entry);
      }
    }
  }

  private static Entry entry(String id, String label, String qid, List<Link> links) {
    return new Entry(
        id,
        label,
        EntityClass.STATE,
        Optional.of(qid),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        links);
  }
}

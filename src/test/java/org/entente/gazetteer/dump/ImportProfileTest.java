package org.entente.gazetteer.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.gazetteer.EntityClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportProfileTest {
  @TempDir Path folder;

  @Test
  void theShippedProfileWantsEachItemOnceAndStatesWithoutABeginning() {
    ImportProfile profile = ImportProfile.standard();
    assertThat(profile.languages()).startsWith("en");
    Set<Integer> items = new HashSet<>();
    profile.rules().forEach(r -> r.items().forEach(i -> assertThat(items.add(i)).isTrue()));
    assertThat(profile.rules())
        .filteredOn(r -> r.items().contains(3624078))
        .singleElement()
        .satisfies(
            r -> {
              assertThat(r.type()).isEqualTo(EntityClass.STATE);
              assertThat(r.from()).isEmpty();
              assertThat(r.to()).contains(576);
            });
    assertThat(profile.membershipProperties()).isEqualTo(List.of(31, 106));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "languages: [en] | `classes` must list at least one class",
        "classes: [] | `languages` must list",
        "[1, 2] | must be a mapping",
        "{languages: [en], clases: []} | the file has 'clases'; it may have [classes,",
        "{languages: [en], classes: [{class: Stat, items: [Q1]}]} | 'Stat' is no class",
        "{languages: [en], classes: [{class: State}]} | class State needs `items`",
        "{languages: [en], classes: [{class: State, items: [P31]}]} | 'P31' is no item",
        "{languages: [en], classes: [{class: State, items: [Q1], from: [Q5]}]} | 'Q5' is no property",
        "{languages: [en], from: P571, classes: []} | `from` must be a list",
        "{languages: [en], links: {likes: [P1]}, classes: [{class: State, items: [Q1]}]} | `links` has 'likes'",
        "'languages: [en' | no YAML"
      })
  void aWrongProfileSaysWhatIsWrong(String text, String message) throws IOException {
    Path file = Files.writeString(folder.resolve("p.yaml"), text);
    assertThatThrownBy(() -> ImportProfile.read(file))
        .isInstanceOf(DumpException.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContaining(message);
  }

  @Test
  void aMissingProfile() {
    assertThatThrownBy(() -> ImportProfile.read(folder.resolve("none.yaml")))
        .isInstanceOf(DumpException.class)
        .hasMessageContaining("no such file");
  }

  @Test
  void onePropertyHasOnePurpose() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("p.yaml"),
            "{languages: [en], names: [P5], from: [P5], classes: [{class: State, items: [Q1]}]}");
    ImportProfile profile = ImportProfile.read(file);
    assertThatThrownBy(() -> new DumpImport(profile, ReadingListener.NONE))
        .isInstanceOf(DumpException.class)
        .hasMessageContaining("P5 for two purposes");
  }
}

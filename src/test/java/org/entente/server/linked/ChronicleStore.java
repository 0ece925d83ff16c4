package org.entente.server.linked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.entente.ontology.Ent;
import org.entente.ontology.OntologyModules;
import org.entente.store.Changes;
import org.entente.store.RdfSource;
import org.entente.store.TripleStore;

/** A small store: the ontology and one document under two names, the second full of traps. */
final class ChronicleStore {
  /** The path of the document {@code Süd/100% a.txt}. */
  static final String ODD = "S%C3%BCd/100%25%20a.txt";

  private ChronicleStore() {}

  static void build(Path directory) throws IOException {
    String chronicle;
    try (InputStream in =
        ChronicleStore.class.getClassLoader().getResourceAsStream("store/chronicle.ttl")) {
      chronicle = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    Changes.Builder changes =
        Changes.builder()
            .replace(Ent.DOCUMENT_GRAPHS + "chronicle.txt", RdfSource.of("a.ttl", chronicle))
            .replace(
                Ent.DOCUMENT_GRAPHS + ODD,
                RdfSource.of(
                    "b.ttl",
                    chronicle
                        .replace("doc/chronicle.txt", "doc/" + ODD)
                        .replace("\"chronicle.txt\"", "\"Süd/100% a.txt\"")));
    for (String module : OntologyModules.MODULES) {
      changes.replace(Ent.ONTOLOGY_GRAPH, RdfSource.ofResource("ontology/" + module + ".ttl"));
    }
    try (TripleStore store = TripleStore.create(directory)) {
      assertThat(store.apply(changes.build()).violations()).isEmpty();
    }
  }
}

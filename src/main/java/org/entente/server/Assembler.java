package org.entente.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.jena.fuseki.server.FusekiVocab;
import org.apache.jena.query.text.assembler.TextVocab;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.tdb2.assembler.VocabTDB2;
import org.entente.store.StoreLayout;

/** Reads the assemblers of {@code fuseki-config/}, which lie on the class path. */
final class Assembler {
  private static final String FOLDER = "fuseki-config/";

  private Assembler() {}

  /**
   * The read-only service, or the one with updates, over the store in a folder. Validation runs
   * shapes that a client sends, and their patterns cannot be ended: it is for this machine alone.
   */
  static Model of(StoreLayout store, ServerSettings settings) {
    Model model = read(settings.updates() ? "entente-update.ttl" : "entente.ttl");
    if (!settings.loopback()) {
      model
          .listSubjectsWithProperty(FusekiVocab.pOperation, FusekiVocab.opShacl)
          .toList()
          .forEach(
              endpoint -> model.removeAll(null, null, endpoint).removeAll(endpoint, null, null));
    }
    locate(model, VocabTDB2.pLocation, store.tdb2());
    locate(model, TextVocab.pDirectory, store.text());
    IndexedQuadsAssembler.use(model);
    return model;
  }

  private static Model read(String name) {
    Model model = ModelFactory.createDefaultModel();
    try (InputStream in = Assembler.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException(
            "no " + FOLDER + name + " on the class path: build the program again");
      }
      RDFDataMgr.read(model, in, "file:///" + FOLDER + name, Lang.TURTLE);
      return model;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files name folders relative to where a server is started; here they become absolute. */
  private static void locate(Model model, Property property, Path folder) {
    for (Statement statement : model.listStatements(null, property, (String) null).toList()) {
      statement.changeObject(folder.toString());
    }
  }
}

package org.entente.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

/** The OWL modules declare what everybody relies on, and say what it means. */
class OntologyTest {
  private static final Model ONTOLOGY = OntologyModules.model();

  @Test
  void declaresTheVocabularyThatOthersRelyOn() throws IOException {
    try (InputStream in = OntologyTest.class.getResourceAsStream("vocabulary.txt")) {
      Set<String> relied =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .flatMap(line -> Stream.of(line.split("\\s+")))
              .filter(word -> !word.isEmpty())
              .map(Ent::term)
              .collect(Collectors.toCollection(TreeSet::new));

      assertThat(relied).hasSizeGreaterThan(90);
      assertThat(OntologyModules.terms()).containsAll(relied);
    }
  }

  @Test
  void everyTermHasOneLabelOneDefinitionAndTheModuleOfItsFile() {
    for (String module : OntologyModules.MODULES) {
      Model file = OntologyModules.module(module);
      file.listSubjectsWithProperty(RDF.type)
          .filterKeep(term -> term.isURIResource() && term.getURI().startsWith(Ent.NS))
          .forEach(
              term -> {
                for (Property property : List.of(RDFS.label, SKOS.definition, RDFS.isDefinedBy)) {
                  assertThat(term.listProperties(property).toList())
                      .as("%s of %s", property.getLocalName(), term)
                      .hasSize(1);
                }
                assertThat(term.getRequiredProperty(RDFS.label).getLanguage()).isEqualTo("en");
                assertThat(term.getRequiredProperty(SKOS.definition).getString()).endsWith(".");
                assertThat(term.getPropertyResourceValue(RDFS.isDefinedBy).getURI())
                    .isEqualTo("https://w3id.org/entente/ontology/" + module);
              });
    }
  }

  @Test
  void everyOwnSubjectIsATypedTerm() {
    ONTOLOGY
        .listSubjects()
        .filterKeep(term -> term.isURIResource() && term.getURI().startsWith(Ent.NS))
        .forEach(
            term -> {
              assertThat(term.hasProperty(RDF.type)).as("type of " + term).isTrue();
              assertThat(OntologyModules.terms()).contains(term.getURI());
            });
  }

  @Test
  void everyModuleHasAHeader() {
    for (String module : OntologyModules.MODULES) {
      List<Resource> headers =
          OntologyModules.module(module).listSubjectsWithProperty(RDF.type, OWL.Ontology).toList();
      assertThat(headers).as(module).hasSize(1);
      for (Property property :
          List.of(
              OWL2.versionIRI,
              OWL.versionInfo,
              DCTerms.title,
              DCTerms.description,
              DCTerms.license)) {
        assertThat(headers.get(0).hasProperty(property)).as(module + " " + property).isTrue();
      }
    }
  }

  @Test
  void everyEventTypeHasAWeightBetweenMinusTenAndTen() {
    Set<Resource> types =
        ONTOLOGY.listSubjectsWithProperty(RDFS.subClassOf, ONTOLOGY.getResource(Ent.Event)).toSet();

    assertThat(types).hasSize(28);
    for (Resource type : types) {
      assertThat(type.getRequiredProperty(ONTOLOGY.getProperty(Ent.intensity)).getDouble())
          .as(type.getURI())
          .isBetween(-10.0, 10.0);
      assertThat(type.hasProperty(ONTOLOGY.getProperty(Ent.intensitySource))).isTrue();
    }
  }

  @Test
  void constantsAndDeclaredTermsAreTheSame() throws IllegalAccessException {
    Map<String, String> constants = new TreeMap<>();
    for (Field field : Ent.class.getFields()) {
      if (field.get(null) instanceof String value
          && value.startsWith(Ent.NS)
          && !value.equals(Ent.NS)) {
        constants.put(field.getName(), value);
      }
    }

    assertThat(new TreeSet<>(constants.values())).isEqualTo(OntologyModules.terms());
    constants.forEach((name, iri) -> assertThat(iri).isEqualTo(Ent.term(name)));
  }

  @Test
  void everyFileOfTheFolderIsRead() throws IOException {
    assertThat(names("ontology", ".ttl"))
        .containsExactlyInAnyOrderElementsOf(OntologyModules.MODULES);
    assertThat(names("ontology/shapes", ".ttl"))
        .containsExactlyInAnyOrderElementsOf(OntologyModules.SHAPES);
    assertThat(names("ontology/checks", ".rq"))
        .containsExactlyInAnyOrderElementsOf(OntologyModules.CHECKS);
    assertThat(OntologyModules.CHECKS).isSorted();
  }

  private static List<String> names(String folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .map(name -> name.substring(0, name.length() - ending.length()))
          .toList();
    }
  }

  @Test
  void alignmentsOnlyMap() {
    OntologyModules.module("alignments")
        .listStatements()
        .filterKeep(
            s -> s.getSubject().isURIResource() && s.getSubject().getURI().startsWith(Ent.NS))
        .forEach(
            s ->
                assertThat(s.getPredicate())
                    .isIn(
                        SKOS.exactMatch,
                        SKOS.closeMatch,
                        SKOS.broadMatch,
                        SKOS.relatedMatch,
                        RDFS.seeAlso));
  }
}

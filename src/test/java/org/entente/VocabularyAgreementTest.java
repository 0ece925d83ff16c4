package org.entente;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.entente.extract.Role;
import org.entente.extract.Status;
import org.entente.gazetteer.EntityClass;
import org.entente.ontology.Ent;
import org.entente.ontology.OntologyModules;
import org.junit.jupiter.api.Test;

/** The enums of the packages that do not import the ontology agree with it. */
class VocabularyAgreementTest {
  private static final Model ONTOLOGY = OntologyModules.model();

  @Test
  void classesOfThingsWithNamesLieWhereTheGazetteerPutsThem() {
    for (EntityClass type : EntityClass.values()) {
      Resource owlClass = ONTOLOGY.getResource(Ent.term(type.term()));
      assertThat(owlClass.hasProperty(RDF.type, OWL.Class)).as(type.term()).isTrue();
      assertThat(ONTOLOGY.listObjectsOfProperty(owlClass, RDFS.subClassOf).toList())
          .as("superclass of " + type.term())
          .isEqualTo(
              type
                  .parent()
                  .map(parent -> ONTOLOGY.getResource(Ent.term(parent.term())).inModel(ONTOLOGY))
                  .stream()
                  .toList());
    }
    Set<String> known =
        Arrays.stream(EntityClass.values())
            .map(type -> Ent.term(type.term()))
            .collect(Collectors.toSet());
    OntologyModules.module("core")
        .listSubjectsWithProperty(RDF.type, OWL.Class)
        .filterKeep(Resource::isURIResource)
        .forEach(owlClass -> assertThat(known).contains(owlClass.getURI()));
  }

  @Test
  void rolesOfTheFrameEngineAreSubpropertiesOfInvolves() {
    Set<String> roles =
        ONTOLOGY
            .listSubjectsWithProperty(RDFS.subPropertyOf, ONTOLOGY.getResource(Ent.involves))
            .mapWith(Resource::getURI)
            .toSet();

    assertThat(Arrays.stream(Role.values()).map(role -> Ent.term(role.term())))
        .containsExactlyInAnyOrderElementsOf(roles);
  }

  @Test
  void polaritiesAndModalitiesOfTheFrameEngineAreIndividuals() {
    assertThat(individuals(Ent.Polarity)).isEqualTo(titleCase(Status.Polarity.values()));
    assertThat(individuals(Ent.Modality)).isEqualTo(titleCase(Status.Modality.values()));
  }

  private static Set<String> individuals(String type) {
    return ONTOLOGY
        .listSubjectsWithProperty(RDF.type, ONTOLOGY.getResource(type))
        .mapWith(Resource::getLocalName)
        .toSet();
  }

  private static Set<String> titleCase(Enum<?>[] constants) {
    return Arrays.stream(constants)
        .map(c -> c.name().charAt(0) + c.name().substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }
}

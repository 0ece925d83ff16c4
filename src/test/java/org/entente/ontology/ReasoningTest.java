package org.entente.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.semanticweb.HermiT.ReasonerFactory;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.formats.TurtleDocumentFormat;
import org.semanticweb.owlapi.io.StreamDocumentSource;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLDataFactory;
import org.semanticweb.owlapi.model.OWLIndividual;
import org.semanticweb.owlapi.model.OWLNamedIndividual;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.model.OWLOntologyManager;
import org.semanticweb.owlapi.profiles.Profiles;
import org.semanticweb.owlapi.reasoner.OWLReasoner;

/** The modules stay in OWL 2 RL, hold together, and let a reasoner find what cannot be. */
class ReasoningTest {
  private OWLOntologyManager manager;
  private OWLDataFactory factory;
  private OWLOntology ontology;
  private OWLReasoner reasoner;

  @BeforeEach
  void load() throws OWLOntologyCreationException, IOException {
    manager = OWLManager.createOWLOntologyManager();
    factory = manager.getOWLDataFactory();
    for (String module : OntologyModules.MODULES) {
      String path = "ontology/" + module + ".ttl";
      try (InputStream in = getClass().getClassLoader().getResourceAsStream(path)) {
        // The last module imports all others, which the manager then knows.
        ontology =
            manager.loadOntologyFromOntologyDocument(
                new StreamDocumentSource(
                    in, IRI.create("file:" + path), new TurtleDocumentFormat(), null));
      }
    }
    reasoner = new ReasonerFactory().createNonBufferingReasoner(ontology);
  }

  @AfterEach
  void dispose() {
    reasoner.dispose();
  }

  @Test
  void staysInTheProfilesDlAndRl() {
    assertThat(ontology.importsClosure()).hasSize(OntologyModules.MODULES.size());
    assertThat(Profiles.OWL2_DL.checkOntology(ontology).getViolations()).isEmpty();
    assertThat(Profiles.OWL2_RL.checkOntology(ontology).getViolations()).isEmpty();
  }

  @Test
  void isConsistentAndEveryClassCanHaveMembers() {
    assertThat(reasoner.isConsistent()).isTrue();
    assertThat(reasoner.getUnsatisfiableClasses().getEntitiesMinusBottom()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"Actor,Event", "State,Person", "Treaty,Institution", "Place,State", "Claim,Passage"})
  void nothingBelongsToBoth(String one, String other) {
    assertThat(
            reasoner.isSatisfiable(
                factory.getOWLObjectIntersectionOf(
                    factory.getOWLClass(Ent.term(one)), factory.getOWLClass(Ent.term(other)))))
        .isFalse();
  }

  @Test
  void anAllianceMayBeAnInternationalOrganization() {
    assertThat(
            reasoner.isSatisfiable(
                factory.getOWLObjectIntersectionOf(
                    factory.getOWLClass(Ent.Alliance),
                    factory.getOWLClass(Ent.InternationalOrganization))))
        .isTrue();
  }

  @Test
  void rolesMakeParticipants() {
    relate("signing", Ent.agent, "freedonia");

    assertThat(
            reasoner
                .getObjectPropertyValues(
                    individual("freedonia"), factory.getOWLObjectProperty(Ent.participatesIn))
                .containsEntity(individual("signing")))
        .isTrue();
  }

  @Test
  void aClaimCannotAffirmAndDeny() {
    relate("claim", Ent.polarity, Ent.Affirmed);
    relate("claim", Ent.polarity, Ent.Denied);

    assertThat(reasoner.isConsistent()).isFalse();
  }

  @Test
  void nothingAnswersItself() {
    relate("closure", Ent.inResponseTo, "closure");

    assertThat(reasoner.isConsistent()).isFalse();
  }

  private void relate(String subject, String property, String object) {
    OWLIndividual end = individual(object);
    manager.addAxiom(
        ontology,
        factory.getOWLObjectPropertyAssertionAxiom(
            factory.getOWLObjectProperty(property), individual(subject), end));
  }

  private OWLNamedIndividual individual(String name) {
    return factory.getOWLNamedIndividual(name.startsWith("http") ? name : Ent.ID + name);
  }
}

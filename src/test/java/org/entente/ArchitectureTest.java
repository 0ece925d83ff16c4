package org.entente;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

/** Keeps the arrows between the packages as docs/ARCHITECTURE.md draws them. */
@AnalyzeClasses(packages = "org.entente", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule ARROWS =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("text")
          .definedBy("org.entente.text..")
          .layer("gazetteer")
          .definedBy("org.entente.gazetteer..")
          .layer("resource")
          .definedBy("org.entente.resource..")
          .layer("ontology")
          .definedBy("org.entente.ontology..")
          .layer("annotate")
          .definedBy("org.entente.annotate..")
          .layer("extract")
          .definedBy("org.entente.extract..")
          .layer("link")
          .definedBy("org.entente.link..")
          .layer("rdf")
          .definedBy("org.entente.rdf..")
          .layer("store")
          .definedBy("org.entente.store..")
          .layer("query")
          .definedBy("org.entente.query..")
          .layer("http")
          .definedBy("org.entente.http..")
          .layer("wikidata")
          .definedBy("org.entente.wikidata..")
          .layer("lookup")
          .definedBy("org.entente.lookup..")
          .layer("review")
          .definedBy("org.entente.review..")
          .layer("web")
          .definedBy("org.entente.web..")
          .layer("server")
          .definedBy("org.entente.server..")
          .layer("evaluate")
          .definedBy("org.entente.evaluate..")
          .layer("pipeline")
          .definedBy("org.entente.pipeline..")
          .layer("cli")
          .definedBy("org.entente.cli..")
          .layer("spark")
          .definedBy("org.entente.spark")
          .layer("spark.program")
          .definedBy("org.entente.spark.program..")
          .whereLayer("text")
          .mayNotAccessAnyLayer()
          .whereLayer("gazetteer")
          .mayNotAccessAnyLayer()
          .whereLayer("resource")
          .mayNotAccessAnyLayer()
          .whereLayer("ontology")
          .mayNotAccessAnyLayer()
          .whereLayer("annotate")
          .mayOnlyAccessLayers("text", "gazetteer", "resource")
          .whereLayer("extract")
          .mayOnlyAccessLayers("annotate", "text", "gazetteer", "resource")
          .whereLayer("link")
          .mayOnlyAccessLayers("extract", "annotate", "text", "gazetteer", "resource")
          .whereLayer("rdf")
          .mayOnlyAccessLayers("link", "extract", "annotate", "text", "gazetteer", "ontology")
          .whereLayer("store")
          .mayOnlyAccessLayers("ontology")
          .whereLayer("query")
          .mayOnlyAccessLayers("ontology")
          .whereLayer("http")
          .mayNotAccessAnyLayer()
          .whereLayer("wikidata")
          .mayNotAccessAnyLayer()
          .whereLayer("review")
          .mayOnlyAccessLayers("query", "ontology")
          .whereLayer("lookup")
          .mayOnlyAccessLayers("wikidata", "review", "query", "gazetteer")
          .whereLayer("evaluate")
          .mayNotAccessAnyLayer()
          .whereLayer("web")
          .mayOnlyAccessLayers("query", "ontology", "http")
          .whereLayer("server")
          .mayOnlyAccessLayers("store", "query", "web", "ontology", "http")
          .whereLayer("pipeline")
          .mayOnlyAccessLayers(
              "text",
              "gazetteer",
              "ontology",
              "annotate",
              "extract",
              "link",
              "rdf",
              "store",
              "query")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("spark")
          .mayNotAccessAnyLayer()
          .whereLayer("spark.program")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("spark.program")
          .mayOnlyAccessLayers("spark", "pipeline", "text", "link", "gazetteer");

  @ArchTest
  static final ArchRule NO_CYCLES =
      SlicesRuleDefinition.slices().matching("org.entente.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule NAMES_SAY_WHAT_A_CLASS_DOES =
      ArchRuleDefinition.noClasses()
          .should()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Manager");
}

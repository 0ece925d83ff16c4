package org.entente.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The reports that Surefire and Failsafe left behind, one XML file for each test class. */
final class TestReports {
  private final List<Path> folders;

  /**
   * @param folders where {@code TEST-CLASS.xml} is looked for, in this order
   */
  TestReports(List<Path> folders) {
    this.folders = folders;
  }

  /** What the report of a promise's test says; empty if it has none. */
  Optional<Outcome> of(Promise promise) {
    return file(promise.type()).flatMap(file -> outcome(file, promise.method()));
  }

  /** A system property of the run that a report is of. */
  Optional<String> property(Promise promise, String name) {
    return file(promise.type())
        .flatMap(
            file ->
                elements(parsed(file).getDocumentElement(), "property").stream()
                    .filter(property -> property.getAttribute("name").equals(name))
                    .map(property -> property.getAttribute("value"))
                    .findFirst());
  }

  private Optional<Path> file(String type) {
    return folders.stream()
        .map(folder -> folder.resolve("TEST-org.entente." + type + ".xml"))
        .filter(Files::exists)
        .findFirst();
  }

  private static Optional<Outcome> outcome(Path file, String method) {
    int cases = 0;
    int passed = 0;
    TreeMap<String, Boolean> skipped = new TreeMap<>();
    StringBuilder output = new StringBuilder();
    for (Element one : elements(parsed(file).getDocumentElement(), "testcase")) {
      if (!one.getAttribute("name").split("[^\\w$]", 2)[0].equals(method)) {
        continue;
      }
      cases++;
      List<Element> skips = elements(one, "skipped");
      skips.forEach(skip -> skipped.put(reason(skip), true));
      if (skips.isEmpty()
          && elements(one, "failure").isEmpty()
          && elements(one, "error").isEmpty()) {
        passed++;
      }
      elements(one, "system-out").forEach(out -> output.append(out.getTextContent()).append('\n'));
    }
    if (cases == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Outcome(
            cases,
            passed,
            new ArrayList<>(skipped.keySet()),
            tally(output.toString(), cases, passed),
            day(file)));
  }

  private static TallyLine tally(String output, int cases, int passed) {
    return TallyLine.in(output)
        .or(() -> TallyLine.ofProperty(output, passed == cases))
        .orElse(new TallyLine(cases, passed, cases == 1 ? "case" : "cases", ""));
  }

  private static String reason(Element skip) {
    return skip.getAttribute("message").lines().findFirst().orElse("no reason given");
  }

  private static LocalDate day(Path file) {
    try {
      return LocalDate.ofInstant(Files.getLastModifiedTime(file).toInstant(), ZoneOffset.UTC);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Document parsed(Path file) {
    try {
      return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(file.toFile());
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException(file + " is no report; run its test again", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Element> elements(Element parent, String name) {
    NodeList found = parent.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }
}

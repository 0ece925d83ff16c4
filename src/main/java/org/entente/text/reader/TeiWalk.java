package org.entente.text.reader;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.text.Metadata;
import org.entente.text.UnreadableDocumentException;

/** One way through a TEI document. */
final class TeiWalk extends SecureXml {
  private static final Set<String> ROOTS = Set.of("TEI", "TEI.2", "teiCorpus");

  private static final Set<String> BLOCKS =
      Set.of(
          "ab",
          "argument",
          "back",
          "body",
          "byline",
          "castList",
          "closer",
          "dateline",
          "div",
          "docAuthor",
          "docDate",
          "docTitle",
          "epigraph",
          "figure",
          "floatingText",
          "front",
          "group",
          "head",
          "imprimatur",
          "lg",
          "list",
          "listBibl",
          "opener",
          "p",
          "postscript",
          "row",
          "salute",
          "signed",
          "sp",
          "stage",
          "table",
          "titlePage",
          "titlePart",
          "trailer");

  /** What is read of a place in two readings is the other one. */
  private static final Set<String> FIRST_READINGS = Set.of("sic", "orig", "abbr");

  private static final Set<String> UNWANTED = Set.of("fw", "gap", "del", "figDesc", "graphic");

  private final TextBlocks blocks = new TextBlocks();
  private final Deque<String> path = new ArrayDeque<>();

  /** How often each element is open. */
  private final Map<String, Integer> open = new HashMap<>();

  private final List<String> notes = new ArrayList<>();

  /** Words that do not go to the text: of a note, or of the header. */
  private final StringBuilder aside = new StringBuilder();

  private int inNotes;
  private Optional<String> title = Optional.empty();
  private Optional<String> author = Optional.empty();
  private Optional<String> publisher = Optional.empty();
  private Optional<String> date = Optional.empty();
  private Optional<String> license = Optional.empty();
  private Optional<String> language = Optional.empty();

  Content content() {
    return new Content(
        blocks.text(),
        new Metadata(title, Optional.empty(), author, publisher, date, license, language));
  }

  @Override
  protected boolean enter(String name) throws UnreadableDocumentException {
    if (path.isEmpty()) {
      if (!ROOTS.contains(name)) {
        throw new UnreadableDocumentException(
            "XML, but no TEI (its root is %s); convert it to TEI, HTML or plain text"
                .formatted(OneLine.of(name)));
      }
      language = attribute("lang").flatMap(Found::value);
    }
    boolean otherReading = "choice".equals(path.peek()) && FIRST_READINGS.contains(name);
    if (otherReading || UNWANTED.contains(name)) {
      return false;
    }
    if (isIn("teiHeader")) {
      header(name);
    } else if (name.equals("note")) {
      if (inNotes++ == 0) {
        aside.setLength(0);
      }
    } else if (inNotes == 0) {
      body(name);
    }
    aside.append(' ');
    path.push(name);
    open.merge(name, 1, Integer::sum);
    return true;
  }

  private boolean isIn(String name) {
    return open.getOrDefault(name, 0) > 0;
  }

  private void header(String name) {
    aside.setLength(0);
    boolean publication = isIn("publicationStmt");
    switch (name) {
      case "date" -> {
        if (publication && date.isEmpty()) {
          date = attribute("when").or(() -> attribute("when-iso")).flatMap(Found::date);
        }
      }
      case "licence" -> license = license.or(() -> attribute("target").flatMap(Found::value));
      case "language" -> language = language.or(() -> attribute("ident").flatMap(Found::value));
      default -> {
        // its words count, if anything
      }
    }
  }

  private void body(String name) throws UnreadableDocumentException {
    switch (name) {
      case "item" -> blocks.item();
      case "cell" -> blocks.cell();
      case "l" -> blocks.line();
      case "lb", "pb", "cb" -> {
        if (!attribute("break").filter("no"::equals).isPresent()) {
          blocks.words(" ");
        }
      }
      default -> {
        if (BLOCKS.contains(name)) {
          blocks.end();
        }
      }
    }
  }

  @Override
  protected void leave(String name) throws UnreadableDocumentException {
    path.pop();
    open.merge(name, -1, Integer::sum);
    if (isIn("teiHeader")) {
      leaveHeader(name);
    } else if (name.equals("note")) {
      if (--inNotes == 0) {
        notes.add(aside.toString());
      }
    } else if (inNotes == 0 && (BLOCKS.contains(name) || name.equals("item"))) {
      if (name.equals("item")) {
        blocks.endItem();
      }
      blocks.end();
      for (String note : notes) {
        blocks.words(note);
        blocks.end();
      }
      notes.clear();
    }
  }

  private void leaveHeader(String name) {
    Optional<String> words = Found.value(aside.toString());
    boolean statement = isIn("titleStmt");
    boolean publication = isIn("publicationStmt");
    switch (name) {
      case "title" -> title = statement ? title.or(() -> words) : title;
      case "author" -> author = statement ? author.or(() -> words) : author;
      case "publisher" -> publisher = publication ? publisher.or(() -> words) : publisher;
      case "date" -> date = publication ? date.or(() -> words.flatMap(Found::date)) : date;
      default -> {
        // not kept
      }
    }
  }

  @Override
  protected void words(String words) throws UnreadableDocumentException {
    boolean header = isIn("teiHeader");
    if (header || inNotes > 0) {
      aside.append(words);
      if (aside.length() > Limits.TEXT) {
        throw TextBlocks.tooLong();
      }
    } else if (isIn("text")) {
      blocks.words(words);
    }
  }
}

package org.entente.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.entente.gazetteer.Entry;
import org.entente.gazetteer.Gazetteer;
import org.entente.gazetteer.GazetteerSource;
import org.entente.gazetteer.NamesOfTexts;
import org.entente.link.Decision;
import org.entente.link.Decisions;
import org.entente.link.Hash;
import org.entente.rdf.ExtractorVersion;
import org.entente.rdf.ProgramVersion;
import org.entente.text.Document;

/**
 * What the program knows beforehand, and on how much of it a document's extraction depends.
 *
 * <pre>{@code
 * Knowledge knowledge = Knowledge.of(ExtractorSettings.STANDARD);
 * knowledge.version(document, ExtractorSettings.STANDARD).names(); // changes with entries that it can mean
 * }</pre>
 *
 * The gazetteer is read when it is first needed. May be shared by threads.
 */
public final class Knowledge {
  private final String program;
  private final KnownLexicon lexicon;
  private final String gazetteerVersion;
  private final Supplier<Gazetteer> gazetteer;
  private final Supplier<NamesOfTexts> names;
  private final Decisions decisions;

  Knowledge(
      String program, KnownLexicon lexicon, String gazetteerVersion, Supplier<Gazetteer> source) {
    this.program = program;
    this.lexicon = lexicon;
    this.gazetteerVersion = gazetteerVersion;
    this.gazetteer = new Once<>(source);
    this.names = new Once<>(() -> new NamesOfTexts(gazetteer.get()));
    this.decisions = Decisions.NONE;
  }

  private Knowledge(Knowledge other, Decisions decisions) {
    this.program = other.program;
    this.lexicon = other.lexicon;
    this.gazetteerVersion = other.gazetteerVersion;
    this.gazetteer = other.gazetteer;
    this.names = other.names;
    this.decisions = decisions;
  }

  /** What comes with the program, with the gazetteers that the settings name. */
  public static Knowledge of(ExtractorSettings settings) {
    GazetteerSource source = settings.gazetteer();
    return new Knowledge(
        ProgramVersion.code(),
        KnownLexicon.ofProgram(),
        Hash.of(source.builtIn() ? ProgramVersion.gazetteer() : "", source.version()),
        source::load);
  }

  /** The same with what curators decided on names. */
  Knowledge with(Decisions decided) {
    return new Knowledge(this, decided);
  }

  /** The gazetteer. */
  public Gazetteer gazetteer() {
    return gazetteer.get();
  }

  /** What is known of words. */
  KnownLexicon lexicon() {
    return lexicon;
  }

  /** What curators decided. */
  public Decisions decisions() {
    return decisions;
  }

  /** The version of the whole gazetteer: if it is as before, no document has to be looked at. */
  public String gazetteerVersion() {
    return gazetteerVersion;
  }

  /**
   * On all that any document's extraction depends besides the document: where this is as before, no
   * document that is as before has to be looked at.
   */
  String whole(ExtractorSettings settings) {
    return Hash.of(
        program, lexicon.whole(), gazetteerVersion, fingerprint(decisions), settings.words());
  }

  /** The version of the program's code, its readers of files included. */
  String program() {
    return program;
  }

  /** The version with the document's names in the gazetteer left open, for a first look. */
  ExtractorVersion firstVersion(Document document, ExtractorSettings settings) {
    return new ExtractorVersion(
        program,
        lexicon.version(document),
        "",
        fingerprint(decisions.concerning(document)),
        settings.words());
  }

  /** On what a document's extraction depends besides the document. */
  public ExtractorVersion version(Document document, ExtractorSettings settings) {
    Decisions concerning = decisions.concerning(document);
    return new ExtractorVersion(
        program,
        lexicon.version(document),
        hash(entries(document, concerning)),
        fingerprint(concerning),
        settings.words());
  }

  /** What the document can speak of, and what a decision on one of its names leads to. */
  private List<Entry> entries(Document document, Decisions concerning) {
    List<String> texts = new ArrayList<>();
    texts.add(document.text());
    document.metadata().title().ifPresent(texts::add);
    document.metadata().publisher().ifPresent(texts::add);
    List<Entry> entries = new ArrayList<>(names.get().in(texts));
    for (Decision decision : concerning.all()) {
      if (decision.verdict() instanceof Decision.Item item) {
        gazetteer().byQid(item.qid()).ifPresent(entries::add);
      } else if (decision.verdict() instanceof Decision.Same same) {
        gazetteer().entry(same.id()).ifPresent(entries::add);
      }
    }
    return entries;
  }

  private static String fingerprint(Decisions decisions) {
    return decisions.all().isEmpty() ? "none" : decisions.fingerprint();
  }

  private static String hash(List<Entry> entries) {
    return Hash.of(entries.stream().map(Entry::toString).toArray(String[]::new));
  }
}

package org.entente.annotate.syntax;

import edu.emory.mathcs.nlp.component.morph.english.EnglishMorphAnalyzer;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import org.entente.annotate.syntax.linear.ArcParser;
import org.entente.annotate.syntax.linear.LinearModel;
import org.entente.annotate.syntax.linear.Tagger;
import org.entente.annotate.syntax.linear.Word;

/**
 * NLP4J's part-of-speech tagger, lemmatiser and dependency parser with its English models, which
 * are decoded by {@code linear}.
 *
 * <p>The models hold about 260 MB of heap, are read when first needed, and never change afterwards:
 * one instance serves all threads, and goes when nobody holds it any more. Only what the two models
 * look at is loaded: ambiguity classes and word clusters, neither word embeddings nor name lists.
 */
public final class Nlp4jParser implements SyntaxParser {

  /** What the tagger and the parser know of single words. */
  private record Models(
      Tagger tagger,
      ArcParser parser,
      EnglishMorphAnalyzer lemmatiser,
      Lemmas lemmas,
      WordLexicon words) {}

  /** Held by those who use it, so that it does not stay when texts have been read. */
  private static WeakReference<Nlp4jParser> shared = new WeakReference<>(null);

  /** Endings of nouns that are not verbs too. */
  private static final Pattern NEVER_VERB =
      Pattern.compile("(?!worship|transship)[a-z]{3,}(?:ship|hood|ness|ity|ism)");

  private static final String PARSER = "models/en-dep";
  private static final String TAGGER = "models/en-pos";
  private static final String CLUSTERS = "lexica/en-brown-clusters-simplified-lowercase";
  private static final String CLASSES = "lexica/en-ambiguity-classes-simplified-lowercase";

  private final ModelCache cache;
  private volatile Models models;

  Nlp4jParser(ModelCache cache) {
    this.cache = cache;
  }

  /**
   * The one instance of this process, with the user's model cache. It keeps its models for as long
   * as someone holds it.
   */
  public static synchronized Nlp4jParser shared() {
    Nlp4jParser held = shared.get();
    if (held == null) {
      held = new Nlp4jParser(ModelCache.ofUser());
      shared = new WeakReference<>(held);
    }
    return held;
  }

  /** Reads the models now, if that has not happened yet. */
  public void load() {
    models();
  }

  @Override
  public Tagged tag(List<String> forms) {
    Models m = models();
    List<String> parserForms = ParserForms.of(forms);
    List<Word> words = m.words.of(parserForms);
    List<String> found = m.tagger.tag(words);
    List<String> lemmas = new ArrayList<>(forms.size());
    List<String> tags = new ArrayList<>(forms.size());
    for (int i = 0; i < forms.size(); i++) {
      String tag = tag(parserForms, found, i);
      tags.add(tag);
      String lemma = m.lemmatiser.lemmatize(words.get(i).simplified(), found.get(i));
      lemmas.add(m.lemmas.of(forms.get(i), lemma, tag));
    }
    return new Tagged(forms, lemmas, tags);
  }

  @Override
  public Tree parse(Tagged sentence) {
    Models m = models();
    List<Word> words = m.words.of(ParserForms.of(sentence.forms()));
    List<String> lemmas = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      lemmas.add(m.lemmatiser.lemmatize(words.get(i).simplified(), sentence.tags().get(i)));
    }
    ArcParser.Arcs arcs = m.parser.parse(words, lemmas, sentence.tags());
    return new Tree(arcs.heads().stream().map(head -> head - 1).toList(), arcs.labels());
  }

  /**
   * Mends a part of speech: a noun by its ending is no verb ("to membership"), the preposition "to"
   * (IN in these models) is not the infinitive's (TO), and "that May" is no relative clause.
   */
  private static String tag(List<String> forms, List<String> tags, int i) {
    String tag = tags.get(i);
    if ((tag.equals("VB") || tag.equals("VBP")) && NEVER_VERB.matcher(forms.get(i)).matches()) {
      return "NN";
    }
    if (forms.get(i).equals("that")
        && i + 1 < forms.size()
        && TimeNouns.isMonth(forms.get(i + 1).toLowerCase(Locale.ROOT))
        && Character.isUpperCase(forms.get(i + 1).charAt(0))) {
      return "DT";
    }
    if (tag.equals("TO") && i + 1 < forms.size()) {
      String next = tag(forms, tags, i + 1);
      if (next.startsWith("NN") || next.equals("CD") || next.equals("DT") || next.equals("PRP$")) {
        return "IN";
      }
    }
    return tag;
  }

  private Models models() {
    Models m = models;
    if (m == null) {
      synchronized (this) {
        m = models;
        if (m == null) {
          m = read();
          models = m;
        }
      }
    }
    return m;
  }

  @SuppressWarnings("unchecked")
  private Models read() {
    for (String name : List.of(PARSER, TAGGER, CLUSTERS, CLASSES)) {
      cache.prepare(name);
    }
    // the parser is the longest to read; the others are done meanwhile
    CompletableFuture<Object> clusters = CompletableFuture.supplyAsync(() -> cache.read(CLUSTERS));
    CompletableFuture<Object> others =
        CompletableFuture.supplyAsync(() -> List.of(cache.read(TAGGER), cache.read(CLASSES)));
    LinearModel parser = (LinearModel) cache.read(PARSER);
    List<Object> taggerAndClasses = (List<Object>) await(others);
    return new Models(
        new Tagger((LinearModel) taggerAndClasses.get(0)),
        new ArcParser(parser),
        new EnglishMorphAnalyzer(),
        new Lemmas(),
        new WordLexicon(
            (Map<String, List<String>>) taggerAndClasses.get(1),
            (Map<String, Set<String>>) await(clusters)));
  }

  private static Object await(CompletableFuture<Object> reading) {
    try {
      return reading.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}

package org.entente.annotate.syntax;

import edu.emory.mathcs.nlp.common.util.Language;
import edu.emory.mathcs.nlp.component.dep.DEPParser;
import edu.emory.mathcs.nlp.component.morph.MorphologicalAnalyzer;
import edu.emory.mathcs.nlp.component.pos.POSTagger;
import edu.emory.mathcs.nlp.component.template.node.FeatMap;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.util.NLPFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;

/**
 * NLP4J's part-of-speech tagger, lemmatiser and dependency parser with its English models.
 *
 * <p>The models hold about 260 MB of heap, are read when first needed, and never change afterwards:
 * one instance serves all threads. Only what the two models look at is loaded: ambiguity classes
 * and word clusters, neither word embeddings nor name lists.
 */
public final class Nlp4jParser implements SyntaxParser {

  /** What the tagger and the parser know of single words. */
  private record Models(
      POSTagger<NLPNode> tagger,
      DEPParser<NLPNode> parser,
      MorphologicalAnalyzer<NLPNode> lemmatiser,
      Lemmas lemmas,
      Map<String, List<String>> ambiguityClasses,
      Map<String, Set<String>> wordClusters) {}

  private static final Nlp4jParser SHARED = new Nlp4jParser(ModelCache.ofUser());

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

  /** The one instance of this process, with the user's model cache. */
  public static Nlp4jParser shared() {
    return SHARED;
  }

  /** Reads the models now, if that has not happened yet. */
  public void load() {
    models();
  }

  @Override
  public Tagged tag(List<String> forms) {
    Models m = models();
    NLPNode[] nodes = nodes(forms.size());
    List<String> parserForms = ParserForms.of(forms);
    for (int i = 0; i < forms.size(); i++) {
      NLPNode node = new NLPNode(i + 1, parserForms.get(i));
      node.setAmbiguityClasses(m.ambiguityClasses.get(node.getWordFormSimplifiedLowercase()));
      node.setWordClusters(m.wordClusters.get(node.getWordFormSimplifiedLowercase()));
      nodes[i + 1] = node;
    }
    if (!forms.isEmpty()) {
      m.tagger.process(nodes);
      m.lemmatiser.process(nodes);
    }
    List<String> lemmas = new ArrayList<>(forms.size());
    List<String> tags = new ArrayList<>(forms.size());
    for (int i = 0; i < forms.size(); i++) {
      String tag = tag(nodes, i + 1);
      tags.add(tag);
      lemmas.add(m.lemmas.of(forms.get(i), nodes[i + 1].getLemma(), tag));
    }
    return new Tagged(forms, lemmas, tags);
  }

  @Override
  public Tree parse(Tagged sentence) {
    Models m = models();
    int size = sentence.forms().size();
    NLPNode[] nodes = nodes(size);
    List<String> parserForms = ParserForms.of(sentence.forms());
    for (int i = 0; i < size; i++) {
      NLPNode node = new NLPNode(i + 1, parserForms.get(i));
      node.setPartOfSpeechTag(sentence.tags().get(i));
      node.setFeatMap(new FeatMap());
      node.setWordClusters(m.wordClusters.get(node.getWordFormSimplifiedLowercase()));
      nodes[i + 1] = node;
    }
    if (size > 0) {
      m.lemmatiser.process(nodes);
      m.parser.process(nodes);
    }
    List<Integer> heads = new ArrayList<>(size);
    List<String> labels = new ArrayList<>(size);
    for (int i = 1; i <= size; i++) {
      NLPNode head = nodes[i].getDependencyHead();
      heads.add(head == null ? -1 : head.getID() - 1);
      labels.add(head == null || head.getID() == 0 ? "root" : nodes[i].getDependencyLabel());
    }
    return new Tree(heads, labels);
  }

  private static NLPNode[] nodes(int size) {
    NLPNode[] nodes = new NLPNode[size + 1];
    nodes[0] = new NLPNode();
    nodes[0].toRoot();
    return nodes;
  }

  /**
   * Mends a part of speech: a noun by its ending is no verb ("to membership"), the preposition "to"
   * (IN in these models) is not the infinitive's (TO), and "that May" is no relative clause.
   */
  private static String tag(NLPNode[] nodes, int i) {
    String tag = nodes[i].getPartOfSpeechTag();
    if ((tag.equals("VB") || tag.equals("VBP"))
        && NEVER_VERB.matcher(nodes[i].getWordForm()).matches()) {
      return "NN";
    }
    boolean month =
        i + 1 < nodes.length
            && nodes[i + 1].getWordForm().matches("\\p{Lu}.*")
            && TimeNouns.isMonth(nodes[i + 1].getWordForm().toLowerCase(Locale.ROOT));
    if (month && nodes[i].getWordForm().equals("that")) {
      return "DT";
    }
    if (tag.equals("TO") && i + 1 < nodes.length) {
      String next = tag(nodes, i + 1);
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
    DEPParser<NLPNode> parser = (DEPParser<NLPNode>) cache.read(PARSER);
    List<Object> taggerAndClasses = (List<Object>) await(others);
    POSTagger<NLPNode> tagger = (POSTagger<NLPNode>) taggerAndClasses.get(0);
    parser.setFlag(NLPFlag.DECODE);
    tagger.setFlag(NLPFlag.DECODE);
    return new Models(
        tagger,
        parser,
        new MorphologicalAnalyzer<>(Language.ENGLISH),
        new Lemmas(),
        (Map<String, List<String>>) taggerAndClasses.get(1),
        (Map<String, Set<String>>) await(clusters));
  }

  private static Object await(CompletableFuture<Object> reading) {
    try {
      return reading.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}

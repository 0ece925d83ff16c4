package org.entente.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.entente.text.CorpusFolder;
import org.entente.text.FileState;
import org.entente.text.UnreadableDocumentException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an index of a corpus knows again, and what it does not claim to know. */
class CorpusIndexTest {
  private static final FileTime BEGIN = FileTime.from(Instant.parse("2020-06-01T12:00:00Z"));
  private static final FileTime LONG_BEFORE = FileTime.from(Instant.parse("2020-05-01T12:00:00Z"));
  private static final FileTime JUST_BEFORE = FileTime.from(Instant.parse("2020-06-01T11:59:59Z"));

  /** With a tab and a line feed, which a name may have. */
  private static final String ID = "a\t\nb.txt";

  @TempDir Path folder;
  private Path corpus;
  private Path file;
  private CorpusFolder texts;

  @BeforeEach
  void makeCorpus() throws IOException {
    corpus = Files.createDirectory(folder.resolve("corpus"));
    file = folder.resolve("corpus.index");
    write("Peru met Chile.", LONG_BEFORE);
    texts = CorpusFolder.open(corpus);
  }

  @Test
  void knowsAFileThatIsAsItWas() throws Exception {
    CorpusIndex.Facts facts = remember();
    CorpusIndex index = open("p", "k");
    assertThat(index.facts(ID, texts.state(ID))).contains(facts);
    assertThat(index.sameKnowledge()).isTrue();
    assertThat(index.lexiconBefore()).containsExactly(Map.entry("Suspension/sever sever", "0a"));
    assertThat(index.facts("other.txt", texts.state(ID))).isEmpty();
  }

  @Test
  void anotherTimeSizeOrFileIsAnotherState() throws Exception {
    Optional<FileState> state = texts.state(ID);
    Files.setLastModifiedTime(corpus.resolve(ID), JUST_BEFORE);
    Optional<FileState> touched = texts.state(ID);
    write("Peru met Chile and left.", JUST_BEFORE);
    Optional<FileState> longer = texts.state(ID);
    Files.writeString(corpus.resolve("a\t\nb.yaml"), "title: A note\n");
    Optional<FileState> described = texts.state(ID);
    assertThat(state).isPresent();
    assertThat(Set.of(state, touched, longer, described)).hasSize(4);
    Files.delete(corpus.resolve(ID));
    assertThat(texts.state(ID)).isEmpty();
  }

  @Test
  void knowsAFileByItsBytesWhereItWasTouchedOnly() throws Exception {
    CorpusIndex.Facts facts = remember();
    Files.setLastModifiedTime(corpus.resolve(ID), JUST_BEFORE);
    CorpusIndex index = open("p", "k");
    assertThat(index.facts(ID, texts.state(ID))).isEmpty();
    assertThat(index.facts(texts.file(ID))).contains(facts);
    write("Peru met Chilo.", LONG_BEFORE);
    assertThat(index.facts(texts.file(ID))).isEmpty();
  }

  @Test
  void doesNotTrustTheMarksOfAFileThatWasWrittenJustBeforeItWasLookedAt() throws Exception {
    Files.setLastModifiedTime(corpus.resolve(ID), JUST_BEFORE);
    CorpusIndex.Facts facts = remember();
    assertThat(open("p", "k").facts(ID, texts.state(ID))).isEmpty();
    assertThat(open("p", "k").facts(texts.file(ID))).contains(facts);
  }

  @Test
  void knowsNothingOfAnotherProgramAndNoVersionsOfOtherKnowledge() throws Exception {
    CorpusIndex.Facts facts = remember();
    assertThat(open("p", "k2").facts(ID, texts.state(ID))).contains(facts);
    assertThat(open("p", "k2").sameKnowledge()).isFalse();
    assertThat(open("p2", "k").facts(ID, texts.state(ID))).isEmpty();
    assertThat(open("p2", "k").sameKnowledge()).isFalse();
  }

  @Test
  void aDamagedFileIsAsNone() throws Exception {
    remember();
    String whole = Files.readString(file);
    for (int end = 0; end < whole.length(); end++) {
      Files.writeString(file, whole.substring(0, end));
      assertThat(open("p", "k").facts(ID, texts.state(ID))).isEmpty();
    }
    for (int at = 0; at < whole.length(); at++) {
      Files.writeString(file, whole.substring(0, at) + '#' + whole.substring(at + 1));
      assertThat(open("p", "k").facts(ID, texts.state(ID))).isEmpty();
    }
    Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe});
    assertThat(open("p", "k").facts(ID, texts.state(ID))).isEmpty();
  }

  @Test
  void whereItCannotBeWrittenNothingHappens() throws Exception {
    Files.createDirectory(file);
    Files.writeString(file.resolve("in-the-way"), "");
    remember();
    assertThat(folder.resolve("corpus.index.tmp")).doesNotExist();
    assertThat(open("p", "k").facts(ID, texts.state(ID))).isEmpty();
  }

  private CorpusIndex.Facts remember() throws UnreadableDocumentException {
    CorpusIndex.Facts facts =
        new CorpusIndex.Facts(texts.file(ID).hash(), "sha256:00", "program:p lexicon:l");
    try (CorpusIndex index = open("p", "k")) {
      index.note(ID, texts.state(ID), facts);
      index.write(() -> new TreeMap<>(Map.of("Suspension/sever sever", "0a")));
    }
    return facts;
  }

  private CorpusIndex open(String program, String knowledge) {
    return CorpusIndex.open(file, program, knowledge, BEGIN);
  }

  private void write(String text, FileTime modified) throws IOException {
    Files.writeString(corpus.resolve(ID), text);
    Files.setLastModifiedTime(corpus.resolve(ID), modified);
  }
}

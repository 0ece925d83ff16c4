package org.entente.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusFolderTest {
  @TempDir Path folder;

  @Test
  void listsTextsBelowTheFolderInOrder() throws Exception {
    write("b.txt", "B.");
    write("a.md", "A.");
    write("deep/c.txt", "C.");
    write("b.yaml", "title: B");
    write("notes.csv", "no text");
    assertThat(CorpusFolder.open(folder).documentIds())
        .containsExactly("a.md", "b.txt", "deep/c.txt");
  }

  @Test
  void readsTextAndSidecar() throws Exception {
    write("n.txt", "\uFEFFÉtats 😀 unis.");
    write("n.yaml", "title: A note\npublisher: NATO\ndate: 1997-05\n");
    Document d = CorpusFolder.open(folder).read("n.txt");
    assertThat(d.text()).isEqualTo("États 😀 unis.");
    assertThat(d.length()).isEqualTo(13);
    assertThat(d.text(new Span(8, 12))).isEqualTo("unis");
    assertThat(d.metadata().title()).contains("A note");
    assertThat(d.metadata().date()).contains("1997-05");
    assertThat(d.metadata().license()).isEqualTo(Optional.empty());
  }

  @Test
  void aTextWithoutSidecarIsReadAllTheSame() throws Exception {
    write("n.txt", "Text.");
    assertThat(CorpusFolder.open(folder).read("n.txt").metadata()).isEqualTo(Metadata.NONE);
  }

  @Test
  void saysWhatIsWrongWithAFile() throws Exception {
    write("empty.txt", " \n ");
    Files.write(folder.resolve("latin.txt"), new byte[] {'a', 'b', (byte) 0xE9, 'c'});
    write("bad.txt", "Text.");
    write("bad.yaml", "title: [unclosed\n");
    write("key.txt", "Text.");
    write("key.yaml", "titel: Note\n");
    write("date.txt", "Text.");
    write("date.yaml", "date: May 1997\n");
    write("list.txt", "Text.");
    write("list.yaml", "- title\n");
    refused("empty.txt", "the file is empty");
    refused("latin.txt", "not UTF-8 at byte 2");
    refused("bad.txt", "bad.yaml:");
    refused("key.txt", "unknown key `titel`; known are title, source");
    refused("date.txt", "`date: May 1997` must be yyyy, yyyy-mm or yyyy-mm-dd");
    refused("list.txt", "must hold `key: value` lines");
  }

  @Test
  void aLinkOutOfTheFolderIsRefused(@TempDir Path elsewhere) throws Exception {
    Path secret = Files.writeString(elsewhere.resolve("secret.txt"), "Secret.");
    Files.createSymbolicLink(folder.resolve("link.txt"), secret);
    refused("link.txt", "the link leads out of the corpus folder");
  }

  @Test
  void aSidecarOutsideTheFolderIsRefused(@TempDir Path elsewhere) throws Exception {
    Path secret = Files.writeString(elsewhere.resolve("secret"), "password: hush");
    write("n.txt", "Text.");
    Files.createSymbolicLink(folder.resolve("n.yaml"), secret);
    refused("n.txt", "the link leads out of the corpus folder");
    write("m.txt", "Text.");
    write("m.yaml", "title: " + "x".repeat(1 << 16));
    refused("m.txt", "larger than 65536 bytes");
  }

  @Test
  void aNameThatLeadsOutOfTheFolderIsRefused() throws Exception {
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    write("outside.txt", "Text.");
    Files.writeString(corpus.resolve("a..b.txt"), "Text.");
    assertThat(CorpusFolder.open(corpus).documentIds()).containsExactly("a..b.txt");
    assertThat(CorpusFolder.open(corpus).read("a..b.txt").text()).isEqualTo("Text.");
    assertThatThrownBy(() -> CorpusFolder.open(corpus).read("../outside.txt"))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("leads out of the corpus folder");
  }

  @Test
  void aNameMadeToBreakAMessageIsToldInOneLine() throws Exception {
    write("a\nb\u202E.txt", "");
    write("back\\slash.txt", "Text.");
    CorpusFolder corpus = CorpusFolder.open(folder);
    assertThat(corpus.documentIds()).contains("back\\slash.txt");
    assertThat(corpus.read("back\\slash.txt").text()).isEqualTo("Text.");
    assertThatThrownBy(() -> corpus.read("a\nb\u202E.txt"))
        .hasMessageEndingWith(
            "a\uFFFDb\uFFFD.txt: the file is empty; put the text into it or remove it");
  }

  @Test
  void whatTheSidecarSaysGoesBeforeWhatTheFileSays() throws Exception {
    write("n.html", "<html lang=en><title>Page</title><meta name=author content='J. Roe'><p>Text.");
    write("n.yaml", "title: Sidecar\n");
    Document d = CorpusFolder.open(folder).read("n.html");
    assertThat(d.text()).isEqualTo("Text.\n");
    assertThat(d.metadata().title()).contains("Sidecar");
    assertThat(d.metadata().author()).contains("J. Roe");
    assertThat(d.metadata().language()).contains("en");
  }

  @Test
  void readsTextsWithoutTheLibrariesOfOtherFormats() throws Exception {
    write("n.txt", "Text.");
    String path = System.getProperty("java.class.path");
    List<URL> urls = new ArrayList<>();
    for (String entry : path.split(File.pathSeparator)) {
      if (!entry.contains("pdfbox") && !entry.contains("jsoup")) {
        urls.add(Path.of(entry).toUri().toURL());
      }
    }
    try (URLClassLoader loader =
        new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      Class<?> type = loader.loadClass(CorpusFolder.class.getName());
      Object corpus = type.getMethod("open", Path.class).invoke(null, folder);
      assertThat(type.getMethod("read", String.class).invoke(corpus, "n.txt")).hasToString("n.txt");
    }
  }

  @Test
  void aMissingFolderOrAFileIsNoCorpus() throws Exception {
    assertThatThrownBy(() -> CorpusFolder.open(folder.resolve("none")))
        .isInstanceOf(NoSuchFileException.class);
    write("n.txt", "Text.");
    assertThatThrownBy(() -> CorpusFolder.open(folder.resolve("n.txt")))
        .isInstanceOf(NotDirectoryException.class);
  }

  private void refused(String id, String message) throws IOException {
    CorpusFolder corpus = CorpusFolder.open(folder);
    assertThatThrownBy(() -> corpus.read(id))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining(id.replace(".txt", ""))
        .hasMessageContaining(message);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}

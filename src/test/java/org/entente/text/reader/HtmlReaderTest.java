package org.entente.text.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.entente.text.Metadata;
import org.entente.text.UnreadableDocumentException;
import org.junit.jupiter.api.Test;

class HtmlReaderTest {

  @Test
  void readsTheMainContentBlockByBlock() throws Exception {
    assertThat(
            text(
                """
                <!doctype html><html><head><title>Note</title><script>var x = 1;</script></head>
                <body><header>Site</header><nav><ul><li>Home</li></ul></nav>
                <main>
                  <h1>The League</h1>
                  <p>Ruritania joined
                     the <b>Baltic</b> League&nbsp;in 1931.<br>It left later.</p>
                  <ul><li>Graustark<li><p>Zenda</p></ul>
                  <table><tr><th>Year<th>Event<tr><td>1931<td>Accession</table>
                  <pre>one
                two</pre>
                  <p hidden>No.</p><p style="display: none">No.</p>
                  <aside>More to read</aside>
                </main>
                <form><p>Sign up</p></form><footer>© Site</footer></body></html>
                """))
        .isEqualTo(
            """
            The League

            Ruritania joined the Baltic League\u00A0in 1931.
            It left later.

            • Graustark

            • Zenda

            Year | Event

            1931 | Accession

            one
            two
            """);
  }

  @Test
  void aPageLaidOutInTablesIsReadAsBlocks() throws Exception {
    assertThat(
            text(
                "<table><tr><td><p>Ruritania left.</p><p>Zenda stayed.</p></td>"
                    + "<td><div>Graustark joined.</div></td></tr></table>"))
        .isEqualTo("Ruritania left.\n\nZenda stayed.\n\nGraustark joined.\n");
  }

  @Test
  void ofTheHeaderOfAnArticleTheHeadingIsRead() throws Exception {
    assertThat(
            text(
                "<article><header><h1>Talks</h1><p>Share this</p></header><p>They met.</p></article>"))
        .isEqualTo("Talks\n\nThey met.\n");
  }

  @Test
  void severalArticlesAreAllRead() throws Exception {
    assertThat(text("<article><p>One.</p></article><article><p>Two.</p></article>"))
        .isEqualTo("One.\n\nTwo.\n");
  }

  @Test
  void readsWhatThePageSaysOfItself() throws Exception {
    Metadata m =
        read("""
                <html lang="en-GB"><head><title>Talks | Site</title>
                <meta property="og:title" content="Talks">
                <meta name="author" content="Jane  Roe">
                <meta property="og:site_name" content="Baltic League">
                <meta property="article:published_time" content="1997-05-27T10:00:00Z">
                <link rel="canonical" href="https://example.org/talks">
                <link rel="license" href="https://creativecommons.org/licenses/by/4.0/">
                </head><body>They met.</body></html>
                """
                .getBytes(StandardCharsets.UTF_8))
            .metadata();
    assertThat(m.title()).contains("Talks");
    assertThat(m.source()).contains("https://example.org/talks");
    assertThat(m.author()).contains("Jane Roe");
    assertThat(m.publisher()).contains("Baltic League");
    assertThat(m.date()).contains("1997-05-27");
    assertThat(m.license()).contains("https://creativecommons.org/licenses/by/4.0/");
    assertThat(m.language()).contains("en-GB");
  }

  @Test
  void aDayThatNoCalendarHasIsNoDate() throws Exception {
    assertThat(
            read("<meta name=dcterms.date content=1997-02-30><p>They met."
                    .getBytes(StandardCharsets.UTF_8))
                .metadata()
                .date())
        .isEmpty();
  }

  @Test
  void theEncodingIsTheDeclaredOne() throws Exception {
    String page = "<meta charset=%s><p>Señor Roe’s visit";
    assertThat(encoded(page, "windows-1252", "windows-1252")).isEqualTo("Señor Roe’s visit\n");
    assertThat(encoded(page, "ISO-8859-1", "windows-1252")).isEqualTo("Señor Roe’s visit\n");
    assertThat(encoded(page, "utf-8", "utf-8")).isEqualTo("Señor Roe’s visit\n");
    assertThat(encoded("\uFEFF" + page, "latin1", "UTF-16LE")).isEqualTo("Señor Roe’s visit\n");
    assertThatThrownBy(() -> encoded(page, "utf-8", "windows-1252"))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("not UTF-8 at byte");
    assertThatThrownBy(() -> encoded(page, "klingon", "utf-8"))
        .hasMessageContaining("unknown encoding klingon");
  }

  private static String encoded(String page, String declared, String charset) throws Exception {
    return read(page.formatted(declared).getBytes(Charset.forName(charset))).text();
  }

  private static String text(String html) throws Exception {
    return read(html.getBytes(StandardCharsets.UTF_8)).text();
  }

  private static Content read(byte[] file) throws UnreadableDocumentException {
    return Format.HTML.read(file);
  }
}

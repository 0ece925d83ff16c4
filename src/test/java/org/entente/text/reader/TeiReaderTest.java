package org.entente.text.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.entente.text.Metadata;
import org.junit.jupiter.api.Test;

class TeiReaderTest {
  private static final String LETTER =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en">
        <teiHeader><fileDesc>
          <titleStmt><title>A letter from Zenda</title><author>Jane Roe</author></titleStmt>
          <publicationStmt><publisher>Archive of Strelsau</publisher>
            <date when="1931-05-04">4 May 1931</date>
            <availability><licence target="https://creativecommons.org/publicdomain/zero/1.0/"/></availability>
          </publicationStmt>
          <sourceDesc><p>Not of the text.</p></sourceDesc>
        </fileDesc></teiHeader>
        <text><body>
          <pb n="1"/><head>To the Foreign Minister</head>
          <p>Ruritania<note n="1">A kingdom. <p>It is small.</p></note> has <choice><sic>recieved</sic><corr>received</corr></choice>
             the envoy &amp; his sec<lb break="no"/>retary.</p>
          <list><item>Graustark</item><item>Zenda</item></list>
          <table><row><cell>1931</cell><cell>Accession</cell></row></table>
          <fw>12</fw>
        </body></text>
      </TEI>
      """;

  @Test
  void readsTheTextBlockByBlock() throws Exception {
    assertThat(read(LETTER).text())
        .isEqualTo(
            """
            To the Foreign Minister

            Ruritania has received the envoy & his secretary.

            A kingdom. It is small.

            • Graustark

            • Zenda

            1931 | Accession
            """);
  }

  @Test
  void readsTheHeader() throws Exception {
    Metadata m = read(LETTER).metadata();
    assertThat(m.title()).contains("A letter from Zenda");
    assertThat(m.author()).contains("Jane Roe");
    assertThat(m.publisher()).contains("Archive of Strelsau");
    assertThat(m.date()).contains("1931-05-04");
    assertThat(m.license()).contains("https://creativecommons.org/publicdomain/zero/1.0/");
    assertThat(m.language()).contains("en");
  }

  @Test
  void otherXmlIsRefused() {
    assertThatThrownBy(() -> read("<rss><p>News</p></rss>"))
        .hasMessageContaining("no TEI (its root is rss)");
    assertThatThrownBy(() -> read("<TEI>\n<text><p>News</text></TEI>"))
        .hasMessageContaining("no well-formed XML at line 2");
  }

  private static Content read(String xml) throws Exception {
    return Format.TEI.read(xml.getBytes(StandardCharsets.UTF_8));
  }
}

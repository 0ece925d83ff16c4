package org.entente.link;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Côte d’Ivoire Accord | cote-d-ivoire-accord
          Ruritania–Graustark Council | ruritania-graustark-council
          Ruritania-Graustark  Council | ruritania-graustark-council
          U.S. Senate | us-senate
          Jane Roe’s | jane-roe
          the West | west
          The | the
          Москва | москва
          """)
  void variantsOfANameMeet(String name, String slug) {
    assertThat(Slug.of(name)).isEqualTo(slug);
  }

  @Property
  void isShortNeverEmptyAndStaysAsItIs(@ForAll String name) {
    String slug = Slug.of(name);
    assertThat(slug).isNotEmpty();
    assertThat(slug.codePointCount(0, slug.length())).isLessThanOrEqualTo(100);
    assertThat(Slug.of(name)).isEqualTo(slug);
  }

  @ParameterizedTest
  @CsvSource({"InternationalOrganization,international-organization", "State,state"})
  void writesClassesInKebabCase(String term, String kebab) {
    assertThat(Slug.kebab(term)).isEqualTo(kebab);
  }
}

package org.entente.text.reader;

import java.util.List;
import java.util.Optional;
import org.entente.text.Metadata;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page of the web says of itself, by Dublin Core, Highwire Press, Open Graph and HTML's own
 * elements, in this order.
 */
final class PageMetadata {
  private static final List<String> TITLE =
      List.of("dcterms.title", "dc.title", "citation_title", "og:title");
  private static final List<String> AUTHOR =
      List.of("dcterms.creator", "dc.creator", "citation_author", "author");
  private static final List<String> PUBLISHER =
      List.of("dcterms.publisher", "dc.publisher", "citation_publisher", "og:site_name");
  private static final List<String> DATE =
      List.of(
          "dcterms.issued",
          "dcterms.date",
          "dc.date",
          "citation_publication_date",
          "citation_date",
          "article:published_time");
  private static final List<String> LICENSE =
      List.of("dcterms.license", "dc.rights.license", "license");
  private static final List<String> LANGUAGE = List.of("dcterms.language", "dc.language");

  private PageMetadata() {}

  static Metadata of(Document page) {
    return new Metadata(
        meta(page, TITLE).or(() -> Found.value(page.title())),
        link(page, "canonical").or(() -> meta(page, List.of("og:url"))),
        meta(page, AUTHOR),
        meta(page, PUBLISHER),
        meta(page, DATE)
            .flatMap(Found::date)
            .or(
                () ->
                    attribute(page.selectFirst("time[pubdate]"), "datetime").flatMap(Found::date)),
        link(page, "license").or(() -> meta(page, LICENSE)),
        attribute(page.selectFirst("html[lang]"), "lang").or(() -> meta(page, LANGUAGE)));
  }

  private static Optional<String> meta(Document page, List<String> names) {
    for (String name : names) {
      for (Element e : page.head().getElementsByTag("meta")) {
        boolean named =
            e.attr("name").equalsIgnoreCase(name) || e.attr("property").equalsIgnoreCase(name);
        Optional<String> value = named ? Found.value(e.attr("content")) : Optional.empty();
        if (value.isPresent()) {
          return value;
        }
      }
    }
    return Optional.empty();
  }

  /** Where a link of that relation leads, if it is an address of the web. */
  private static Optional<String> link(Document page, String relation) {
    return attribute(
            page.selectFirst("link[rel=" + relation + "], a[rel=" + relation + "]"), "href")
        .filter(address -> address.startsWith("https://") || address.startsWith("http://"));
  }

  private static Optional<String> attribute(Element element, String name) {
    return element == null ? Optional.empty() : Found.value(element.attr(name));
  }
}

package org.entente.text.reader;

import java.util.Locale;
import java.util.Set;
import org.entente.text.UnreadableDocumentException;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** The text of a page: of its main element where it has one, of its body else. */
final class PageText implements NodeFilter {
  private static final Set<String> DROPPED =
      Set.of(
          "head",
          "script",
          "style",
          "nav",
          "header",
          "footer",
          "aside",
          "form",
          "noscript",
          "template",
          "svg",
          "iframe",
          "object",
          "button",
          "select",
          "textarea",
          "dialog",
          "audio",
          "video",
          "canvas",
          "map");

  private static final Set<String> DROPPED_ROLES =
      Set.of("navigation", "banner", "contentinfo", "complementary", "search", "dialog");

  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "blockquote",
          "body",
          "caption",
          "center",
          "dd",
          "details",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "html",
          "li",
          "main",
          "ol",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "tbody",
          "tfoot",
          "thead",
          "tr",
          "ul");

  private final TextBlocks blocks = new TextBlocks();
  private final Node root;

  /** The header of an article whose headings are read, nothing else of it. */
  private Element header;

  private int heading;
  private int preformatted;
  private UnreadableDocumentException refusal;

  private PageText(Node root) {
    this.root = root;
  }

  static String of(Document page) throws UnreadableDocumentException {
    Element main = page.selectFirst("main, [role=main]");
    if (main == null) {
      main = page.selectFirst("article");
      boolean several = main != null && page.select("article").size() > 1;
      main = main == null || several ? page.body() : main;
    }
    PageText text = new PageText(main);
    NodeTraversor.filter(text, main);
    if (text.refusal != null) {
      throw text.refusal;
    }
    return text.blocks.text();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (depth > Limits.DEPTH) {
      refusal =
          new UnreadableDocumentException(
              "has elements more than %d deep within each other; save its text alone"
                  .formatted(Limits.DEPTH));
      return FilterResult.STOP;
    }
    if (node instanceof TextNode text) {
      return words(text);
    }
    return node instanceof Element element ? enter(element) : FilterResult.CONTINUE;
  }

  private FilterResult words(TextNode text) {
    if (header != null && heading == 0) {
      return FilterResult.CONTINUE;
    }
    try {
      if (preformatted > 0) {
        blocks.lines(text.getWholeText());
      } else {
        blocks.words(text.getWholeText());
      }
      return FilterResult.CONTINUE;
    } catch (UnreadableDocumentException e) {
      refusal = e;
      return FilterResult.STOP;
    }
  }

  private FilterResult enter(Element element) {
    String name = element.normalName();
    if (isDropped(element) && element != root) {
      boolean ofArticle =
          name.equals("header") && header == null && element.closest("article, main") != null;
      if (!ofArticle) {
        return FilterResult.SKIP_ENTIRELY;
      }
      header = element;
    }
    heading += isHeading(name) ? 1 : 0;
    preformatted += name.equals("pre") ? 1 : 0;
    switch (name) {
      case "br" -> blocks.line();
      case "li" -> blocks.item();
      case "td", "th" -> {
        if (isInline(element)) {
          blocks.cell();
        } else {
          blocks.end();
        }
      }
      default -> {
        if (BLOCKS.contains(name)) {
          blocks.end();
        }
      }
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      heading -= isHeading(element.normalName()) ? 1 : 0;
      preformatted -= element.nameIs("pre") ? 1 : 0;
      header = element == header ? null : header;
      if (element.nameIs("li")) {
        blocks.endItem();
      }
      boolean cell = element.nameIs("td") || element.nameIs("th");
      if (BLOCKS.contains(element.normalName()) || cell && !isInline(element)) {
        blocks.end();
      }
    }
    return FilterResult.CONTINUE;
  }

  private static boolean isHeading(String name) {
    return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
  }

  private static boolean isDropped(Element e) {
    return DROPPED.contains(e.normalName())
        || e.hasAttr("hidden")
        || e.attr("aria-hidden").equalsIgnoreCase("true")
        || DROPPED_ROLES.contains(e.attr("role").toLowerCase(Locale.ROOT))
        || e.attr("style").replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none");
  }

  /** Whether a cell holds words alone, as cells of data do, and not parts of a page. */
  private static boolean isInline(Element cell) {
    for (Node child = cell.firstChild(); child != null; child = child.nextSibling()) {
      if (child instanceof Element e && BLOCKS.contains(e.normalName())) {
        return false;
      }
    }
    return true;
  }
}

package org.entente.web.view;

import java.util.List;
import java.util.Optional;

/**
 * What the layout around a page's own content needs.
 *
 * <pre>{@code
 * Page page = Page.titled("NATO").under(new Link("Search", "/search")).running("entity.js").citing(citation);
 * }</pre>
 *
 * @param title the heading and, with the site's name, the window's title
 * @param trail what stands above it, outermost first, without home
 * @param section the address of the navigation's entry that is marked; empty for none
 * @param scripts ES modules of {@code static/}, by file name
 * @param styles style sheets of {@code static/} beside the site's own, by file name
 * @param citation how to cite it
 */
public record Page(
    String title,
    List<Link> trail,
    String section,
    List<String> scripts,
    List<String> styles,
    Optional<Citation> citation) {

  /** A page with a title and nothing else. */
  public static Page titled(String title) {
    return new Page(title, List.of(), "", List.of(), List.of(), Optional.empty());
  }

  /** The same below these. */
  public Page under(Link... trail) {
    return new Page(title, List.of(trail), section, scripts, styles, citation);
  }

  /** The same, with this entry of the navigation marked. */
  public Page in(String section) {
    return new Page(title, trail, section, scripts, styles, citation);
  }

  /** The same with these ES modules. */
  public Page running(String... scripts) {
    return new Page(title, trail, section, List.of(scripts), styles, citation);
  }

  /** The same with these style sheets. */
  public Page dressed(String... styles) {
    return new Page(title, trail, section, scripts, List.of(styles), citation);
  }

  /** The same with a block that tells how to cite it. */
  public Page citing(Citation citation) {
    return new Page(title, trail, section, scripts, styles, Optional.of(citation));
  }
}

package org.entente.text.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.text.UnreadableDocumentException;

/**
 * Puts the lines of a printed text together into paragraphs and words that were broken at the end
 * of a line into words.
 *
 * <p>A paragraph ends where the next line stands further off than lines do, is set in another size,
 * is indented or begins with a list mark; and where a line ends a sentence well before the margin.
 * At the end of a page or column it goes on unless it ends with a sentence. A hyphen at the end of
 * a line is dropped where the next line goes on in lower case, unless the text has the word with
 * the hyphen elsewhere and not without it.
 */
final class Reflow {
  /** How much further off than most lines of the text a line is that begins a paragraph. */
  private static final float GAP = 1.3f;

  /** What stands between two lines where there are too few to tell, in heights of their letters. */
  private static final float LEADING = 1.3f;

  private static final int FEW_LINES = 10;

  /** No word is longer that is broken at the end of a line, in UTF-16 units. */
  private static final int LONGEST_WORD = 64;

  private static final float OTHER_SIZE = 0.1f;

  /** Share of the width that a last line leaves free. */
  private static final float SHORT = 0.12f;

  private static final Pattern ENDS = Pattern.compile(".*[.?!:;…][\"'”’)\\]]*");
  private static final Pattern MARK =
      Pattern.compile("(?:[•◦‣▪●○■□·–—-]|\\(?(?:\\d{1,2}|[a-z]|[ivx]{1,4})[.)])\\s.*");
  private static final Pattern BROKEN =
      Pattern.compile("(.*?)(\\p{L}+)[-\u2010\u00AD]$", Pattern.DOTALL);
  private static final Pattern CONTINUED = Pattern.compile("(\\p{Ll}+)(.*)", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("\\p{L}+(?:[-\u2010]\\p{L}+)*+");

  private final List<List<PdfLine>> pages;
  private final Set<String> words = new HashSet<>();

  /** Between the base lines of a paragraph, in heights of its letters. */
  private final float leading;

  private Reflow(List<List<PdfLine>> pages) {
    this.pages = pages;
    for (List<PdfLine> page : pages) {
      for (PdfLine line : page) {
        Matcher m = WORD.matcher(line.text());
        while (m.find()) {
          words.add(m.group().replace('\u2010', '-').toLowerCase(Locale.ROOT));
        }
      }
    }
    this.leading = leading(pages);
  }

  private static float leading(List<List<PdfLine>> pages) {
    List<Float> downs = new ArrayList<>();
    for (List<PdfLine> page : pages) {
      for (int i = 1; i < page.size(); i++) {
        PdfLine a = page.get(i - 1);
        PdfLine b = page.get(i);
        if (b.y() > a.y() && !otherSize(a, b)) {
          downs.add((b.y() - a.y()) / b.size());
        }
      }
    }
    downs.sort(null);
    return downs.size() < FEW_LINES ? LEADING : downs.get(downs.size() / 2);
  }

  /** The text, a paragraph a line, with a blank line between two. */
  static String of(List<List<PdfLine>> pages) throws UnreadableDocumentException {
    return new Reflow(pages).text();
  }

  private String text() throws UnreadableDocumentException {
    TextBlocks blocks = new TextBlocks();
    List<String> paragraph = new ArrayList<>();
    PdfLine last = null;
    for (List<PdfLine> page : pages) {
      float margin = margin(page);
      boolean first = true;
      for (PdfLine line : page) {
        if (last != null && (first ? endsAtBreak(last, line) : ends(last, line, margin))) {
          blocks.words(join(paragraph));
          blocks.end();
          paragraph.clear();
        }
        paragraph.add(line.text());
        last = line;
        first = false;
      }
    }
    blocks.words(join(paragraph));
    return blocks.text();
  }

  /** Where most of a page's long lines end. */
  private static float margin(List<PdfLine> page) {
    float[] rights = new float[page.size()];
    for (int i = 0; i < rights.length; i++) {
      rights[i] = page.get(i).right();
    }
    Arrays.sort(rights);
    return rights.length == 0 ? 0 : rights[rights.length * 9 / 10];
  }

  private boolean ends(PdfLine a, PdfLine b, float margin) {
    float down = b.y() - a.y();
    if (down < 0) {
      return endsAtBreak(a, b);
    }
    boolean finished = ENDS.matcher(a.text()).matches();
    boolean indented = b.left() - a.left() > b.size() && finished;
    boolean endsShort = finished && margin - a.right() > SHORT * (margin - a.left());
    return otherSize(a, b)
        || down > GAP * leading * Math.max(a.size(), b.size())
        || indented
        || endsShort
        || MARK.matcher(b.text()).matches();
  }

  /** Whether a paragraph ends with the page or column. */
  private static boolean endsAtBreak(PdfLine a, PdfLine b) {
    return otherSize(a, b)
        || MARK.matcher(b.text()).matches()
        || ENDS.matcher(a.text()).matches() && !Character.isLowerCase(b.text().codePointAt(0));
  }

  private static boolean otherSize(PdfLine a, PdfLine b) {
    return Math.abs(a.size() - b.size()) > OTHER_SIZE * Math.max(a.size(), b.size());
  }

  private String join(List<String> lines) {
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      Matcher broken = BROKEN.matcher(lastWord(text));
      Matcher continued = CONTINUED.matcher(line);
      if (text.length() > 0 && broken.matches() && continued.matches()) {
        boolean soft = text.charAt(text.length() - 1) == '\u00AD';
        if (soft || !isCompound(broken.group(2), continued.group(1))) {
          text.setLength(text.length() - 1);
        }
      } else if (text.length() > 0 && !endsWithHyphen(text)) {
        text.append(' ');
      }
      text.append(line);
    }
    return text.toString();
  }

  /** "NATO-/Russia": what is no broken word is a compound. */
  private static boolean endsWithHyphen(StringBuilder text) {
    return BROKEN.matcher(lastWord(text)).matches();
  }

  private static String lastWord(StringBuilder text) {
    String end = text.substring(Math.max(0, text.length() - LONGEST_WORD));
    return end.substring(end.lastIndexOf(' ') + 1);
  }

  private boolean isCompound(String before, String behind) {
    String a = before.toLowerCase(Locale.ROOT);
    return words.contains(a + "-" + behind) && !words.contains(a + behind);
  }
}

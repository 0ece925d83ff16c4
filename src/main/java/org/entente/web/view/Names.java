package org.entente.web.view;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Names for people, made from the names of the vocabulary. */
public final class Names {
  private Names() {}

  /** The last part of an IRI, percent-decoded. */
  public static String local(String iri) {
    String last = iri.replaceFirst("[/#]+$", "").replaceFirst("^.*[/#]", "");
    try {
      return URLDecoder.decode(last.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return last;
    }
  }

  /** {@code ArmedConflict} → {@code Armed conflict}; {@code memberOf} → {@code member of}. */
  public static String spaced(String term) {
    String[] words = local(term).split("(?<=[a-z0-9])(?=[A-Z])");
    StringBuilder name = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      name.append(' ').append(words[i].toLowerCase(Locale.ROOT));
    }
    return name.toString();
  }
}

package org.entente.web.document;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.http.Problem;
import org.entente.ontology.Ent;
import org.entente.web.view.Addresses;

/**
 * What a path below {@code /page/doc/} means.
 *
 * @param document the document's IRI
 * @param range the sentence that is asked for
 * @param claim the IRI of the claim that is asked for
 */
record DocumentAddress(String document, Optional<Range> range, Optional<String> claim) {
  private static final Pattern SENTENCE = Pattern.compile("(.+)/p/([^/]+)");
  private static final Pattern CLAIM = Pattern.compile("(.+)/c/([^/]+)");

  /**
   * @param path what follows {@code /page/doc/}, as it was sent
   * @throws Problem 400 if its percent-encoding or its range is broken
   */
  static DocumentAddress of(String path) {
    Matcher sentence = SENTENCE.matcher(path);
    if (sentence.matches()) {
      return new DocumentAddress(
          iri(sentence.group(1)), Optional.of(Range.parse(sentence.group(2))), Optional.empty());
    }
    Matcher claim = CLAIM.matcher(path);
    if (claim.matches()) {
      return new DocumentAddress(
          iri(claim.group(1)),
          Optional.empty(),
          Optional.of(iri(claim.group(1)) + "/c/" + encoded(claim.group(2))));
    }
    return new DocumentAddress(iri(path), Optional.empty(), Optional.empty());
  }

  /** Where the reader shows a sentence: stable, and scrolled to without a script. */
  String reader(Range range) {
    return Addresses.page(document) + "?sentence=" + range + "#s-" + range;
  }

  private static String iri(String path) {
    return Ent.DOC
        + Arrays.stream(path.split("/", -1))
            .map(DocumentAddress::encoded)
            .collect(Collectors.joining("/"));
  }

  /** As the graph writes it: whatever is not unreserved (RFC 3986, 2.3) is encoded, in capitals. */
  private static String encoded(String part) {
    try {
      String plain = URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
      return URLEncoder.encode(plain, StandardCharsets.UTF_8)
          .replace("+", "%20")
          .replace("*", "%2A")
          .replace("%7E", "~");
    } catch (IllegalArgumentException e) {
      throw Problem.badRequest(
          "a percent sign in '" + part + "' is not followed by two hexadecimal digits; write %25");
    }
  }
}

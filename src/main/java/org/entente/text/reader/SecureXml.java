package org.entente.text.reader;

import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.entente.text.UnreadableDocumentException;

/**
 * Walks through XML of others: document type definitions are not processed, entities of theirs are
 * refused, nothing outside the file is looked at, and elements lie only so deep within each other.
 */
abstract class SecureXml {
  /** The JDK's own parser, whatever else lies on the class path. */
  private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

  static {
    FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    FACTORY.setXMLReporter((message, error, about, location) -> {}); // else it prints
    FACTORY.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("refers to something outside the file");
        });
  }

  /** The element whose beginning or end is being told. */
  protected XMLStreamReader xml;

  /**
   * An element begins.
   *
   * @return whether what is in it is wanted
   */
  protected abstract boolean enter(String name) throws UnreadableDocumentException;

  /** An element that was entered ends. */
  protected abstract void leave(String name) throws UnreadableDocumentException;

  /** Words of an element that was entered. */
  protected abstract void words(String words) throws UnreadableDocumentException;

  /** Walks through a whole document. */
  final void walk(InputStream in) throws UnreadableDocumentException {
    try {
      xml = FACTORY.createXMLStreamReader(in);
      int depth = 0;
      int unwanted = 0;
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            if (++depth > Limits.DEPTH) {
              throw new UnreadableDocumentException(
                  "has elements more than %d deep within each other; save its text alone"
                      .formatted(Limits.DEPTH));
            }
            if (unwanted > 0 || !enter(xml.getLocalName())) {
              unwanted++;
            }
          }
          case XMLStreamConstants.END_ELEMENT -> {
            depth--;
            if (unwanted > 0) {
              unwanted--;
            } else {
              leave(xml.getLocalName());
            }
          }
          case XMLStreamConstants.CHARACTERS,
              XMLStreamConstants.CDATA,
              XMLStreamConstants.SPACE -> {
            if (unwanted == 0) {
              words(xml.getText());
            }
          }
          case XMLStreamConstants.ENTITY_REFERENCE ->
              throw new UnreadableDocumentException(
                  "line %d uses an entity of its own, which is not looked up; write the characters instead"
                      .formatted(xml.getLocation().getLineNumber()));
          default -> {
            // comments and processing instructions say nothing
          }
        }
      }
      xml.close();
    } catch (XMLStreamException e) {
      throw new UnreadableDocumentException(
          "no well-formed XML%s; open it in a program of its kind and save it anew"
              .formatted(
                  e.getLocation() == null ? "" : " at line " + e.getLocation().getLineNumber()),
          e);
    }
  }

  /** The value of an attribute, whatever its namespace. */
  protected final Optional<String> attribute(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return Optional.of(xml.getAttributeValue(i));
      }
    }
    return Optional.empty();
  }
}

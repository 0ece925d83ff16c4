package org.entente.gazetteer.dump;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What the dump says of an item, as far as it is kept.
 *
 * @param item its number
 * @param kind what is said
 * @param number for names the language's place in the profile, for years and links the property,
 *     for what the item is wanted as {@link ClassHierarchy.Claim#rank}
 * @param value the name, the year, the number of the item that a link leads to; else empty
 */
record Fact(int item, Kind kind, int number, String value) implements Comparable<Fact> {
  /** What can be said; in the order in which a row needs it. */
  enum Kind {
    WANTED_AS,
    LABEL,
    ALIAS,
    DEMONYM,
    YEAR,
    LINK
  }

  @Override
  public int compareTo(Fact other) {
    int byItem = Integer.compare(item, other.item);
    int byKind = byItem != 0 ? byItem : kind.compareTo(other.kind);
    int byNumber = byKind != 0 ? byKind : Integer.compare(number, other.number);
    return byNumber != 0 ? byNumber : value.compareTo(other.value);
  }

  void write(DataOutput out) throws IOException {
    byte[] text = value.getBytes(StandardCharsets.UTF_8);
    out.writeInt(item);
    out.writeByte(kind.ordinal());
    out.writeInt(number);
    out.writeInt(text.length);
    out.write(text);
  }

  static Fact read(DataInput in) throws IOException {
    int item = in.readInt();
    Kind kind = Kind.values()[in.readByte()];
    int number = in.readInt();
    byte[] text = new byte[in.readInt()];
    in.readFully(text);
    return new Fact(item, kind, number, new String(text, StandardCharsets.UTF_8));
  }
}

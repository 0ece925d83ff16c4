package org.entente.gazetteer.dump;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.rdf4j.model.Statement;
import org.entente.gazetteer.dump.ClassHierarchy.Claim;
import org.entente.gazetteer.dump.ImportReport.Reading;

/** Finds out which items are wanted, by one reading of the dump. */
final class WantedItems {
  private static final int INSTANCE_OF = 31;
  private static final String SUBCLASS_OF = Wikidata.DIRECT + "P279";

  private final ImportProfile profile;
  private final ClassHierarchy hierarchy = new ClassHierarchy();
  private final List<Integer> properties;
  private final Path spill;
  private final BitSet items = new BitSet();
  private long count;

  /**
   * @param folder for the file that holds what the items are instances of
   */
  WantedItems(ImportProfile profile, Path folder) {
    this.profile = profile;
    this.properties = new ArrayList<>(profile.membershipProperties());
    if (!properties.contains(INSTANCE_OF)) {
      properties.add(INSTANCE_OF);
    }
    this.spill = folder.resolve("classes-of-items");
  }

  /** Reads the dump; afterwards it is known which items are wanted, and {@code facts} as what. */
  Reading find(DumpReader dump, FactSorter facts) throws IOException {
    List<String> predicates = new ArrayList<>(List.of(SUBCLASS_OF));
    properties.forEach(p -> predicates.add(Wikidata.DIRECT + "P" + p));
    Reading reading;
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(spill), 1 << 16))) {
      reading = dump.read(predicates, item -> true, (item, triple) -> note(item, triple, out));
    }
    decide(facts);
    Files.delete(spill);
    return reading;
  }

  /** Whether an item is wanted. */
  boolean contains(int item) {
    return items.get(item);
  }

  private void note(int item, Statement triple, DataOutputStream out) throws IOException {
    int object = Wikidata.item(triple.getObject().stringValue());
    String predicate = triple.getPredicate().stringValue();
    if (object < 0) {
      return;
    }
    if (predicate.equals(SUBCLASS_OF)) {
      hierarchy.add(item, object);
    } else {
      int property = Integer.parseInt(predicate.substring(Wikidata.DIRECT.length() + 1));
      out.writeByte(properties.indexOf(property));
      out.writeInt(item);
      out.writeInt(object);
      count++;
    }
  }

  private void decide(FactSorter facts) throws IOException {
    List<Map<Integer, Claim>> claims =
        properties.stream().map(p -> hierarchy.wanted(profile.rules(), p)).toList();
    Set<Integer> excludedClasses = hierarchy.below(profile.excluded());
    int instanceOf = properties.indexOf(INSTANCE_OF);
    BitSet excluded = new BitSet();
    forEachMembership(
        (property, item, value) -> {
          if (property == instanceOf && excludedClasses.contains(value)) {
            excluded.set(item);
          }
        });
    forEachMembership(
        (property, item, value) -> {
          Claim claim = claims.get(property).get(value);
          if (claim != null && !excluded.get(item)) {
            items.set(item);
            facts.add(new Fact(item, Fact.Kind.WANTED_AS, claim.rank(), ""));
          }
        });
  }

  @FunctionalInterface
  private interface Membership {
    void accept(int property, int item, int value) throws IOException;
  }

  private void forEachMembership(Membership use) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(spill), 1 << 16))) {
      for (long i = 0; i < count; i++) {
        use.accept(in.readByte(), in.readInt(), in.readInt());
      }
    }
  }
}

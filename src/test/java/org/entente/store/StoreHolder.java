package org.entente.store;

import java.io.IOException;
import java.nio.file.Path;

/** Another process that holds a store open until its standard input ends. */
final class StoreHolder {
  private StoreHolder() {}

  public static void main(String[] args) throws IOException {
    try (TripleStore store = TripleStore.open(Path.of(args[0]))) {
      System.out.println("holding " + store.directory());
      System.in.transferTo(System.out);
    }
  }
}

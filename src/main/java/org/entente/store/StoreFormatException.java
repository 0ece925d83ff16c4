package org.entente.store;

/** A folder holds no store, or one of a format that this program does not read. */
public final class StoreFormatException extends StoreException {

  StoreFormatException(String message) {
    super(message);
  }
}

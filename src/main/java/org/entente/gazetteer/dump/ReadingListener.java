package org.entente.gazetteer.dump;

/** Is told how far the reading of a dump is. */
public interface ReadingListener {
  /** Tells no one. */
  ReadingListener NONE =
      new ReadingListener() {
        @Override
        public void begins(int reading, long bytesOnDisk) {}

        @Override
        public void reads(long bytes) {}

        @Override
        public void ends() {}
      };

  /**
   * The dump is read from its beginning.
   *
   * @param reading 1 for the first time, 2 for the second
   * @param bytesOnDisk how long the file is, compressed or not
   */
  void begins(int reading, long bytesOnDisk);

  /** So many bytes more of the file have been read. */
  void reads(long bytes);

  /** This reading is done. */
  void ends();
}

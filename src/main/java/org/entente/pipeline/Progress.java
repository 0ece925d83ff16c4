package org.entente.pipeline;

/** Where long work reports how far it is. Implementations may be called from several threads. */
public interface Progress {

  /** Says nothing to anyone. */
  Progress NONE = (what, total) -> Task.NONE;

  /**
   * A piece of work begins.
   *
   * @param what what is done, for a person: "extracting"
   * @param total how many units it has; 0 where that is not known
   */
  Task begin(String what, long total);

  /** A piece of work under way; closing it says that it is done. */
  interface Task extends AutoCloseable {
    /** Counts nothing. */
    Task NONE =
        new Task() {
          @Override
          public void advance() {}

          @Override
          public void close() {}
        };

    /** One more unit is done. */
    void advance();

    @Override
    void close();
  }
}

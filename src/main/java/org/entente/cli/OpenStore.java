package org.entente.cli;

import java.nio.file.Path;
import org.entente.server.handover.RunningStore;
import org.entente.store.BuildTarget;
import org.entente.store.StoreLockedException;
import org.entente.store.TripleStore;

/** A store that a command works on: opened by this process, or by a server that does the work. */
final class OpenStore implements AutoCloseable {
  private final BuildTarget target;
  private final Runnable closing;

  private OpenStore(BuildTarget target, Runnable closing) {
    this.target = target;
    this.closing = closing;
  }

  /**
   * Opens the store in a folder.
   *
   * @throws StoreLockedException if something else than a server of ours has it open
   */
  static OpenStore at(Path folder) {
    return open(folder, false);
  }

  /** Opens the store in a folder, or makes one there. */
  static OpenStore orNewAt(Path folder) {
    return open(folder, true);
  }

  private static OpenStore open(Path folder, boolean orNew) {
    try {
      TripleStore store = orNew ? TripleStore.openOrCreate(folder) : TripleStore.open(folder);
      return new OpenStore(store, store::close);
    } catch (StoreLockedException e) {
      return new OpenStore(RunningStore.at(folder).orElseThrow(() -> e), () -> {});
    }
  }

  BuildTarget target() {
    return target;
  }

  @Override
  public void close() {
    closing.run();
  }
}

package org.entente.cli;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import org.entente.store.Steps;

/** The program, which says {@code ready} before it begins and, to standard error, each step. */
final class SteppingMain {
  private SteppingMain() {}

  public static void main(String[] args) {
    Configurator.setLevel(Steps.class.getName(), Level.DEBUG);
    System.err.println("ready");
    Main.main(args);
  }
}

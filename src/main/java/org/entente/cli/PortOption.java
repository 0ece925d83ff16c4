package org.entente.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which port a server listens on. */
final class PortOption {
  private static final int LARGEST = 65535;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  private int number;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "3030",
      description = "port to listen on; 0 takes any free one (default: ${DEFAULT-VALUE})")
  private void setNumber(int port) {
    if (port < 0 || port > LARGEST) {
      throw new ParameterException(
          spec.commandLine(), "--port is " + port + "; give a number from 0 to " + LARGEST);
    }
    number = port;
  }

  int number() {
    return number;
  }
}

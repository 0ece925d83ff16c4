package org.entente.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.entente.server.guard.PasswordHash;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code entente password}: a line for the file of those who may write. */
@Command(
    name = "password",
    description =
        "Reads a password from the terminal, or a line from standard input, and prints the line of a password file.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: ./entente password curator >> passwords"})
final class PasswordCommand implements Callable<Integer> {
  @ParentCommand private Main main;

  @Parameters(paramLabel = "NAME", description = "who may write; letters, digits, '-', '_'")
  private String name;

  @Override
  public Integer call() throws IOException {
    if (!name.matches("[A-Za-z0-9_-]+")) {
      throw new UserException(
          "the name '" + name + "' has other characters than letters, digits, '-' and '_'");
    }
    String password = read();
    if (password == null || password.isBlank()) {
      throw new UserException("no password was given; type one, or pipe a line in");
    }
    main.console().result("%s: %s", name, PasswordHash.of(password));
    return Main.OK;
  }

  private String read() throws IOException {
    if (System.console() != null) {
      char[] typed = System.console().readPassword("Password of %s: ", name);
      return typed == null ? null : new String(typed);
    }
    return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
  }
}

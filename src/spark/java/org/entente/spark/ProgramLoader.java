package org.entente.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The program out of the job's jar, with its own libraries and none of Spark's.
 *
 * <pre>{@code
 * Program program = ProgramLoader.program();
 * }</pre>
 *
 * It is unpacked into a temporary folder when a Java machine first asks for it, and goes with that
 * machine.
 */
final class ProgramLoader extends URLClassLoader {
  /** Where the program lies in the job's jar: jars, and folders of classes and resources. */
  private static final String PROGRAM = "entente/";

  private static final String SHARED = Program.class.getPackageName() + ".";
  private static final String IMPLEMENTATION = SHARED + "program.ExtractionProgram";

  private ProgramLoader(URL[] urls) {
    super("entente", urls, ClassLoader.getPlatformClassLoader());
  }

  /**
   * The program of this Java machine.
   *
   * @throws IllegalStateException if the job's jar is not whole
   * @throws UncheckedIOException if it cannot be unpacked; says where
   */
  static Program program() {
    return Holder.PROGRAM;
  }

  /** Loads the program once. */
  private static final class Holder {
    static final Program PROGRAM = load();
  }

  private static Program load() {
    try {
      Path folder = Files.createTempDirectory("entente-");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder), "entente-remove"));
      ProgramLoader loader = new ProgramLoader(unpack(jobJar(), folder));
      return (Program) loader.loadClass(IMPLEMENTATION).getConstructor().newInstance();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the program cannot be unpacked into "
              + System.getProperty("java.io.tmpdir")
              + " (free some space there, or name another folder in java.io.tmpdir): "
              + e.getMessage(),
          e);
    } catch (ReflectiveOperationException | URISyntaxException e) {
      throw new IllegalStateException("the job's jar is not whole; build it anew: " + e, e);
    }
  }

  private static Path jobJar() throws URISyntaxException {
    return Path.of(ProgramLoader.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static URL[] unpack(Path jar, Path folder) throws IOException {
    List<URL> urls = new ArrayList<>();
    try (JarFile job = new JarFile(jar.toFile())) {
      for (JarEntry entry : Collections.list(job.entries())) {
        String name = entry.getName();
        Path file = folder.resolve(name).normalize();
        if (!name.startsWith(PROGRAM) || entry.isDirectory() || !file.startsWith(folder)) {
          continue;
        }
        Files.createDirectories(file.getParent());
        try (InputStream in = job.getInputStream(entry)) {
          Files.copy(in, file);
        }
        Path top = folder.resolve(PROGRAM).resolve(file.getName(folder.getNameCount() + 1));
        URL url = top.toUri().toURL();
        if (!urls.contains(url)) {
          urls.add(url);
        }
      }
    }
    return urls.toArray(URL[]::new);
  }

  private static void remove(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // The machine stops: what is left in the temporary folder is the system's to remove.
      return;
    }
  }

  /** What both sides speak is theirs together; all else is the program's own. */
  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    boolean shared = name.startsWith(SHARED) && name.indexOf('.', SHARED.length()) < 0;
    return shared ? ProgramLoader.class.getClassLoader().loadClass(name) : super.findClass(name);
  }
}

package org.entente.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/** A corpus folder on any file system that Hadoop reads: {@code file:}, {@code hdfs:}, … */
final class CorpusFiles implements Program.Files {
  private final FileSystem system;
  private final Path folder;

  private CorpusFiles(FileSystem system, Path folder) {
    this.system = system;
    this.folder = folder;
  }

  /**
   * Opens a folder.
   *
   * @param folder with or without a scheme
   * @throws IOException if there is no such file system, folder, or right to read it
   */
  static CorpusFiles open(Path folder, Configuration configuration) throws IOException {
    FileSystem system = folder.getFileSystem(configuration);
    FileStatus status = system.getFileStatus(folder);
    if (!status.isDirectory()) {
      throw new FileNotFoundException(folder + ": not a folder; give the folder of the texts");
    }
    return new CorpusFiles(system, status.getPath());
  }

  /** Path of each file below the folder → bytes. */
  SortedMap<String, Long> sizes() throws IOException {
    SortedMap<String, Long> sizes = new TreeMap<>();
    int above = folder.toUri().getPath().length();
    RemoteIterator<LocatedFileStatus> files = system.listFiles(folder, true);
    while (files.hasNext()) {
      LocatedFileStatus file = files.next();
      String path = file.getPath().toUri().getPath().substring(above);
      sizes.put(path.startsWith("/") ? path.substring(1) : path, file.getLen());
    }
    return sizes;
  }

  @Override
  public Optional<byte[]> read(String path, int most) throws IOException {
    try (FSDataInputStream in = system.open(new Path(folder, name(path)))) {
      return Optional.of(in.readNBytes(most));
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
  }

  @Override
  public String location(String path) {
    Path file = new Path(folder, name(path));
    return file.toUri().getScheme().equals("file") ? file.toUri().getPath() : file.toString();
  }

  /** A name may hold a colon, which Hadoop would take for the end of a scheme. */
  private static Path name(String path) {
    return new Path(null, null, path);
  }
}

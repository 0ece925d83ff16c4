package org.entente.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.SortedMap;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.hdfs.HdfsConfiguration;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts and parts on HDFS, which nobody has mounted: a name node and two data nodes. */
class HdfsExtractIT {
  @TempDir java.nio.file.Path folder;

  /** It tells of every thread that it stops. */
  @BeforeAll
  static void silenceHadoop() {
    Configurator.setLevel("org.apache.hadoop", Level.OFF);
  }

  @Test
  void fromHdfsToHdfs() throws Exception {
    SmallCorpus corpus = new SmallCorpus(folder.resolve("corpus"));
    SortedMap<String, String> expected = corpus.parts(folder.resolve("parts"));
    HdfsConfiguration settings = new HdfsConfiguration();
    settings.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, folder.resolve("hdfs").toString());
    try (MiniDFSCluster hdfs = new MiniDFSCluster.Builder(settings).numDataNodes(2).build();
        FileSystem files = hdfs.getFileSystem()) {
      files.copyFromLocalFile(new Path(corpus.folder().toUri()), new Path("/corpus"));
      String root = hdfs.getURI().toString();

      SparkRun run = SparkRun.of(line -> {}, "local[2]", root + "/corpus", root + "/out");

      assertThat(run.lines())
          .contains(
              "entente: "
                  + root
                  + "/corpus/broken.txt: not UTF-8 at byte 2; convert the file to UTF-8",
              "254 extracted into 4 parts, 2 unreadable");
      assertThat(run.status()).isEqualTo(1);
      java.nio.file.Path out = Files.createDirectory(folder.resolve("out"));
      for (var part : files.listStatus(new Path("/out"))) {
        files.copyToLocalFile(part.getPath(), new Path(out.toUri()));
      }
      assertThat(SmallCorpus.bytes(out)).isEqualTo(expected);
    }
  }
}

package org.entente.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.BytesWritable;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.mapreduce.Job;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.util.SerializableConfiguration;

/**
 * The job: a corpus into parts.
 *
 * <pre>
 * spark-submit --master spark://host:7077 --class org.entente.spark.ExtractJob entente-spark.jar hdfs:///corpus hdfs:///out
 * </pre>
 *
 * The parts are those of {@code entente extract} on one machine, byte for byte. Exit status: 0
 * done; 1 done, but some texts could not be read; 2 not done, and then there is no folder of parts.
 */
public final class ExtractJob {
  private static final Pattern STANDALONE_MASTER = Pattern.compile("([^/,:]+):(\\d+)");
  private static final int PATIENCE_MS = 5_000;

  private final JobOptions options;

  private ExtractJob(JobOptions options) {
    this.options = options;
  }

  /** Runs the job on the cluster that {@code spark-submit} names. */
  public static void main(String[] arguments) {
    int status;
    try {
      status = new ExtractJob(JobOptions.parse(arguments)).run();
    } catch (JobException e) {
      System.err.println("entente: " + e.getMessage());
      status = 2;
    }
    System.exit(status);
  }

  private int run() {
    SparkConf conf = configuration();
    Configuration hadoop = SparkHadoopUtil.get().newConfiguration(conf);
    Program program = ProgramLoader.program();
    CorpusFiles corpus = corpus(hadoop);
    try {
      List<List<String>> parts = program.parts(corpus.sizes());
      if (parts.isEmpty()) {
        throw new JobException(
            options.corpus() + ": no text in this folder; put the texts into it");
      }
      Order order = order(program, corpus, hadoop);
      program.check(order);
      requireEmpty(new Path(options.out()), hadoop);
      requireReachable(conf.get("spark.master", ""));
      return run(conf, parts, order);
    } catch (IllegalArgumentException e) {
      throw new JobException(e.getMessage(), e);
    } catch (IOException e) {
      throw new JobException(line(e), e);
    }
  }

  /** What the user did not say. */
  private static SparkConf configuration() {
    SparkConf conf =
        new SparkConf()
            .setIfMissing("spark.app.name", "entente extract")
            // reading the models for the first time takes up to 1.3 GB for a moment
            .setIfMissing("spark.executor.memory", "2g");
    if (conf.get("spark.master", "").startsWith("local")) {
      conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1")
          .setIfMissing("spark.driver.host", "127.0.0.1");
    }
    return conf;
  }

  /** Spark itself would try for a minute and then say so on a page of its log. */
  private static void requireReachable(String master) {
    if (!master.startsWith("spark://")) {
      return;
    }
    Matcher hosts = STANDALONE_MASTER.matcher(master.substring("spark://".length()));
    while (hosts.find()) {
      try (Socket socket = new Socket()) {
        socket.connect(
            new InetSocketAddress(hosts.group(1), Integer.parseInt(hosts.group(2))), PATIENCE_MS);
        return;
      } catch (IOException e) {
        // perhaps the next one answers
        continue;
      }
    }
    throw new JobException("no Spark answers at " + master + "; start its master, or give another");
  }

  private static JavaSparkContext context(SparkConf conf) {
    try {
      return new JavaSparkContext(conf);
    } catch (RuntimeException | Error e) {
      throw new JobException(
          "Spark does not start at %s: %s".formatted(conf.get("spark.master", "?"), line(e)), e);
    }
  }

  private int run(SparkConf conf, List<List<String>> parts, Order order) throws IOException {
    Problems problems = new Problems();
    try (JavaSparkContext spark = context(conf)) {
      Configuration hadoop = spark.hadoopConfiguration();
      spark.sc().register(problems, "problems");
      spark.sc().addSparkListener(new Progress(parts.size()));
      spark
          .parallelize(parts, parts.size())
          .mapPartitionsToPair(
              new PartFunction(
                  options.corpus(),
                  spark.broadcast(new SerializableConfiguration(hadoop)),
                  spark.broadcast(order),
                  problems))
          .saveAsNewAPIHadoopDataset(output(hadoop));
    } catch (RuntimeException e) {
      throw e instanceof JobException said
          ? said
          : new JobException("the job failed: " + line(e), e);
    }
    SortedMap<String, String> lines = problems.value();
    lines.values().forEach(line -> System.err.println("entente: " + line));
    int texts = parts.stream().mapToInt(List::size).sum();
    System.err.printf(
        "%d extracted into %d parts, %d unreadable%n",
        texts - lines.size(), parts.size(), lines.size());
    return lines.isEmpty() ? 0 : 1;
  }

  private Configuration output(Configuration hadoop) throws IOException {
    Job job = Job.getInstance(hadoop);
    job.setOutputFormatClass(PartOutputFormat.class);
    job.setOutputKeyClass(NullWritable.class);
    job.setOutputValueClass(BytesWritable.class);
    PartOutputFormat.setOutputPath(job, new Path(options.out()));
    return job.getConfiguration();
  }

  private CorpusFiles corpus(Configuration hadoop) {
    try {
      return CorpusFiles.open(new Path(options.corpus()), hadoop);
    } catch (FileNotFoundException e) {
      throw new JobException(options.corpus() + ": no such folder; check the path", e);
    } catch (IOException | IllegalArgumentException e) {
      throw new JobException(options.corpus() + ": cannot be read: " + line(e), e);
    }
  }

  private Order order(Program program, CorpusFiles corpus, Configuration hadoop)
      throws IOException {
    List<SortedMap<String, byte[]>> gazetteers = new ArrayList<>();
    for (String folder : options.gazetteers()) {
      gazetteers.add(tables(new Path(folder), hadoop));
    }
    return new Order(
        options.minConfidence(),
        options.builtInGazetteer(),
        gazetteers,
        corpus.location(program.decisionsFile()),
        corpus.read(program.decisionsFile(), Integer.MAX_VALUE).orElse(null));
  }

  private static SortedMap<String, byte[]> tables(Path folder, Configuration hadoop) {
    SortedMap<String, byte[]> tables = new TreeMap<>();
    try {
      FileSystem system = folder.getFileSystem(hadoop);
      for (FileStatus file : system.listStatus(folder)) {
        String name = file.getPath().getName();
        if (file.isFile() && name.endsWith(".tsv")) {
          try (FSDataInputStream in = system.open(file.getPath())) {
            tables.put(name, in.readAllBytes());
          }
        }
      }
    } catch (IOException e) {
      throw new JobException(folder + ": cannot be read: " + line(e), e);
    }
    if (tables.isEmpty()) {
      throw new JobException(folder + ": holds no gazetteer table (*.tsv)");
    }
    return tables;
  }

  private static void requireEmpty(Path out, Configuration hadoop) {
    try {
      FileSystem system = out.getFileSystem(hadoop);
      if (!system.exists(out)) {
        return;
      }
      if (!system.getFileStatus(out).isDirectory() || system.listStatus(out).length > 0) {
        throw new JobException(
            out + ": holds something already; give a folder that is missing or empty");
      }
      // Hadoop makes the folder itself and refuses one that is there.
      system.delete(out, false);
    } catch (IOException | IllegalArgumentException e) {
      throw new JobException(out + ": cannot be written: " + line(e), e);
    }
  }

  /** The first line of the innermost reason. */
  private static String line(Throwable e) {
    Throwable reason = e;
    while (reason.getCause() != null && reason.getCause() != reason) {
      reason = reason.getCause();
    }
    return ("" + reason).lines().findFirst().orElse("").strip();
  }

  /** A line for each finished part. */
  private static final class Progress extends SparkListener {
    private final int parts;
    private final AtomicInteger finished = new AtomicInteger();

    Progress(int parts) {
      this.parts = parts;
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd task) {
      if (task.taskInfo().successful()) {
        System.err.printf("extracted: part %d of %d%n", finished.incrementAndGet(), parts);
      }
    }
  }
}

package org.entente.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.BytesWritable;
import org.apache.hadoop.io.NullWritable;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import scala.Tuple2;

/** A task: the texts of one part → the part's bytes. One text is held at a time. */
final class PartFunction
    implements PairFlatMapFunction<Iterator<List<String>>, NullWritable, BytesWritable> {
  private static final long serialVersionUID = 1L;

  private final String corpus;
  private final Broadcast<SerializableConfiguration> configuration;
  private final Broadcast<Order> order;
  private final Problems problems;

  PartFunction(
      String corpus,
      Broadcast<SerializableConfiguration> configuration,
      Broadcast<Order> order,
      Problems problems) {
    this.corpus = corpus;
    this.configuration = configuration;
    this.order = order;
    this.problems = problems;
  }

  @Override
  public Iterator<Tuple2<NullWritable, BytesWritable>> call(Iterator<List<String>> part)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CorpusFiles files = CorpusFiles.open(new Path(corpus), configuration.value().value());
    problems.add(ProgramLoader.program().extract(order.value(), part.next(), files, bytes));
    return List.of(new Tuple2<>(NullWritable.get(), new BytesWritable(bytes.toByteArray())))
        .iterator();
  }
}

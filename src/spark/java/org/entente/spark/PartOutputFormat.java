package org.entente.spark;

import java.io.IOException;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.BytesWritable;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.mapreduce.RecordWriter;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
import org.apache.hadoop.mapreduce.lib.output.PathOutputCommitter;

/**
 * Writes the bytes of a part as they are into a file of its number. Hadoop's committer gives the
 * file its place when its task is done, and all of them when the job is.
 */
public final class PartOutputFormat extends FileOutputFormat<NullWritable, BytesWritable> {

  @Override
  public RecordWriter<NullWritable, BytesWritable> getRecordWriter(TaskAttemptContext task)
      throws IOException {
    Path file = getDefaultWorkFile(task, "");
    FSDataOutputStream out = file.getFileSystem(task.getConfiguration()).create(file, false);
    return new RecordWriter<>() {
      @Override
      public void write(NullWritable key, BytesWritable part) throws IOException {
        out.write(part.getBytes(), 0, part.getLength());
      }

      @Override
      public void close(TaskAttemptContext done) throws IOException {
        out.close();
      }
    };
  }

  @Override
  public Path getDefaultWorkFile(TaskAttemptContext task, String extension) throws IOException {
    PathOutputCommitter committer = (PathOutputCommitter) getOutputCommitter(task);
    int part = task.getTaskAttemptID().getTaskID().getId();
    return new Path(committer.getWorkPath(), "part-%05d.nq.gz".formatted(part));
  }
}

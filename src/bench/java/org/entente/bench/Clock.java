package org.entente.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** What a stretch of time cost: by the clock, and in CPU time. */
public final class Clock {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private Clock() {}

  /** CPU nanoseconds of this thread so far. */
  public static long ofThread() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** CPU nanoseconds of the whole process so far, compilation and garbage collection included. */
  public static long ofProcess() {
    return SYSTEM.getProcessCpuTime();
  }

  /** MiB of the heap in use after collecting garbage. */
  public static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
  }
}

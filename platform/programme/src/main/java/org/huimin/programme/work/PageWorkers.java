package org.huimin.programme.work;

import java.util.List;

/** 并行作业: what a programme has to do page by page beside its months. */
public record PageWorkers(List<PageWorker> all) implements AutoCloseable {

  public PageWorkers {
    all = List.copyOf(all);
  }

  public void start() {
    all.forEach(PageWorker::start);
  }

  @Override
  public void close() {
    all.forEach(PageWorker::close);
  }
}

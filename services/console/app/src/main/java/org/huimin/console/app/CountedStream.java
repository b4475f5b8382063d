package org.huimin.console.app;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/**
 * A body that fails once it is larger than allowed. A chunked body declares no length, so the bytes
 * are counted as they come.
 */
final class CountedStream implements ReadStream<Buffer> {

  private final ReadStream<Buffer> body;
  private final long limit;
  private long count;
  private @Nullable Handler<Throwable> onFailure;

  CountedStream(ReadStream<Buffer> body, long limit) {
    this.body = body;
    this.limit = limit;
  }

  boolean exceeded() {
    return count > limit;
  }

  @Override
  public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
    body.handler(handler == null ? null : buffer -> take(buffer, handler));
    return this;
  }

  private void take(Buffer buffer, Handler<Buffer> handler) {
    boolean before = exceeded();
    count += buffer.length();
    if (!exceeded()) {
      handler.handle(buffer);
    } else if (!before && onFailure != null) {
      onFailure.handle(new IllegalStateException("Body above " + limit + " bytes"));
    }
  }

  @Override
  public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
    onFailure = handler;
    body.exceptionHandler(handler);
    return this;
  }

  @Override
  public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
    body.endHandler(handler);
    return this;
  }

  @Override
  public ReadStream<Buffer> pause() {
    body.pause();
    return this;
  }

  @Override
  public ReadStream<Buffer> resume() {
    body.resume();
    return this;
  }

  @Override
  public ReadStream<Buffer> fetch(long amount) {
    body.fetch(amount);
    return this;
  }
}

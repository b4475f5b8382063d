package org.huimin.console.app;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/**
 * A body that fails once it is larger than allowed. A chunked body declares no length, so the bytes
 * are counted as they come; and it is known whether they still come.
 */
final class CountedStream implements ReadStream<Buffer> {

  private final ReadStream<Buffer> body;
  private final long limit;
  private long count;
  private boolean paused;
  private boolean ended;
  private Runnable onMove = () -> {};
  private @Nullable Handler<Throwable> onFailure;

  CountedStream(ReadStream<Buffer> body, long limit) {
    this.body = body;
    this.limit = limit;
  }

  boolean exceeded() {
    return count > limit;
  }

  /**
   * True while the rest of the body is the caller's to send; false while the service takes none.
   */
  boolean isAwaited() {
    return !ended && !paused;
  }

  void onMove(Runnable moved) {
    onMove = moved;
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
      onMove.run();
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
    body.endHandler(
        _ -> {
          ended = true;
          onMove.run();
          if (handler != null) {
            handler.handle(null);
          }
        });
    return this;
  }

  @Override
  public ReadStream<Buffer> pause() {
    paused = true;
    body.pause();
    return this;
  }

  @Override
  public ReadStream<Buffer> resume() {
    paused = false;
    body.resume();
    return this;
  }

  @Override
  public ReadStream<Buffer> fetch(long amount) {
    paused = false;
    body.fetch(amount);
    return this;
  }
}

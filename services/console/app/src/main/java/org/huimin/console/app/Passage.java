package org.huimin.console.app;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** One request on its way to one service: path without the prefix, body counted, time limited. */
record Passage(String service, String prefix, long bodyLimit, Duration patience)
    implements ProxyInterceptor {

  private static final Logger LOG = Logger.getLogger(Passage.class);
  private static final String BODY = "body";
  private static final String LINES = "application/jsonl";

  @Override
  public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
    ProxyRequest request = context.request();
    String uri = request.getURI().substring(prefix.length());
    request.setURI(uri.startsWith("/") ? uri : "/" + uri);
    Body body = request.getBody();
    CountedStream counted = new CountedStream(body.stream(), limit(request.headers()));
    context.set(BODY, counted);
    request.setBody(Body.body(counted, body.length()));
    return context
        .sendRequest()
        .onComplete(_ -> counted.onMove(() -> {}))
        .recover(failure -> refuse(request, counted, failure));
  }

  /** Lines are read as they come and each has a limit in the service, so their number has none. */
  long limit(MultiMap headers) {
    String type = headers.get(HttpHeaders.CONTENT_TYPE);
    return type != null && type.toLowerCase(Locale.ROOT).split(";", 2)[0].strip().equals(LINES)
        ? Long.MAX_VALUE
        : bodyLimit;
  }

  /** Time runs from the last byte that moved, so that a long upload is not cut. */
  void watch(ProxyContext context, HttpClientRequest onItsWay) {
    onItsWay.idleTimeout(patience.toMillis());
    context.get(BODY, CountedStream.class).onMove(() -> onItsWay.idleTimeout(patience.toMillis()));
  }

  private Future<ProxyResponse> refuse(
      ProxyRequest request, CountedStream counted, Throwable failure) {
    DoorProblem problem = problem(counted, failure);
    LOG.warnf("service=%s status=%d cause=%s", service, problem.status(), failure);
    if (counted.isAwaited() && !counted.exceeded()) {
      hangUpAfterTheAnswer(request.proxiedRequest());
    }
    ProxyResponse response =
        request
            .response()
            .setStatusCode(problem.status())
            .putHeader(HttpHeaders.CONTENT_TYPE, DoorProblem.MEDIA_TYPE)
            .setBody(Body.body(problem.body()));
    if (DoorProblem.closes(request.version())) {
      response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    }
    return Future.succeededFuture(response);
  }

  /** Who sends nothing more would not end the connection either. */
  private static void hangUpAfterTheAnswer(HttpServerRequest caller) {
    if (DoorProblem.closes(caller.version())) {
      caller.response().endHandler(_ -> caller.connection().close());
    }
  }

  private DoorProblem problem(CountedStream counted, Throwable failure) {
    if (counted.exceeded()) {
      return DoorProblem.tooLarge(bodyLimit);
    }
    if (failure instanceof TimeoutException) {
      return counted.isAwaited()
          ? DoorProblem.bodyIsSlow(patience)
          : DoorProblem.slow(service, patience);
    }
    return DoorProblem.away(service);
  }
}

package org.huimin.console.app;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import org.jboss.logging.Logger;

/** One request on its way to one service: path without the prefix, body counted. */
record Passage(String service, String prefix, long bodyLimit) implements ProxyInterceptor {

  private static final Logger LOG = Logger.getLogger(Passage.class);

  @Override
  public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
    ProxyRequest request = context.request();
    String uri = request.getURI().substring(prefix.length());
    request.setURI(uri.startsWith("/") ? uri : "/" + uri);
    Body body = request.getBody();
    CountedStream counted = new CountedStream(body.stream(), bodyLimit);
    request.setBody(Body.body(counted, body.length()));
    return context.sendRequest().recover(failure -> refuse(request, counted, failure));
  }

  private Future<ProxyResponse> refuse(
      ProxyRequest request, CountedStream counted, Throwable failure) {
    DoorProblem problem =
        counted.exceeded() ? DoorProblem.tooLarge(bodyLimit) : DoorProblem.away(service);
    LOG.warnf("service=%s status=%d cause=%s", service, problem.status(), failure);
    ProxyResponse response =
        request
            .response()
            .setStatusCode(problem.status())
            .putHeader(HttpHeaders.CONTENT_TYPE, DoorProblem.MEDIA_TYPE)
            .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
            .setBody(Body.body(problem.body()));
    return Future.succeededFuture(response);
  }
}

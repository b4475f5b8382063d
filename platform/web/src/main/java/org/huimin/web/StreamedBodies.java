package org.huimin.web;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.vertx.VertxInputStream;

/**
 * 流式正文: lines are read as they come and counted one by one ({@link JsonLines}), so the limit of
 * bodies that are read whole is not theirs. Whoever reads a body whole has a limit of their own.
 */
@Singleton
public final class StreamedBodies {

  /** Around the place where the framework compares length and limit. */
  void open(@Observes Router router) {
    router
        .route()
        .order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1)
        .handler(
            request -> {
              if (isLines(request)) {
                request.request().headers().remove(HttpHeaders.CONTENT_LENGTH);
              }
              request.next();
            });
    router
        .route()
        .order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1)
        .handler(
            request -> {
              if (isLines(request)) {
                request.remove(VertxInputStream.MAX_REQUEST_SIZE_KEY);
              }
              request.next();
            });
  }

  private static boolean isLines(RoutingContext request) {
    String type = request.request().getHeader(HttpHeaders.CONTENT_TYPE);
    return type != null
        && type.toLowerCase(Locale.ROOT).split(";", 2)[0].strip().equals(JsonLines.TYPE);
  }
}

package org.huimin.console.app;

import io.quarkus.runtime.Startup;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Takes {@code /api/<service>/X} with a bearer token and hands it to the service as {@code /X}. */
@Startup
@ApplicationScoped
class Door {

  private static final int CONNECT_TIMEOUT_MS = 2_000;
  private static final int CONNECTIONS_PER_SERVICE = 128;

  private final DoorSettings settings;
  private final HttpClient client;

  Door(DoorSettings settings, Vertx vertx) {
    this.settings = settings;
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout(CONNECT_TIMEOUT_MS)
                // An answer that stops in its middle can only be cut.
                .setIdleTimeout((int) (2 * settings.patience().toMillis()))
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setMaxPoolSize(CONNECTIONS_PER_SERVICE));
  }

  void open(@Observes Router router) {
    router.route("/api/*").order(-1).failureHandler(Door::refuseBadToken);
    for (Map.Entry<String, URI> service : settings.services().entrySet()) {
      String prefix = "/api/" + service.getKey();
      Passage passage =
          new Passage(service.getKey(), prefix, bodyLimit(service.getKey()), settings.patience());
      HttpProxy proxy = proxyTo(service.getValue(), passage);
      router.route(prefix + "/*").order(100).handler(request -> pass(request, passage, proxy));
    }
    router.route("/api/*").order(200).handler(Door::refuseUnknownService);
  }

  private long bodyLimit(String service) {
    return settings.bodyLimits().getOrDefault(service, settings.bodyLimit()).asLongValue();
  }

  private HttpProxy proxyTo(URI origin, Passage passage) {
    RequestOptions there = new RequestOptions().setHost(origin.getHost()).setPort(origin.getPort());
    return HttpProxy.reverseProxy(client)
        .origin(
            context ->
                client.request(there).onSuccess(onItsWay -> passage.watch(context, onItsWay)))
        .addInterceptor(passage);
  }

  private static void pass(RoutingContext request, Passage passage, HttpProxy proxy) {
    String inside = request.normalizedPath().substring(passage.prefix().length());
    if (isAnonymous(request)) {
      refuseMissingToken(request);
    } else if (isOperational(inside) || isTwisted(request)) {
      refuseUnknownService(request);
    } else if (declaredLength(request) > passage.limit(request.request().headers())) {
      if (DoorProblem.closes(request.request().version())) {
        request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
      }
      DoorProblem.tooLarge(passage.bodyLimit()).answer(request);
    } else {
      proxy.handle(request.request());
    }
  }

  private static boolean isAnonymous(RoutingContext request) {
    return !(request.user() instanceof QuarkusHttpUser user)
        || user.getSecurityIdentity().isAnonymous();
  }

  /** Health and metrics are for the machine room; the contract of the API is for everybody. */
  private static boolean isOperational(String inside) {
    return (inside + "/").startsWith("/q/") && !inside.startsWith("/q/openapi");
  }

  /** The service must see the very path that was judged here, so none with dots or doublings. */
  private static boolean isTwisted(RoutingContext request) {
    return !request.normalizedPath().equals(request.request().path());
  }

  private static long declaredLength(RoutingContext request) {
    String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    return length == null ? 0 : Long.parseLong(length);
  }

  private static void refuseMissingToken(RoutingContext request) {
    request.response().putHeader("WWW-Authenticate", "Bearer");
    DoorProblem.unauthenticated("No bearer token came with the request.").answer(request);
  }

  private static void refuseBadToken(RoutingContext request) {
    if (request.failure() instanceof AuthenticationFailedException) {
      request.response().putHeader("WWW-Authenticate", "Bearer");
      DoorProblem.unauthenticated("The bearer token is expired or not from this realm.")
          .answer(request);
    } else {
      request.next();
    }
  }

  private static void refuseUnknownService(RoutingContext request) {
    DoorProblem.notFound().answer(request);
  }
}

package org.huimin.console.app;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** What the door itself answers, as problem+json (RFC 9457). */
record DoorProblem(int status, String title, String code, String detail) {

  static final String MEDIA_TYPE = "application/problem+json";

  static DoorProblem unauthenticated(String detail) {
    return new DoorProblem(401, "Unauthorized", "UNAUTHENTICATED", detail);
  }

  static DoorProblem notFound() {
    return new DoorProblem(
        404, "Not Found", "UNKNOWN_PATH", "No service stands behind this path of the door.");
  }

  static DoorProblem tooLarge(long limit) {
    return new DoorProblem(
        413,
        "Content Too Large",
        "BODY_TOO_LARGE",
        "A request body holds up to " + limit + " bytes.");
  }

  static DoorProblem away(String service) {
    return new DoorProblem(
        502,
        "Bad Gateway",
        "SERVICE_AWAY",
        "The service " + service + " does not answer; ask again when it is back.");
  }

  void answer(RoutingContext request) {
    request.response().setStatusCode(status).putHeader("Content-Type", MEDIA_TYPE).end(body());
  }

  Buffer body() {
    return new JsonObject()
        .put("type", "about:blank")
        .put("title", title)
        .put("status", status)
        .put("code", code)
        .put("detail", detail)
        .toBuffer();
  }
}

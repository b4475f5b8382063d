package org.huimin.console.app;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/**
 * What the door itself answers, as problem+json (RFC 9457) in the form of the services' problems.
 */
record DoorProblem(int status, String title, String code, String detail) {

  static final String MEDIA_TYPE = "application/problem+json";

  static DoorProblem unauthenticated(String detail) {
    return new DoorProblem(401, "Not signed in", "UNAUTHENTICATED", detail);
  }

  static DoorProblem notFound() {
    return new DoorProblem(
        404, "Not found", "UNKNOWN_PATH", "No service stands behind this path of the door.");
  }

  static DoorProblem bodyIsSlow(Duration patience) {
    return new DoorProblem(
        408,
        "Too slow",
        "BODY_SLOW",
        "Nothing more of the body came for " + patience.toSeconds() + " s.");
  }

  static DoorProblem tooLarge(long limit) {
    return new DoorProblem(
        413, "Too large", "BODY_TOO_LARGE", "A request body holds up to " + limit + " bytes.");
  }

  static DoorProblem away(String service) {
    return new DoorProblem(
        502,
        "Not available now",
        "SERVICE_AWAY",
        "The service " + service + " does not answer; ask again when it is back.");
  }

  static DoorProblem slow(String service, Duration patience) {
    return new DoorProblem(
        504,
        "Not available now",
        "SERVICE_SLOW",
        "The service "
            + service
            + " kept silent for "
            + patience.toSeconds()
            + " s; a command may have been carried out, so send it again under its key.");
  }

  void answer(RoutingContext request) {
    request.response().setStatusCode(status).putHeader("Content-Type", MEDIA_TYPE).end(body());
  }

  Buffer body() {
    return new JsonObject()
        .put("type", "urn:huimin:problem:" + code)
        .put("title", title)
        .put("status", status)
        .put("code", code)
        .put("detail", detail)
        .toBuffer();
  }

  /** Where the rest of a body is not read, HTTP/1 has to close; HTTP/2 ends the one stream. */
  static boolean closes(HttpVersion version) {
    return version != HttpVersion.HTTP_2;
  }
}
